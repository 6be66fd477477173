import type { ApiScope, AuditEntry } from "@aimant/core/ports";
import type { ColumnKit } from "../columns/sqlite.ts";

/** Who may use the admin API, and what was done with it. */
export function apiKeyTables({ json, table, text, time, unique }: ColumnKit) {
  const apiKeys = table(
    "api_keys",
    {
      id: text("id").notNull().primaryKey(),
      hash: text("hash").notNull(),
      name: text("name").notNull(),
      scopes: json<ApiScope[]>("scopes").notNull(),
      ownerId: text("owner_id"),
      createdAt: time("created_at").notNull(),
      lastUsedOn: text("last_used_on"),
      expiresAt: time("expires_at"),
      revokedAt: time("revoked_at"),
    },
    (row) => [unique("api_keys_hash").on(row.hash)],
  );

  // No foreign key: what was done stays written whatever becomes of key and lead.
  const audit = table("audit", {
    id: text("id").notNull().primaryKey(),
    keyId: text("key_id").notNull(),
    action: text("action").notNull(),
    subjectId: text("subject_id"),
    outcome: text("outcome").$type<AuditEntry["outcome"]>().notNull(),
    at: time("at").notNull(),
  });

  return { apiKeys, audit };
}
