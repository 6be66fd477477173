import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { asc, eq } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { allColumns, placeholders } from "./prepared.ts";

export function consentReads(db: Handle, { consents }: Tables): StoreReads["consents"] {
  return {
    async ofLead(leadId) {
      // Not by `at`: a clock that was set back would turn an older yes into the newest word.
      return db.select().from(consents).where(eq(consents.leadId, leadId)).orderBy(asc(consents.id));
    },
  };
}

export function consentWrites(db: Handle, { consents }: Tables): StoreWrites["consents"] {
  const insert = lazily(() => db.insert(consents).values(placeholders(consents)).prepare());
  return {
    async append(records) {
      for (const record of records) await insert().execute(allColumns(consents, record));
    },
  };
}
