type Instant = Temporal.Instant;

/** What a key may do; each route of the admin API asks for one. */
export const apiScopes = [
  "leads:read",
  "leads:write",
  "calls:read",
  "calls:write",
  "exports",
  "webhooks",
  "team",
] as const;
export type ApiScope = (typeof apiScopes)[number];

/** A key of the admin API. The key itself is shown once and kept nowhere. */
export type ApiKey = {
  id: string;
  /** SHA-256 (hex) of the key. */
  hash: string;
  name: string;
  scopes: ApiScope[];
  /** Where set, the key sees the leads and calls of this owner only. */
  ownerId: string | null;
  createdAt: Instant;
  /** The day (UTC) of the last request, `2026-11-25`: enough to find keys that nobody uses. */
  lastUsedOn: string | null;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
};

/** One request that asked for, or changed, what is known of people; append-only, enforced by the database. */
export type AuditEntry = {
  id: string;
  /** The key that asked; `cli` for a command of the host. */
  keyId: string;
  /** Method and route, such as `GET /leads/:id`; never what was typed. */
  action: string;
  /** The id in the address, where it has the shape of one. */
  subjectId: string | null;
  outcome: "allowed" | "refused";
  at: Instant;
};

export interface ApiKeyReads {
  byHash(hash: string): Promise<ApiKey | undefined>;
  /** Oldest first. */
  list(): Promise<ApiKey[]>;
}

export interface ApiKeyWrites {
  insert(key: ApiKey): Promise<void>;
  used(id: string, day: string): Promise<void>;
  /** `false` where there is no such key, or it is revoked already. */
  revoke(id: string, at: Instant): Promise<boolean>;
}

export interface AuditReads {
  /** Newest first, those before the entry `before`. */
  page(before: string | null, limit: number): Promise<AuditEntry[]>;
}

export interface AuditWrites {
  append(entry: AuditEntry): Promise<void>;
}
