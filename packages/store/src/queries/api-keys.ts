import type { ApiKeyReads, ApiKeyWrites, AuditReads, AuditWrites } from "@aimant/core/ports";
import { and, asc, desc, eq, isNull, lt } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { pageSize } from "./page-size.ts";

export function apiKeyReads(db: Handle, { apiKeys }: Tables): ApiKeyReads {
  return {
    async byHash(hash) {
      const [row] = await db.select().from(apiKeys).where(eq(apiKeys.hash, hash));
      return row;
    },
    async list() {
      return db.select().from(apiKeys).orderBy(asc(apiKeys.id));
    },
  };
}

export function apiKeyWrites(db: Handle, { apiKeys }: Tables): ApiKeyWrites {
  return {
    async insert(key) {
      await db.insert(apiKeys).values(key);
    },
    async used(id, day) {
      await db.update(apiKeys).set({ lastUsedOn: day }).where(eq(apiKeys.id, id));
    },
    async revoke(id, at) {
      const revoked = await db
        .update(apiKeys)
        .set({ revokedAt: at })
        .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
        .returning({ id: apiKeys.id });
      return revoked.length > 0;
    },
  };
}

export function auditReads(db: Handle, { audit }: Tables): AuditReads {
  return {
    async page(before, limit) {
      return db
        .select()
        .from(audit)
        .where(before === null ? undefined : lt(audit.id, before))
        .orderBy(desc(audit.id))
        .limit(pageSize(limit));
    },
  };
}

export function auditWrites(db: Handle, { audit }: Tables): AuditWrites {
  return {
    async append(entry) {
      await db.insert(audit).values(entry);
    },
  };
}
