import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { asc, eq } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function consentReads(db: Handle, { consents }: Tables): StoreReads["consents"] {
  return {
    async ofLead(leadId) {
      return db
        .select()
        .from(consents)
        .where(eq(consents.leadId, leadId))
        .orderBy(asc(consents.at), asc(consents.id));
    },
  };
}

export function consentWrites(db: Handle, { consents }: Tables): StoreWrites["consents"] {
  return {
    async append(records) {
      if (records.length > 0) await db.insert(consents).values(records);
    },
  };
}
