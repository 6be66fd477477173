import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { asc, eq } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { allColumns, placeholders } from "./prepared.ts";

export function timelineReads(db: Handle, { timeline }: Tables): StoreReads["timeline"] {
  return {
    async ofLead(leadId) {
      return db
        .select()
        .from(timeline)
        .where(eq(timeline.leadId, leadId))
        .orderBy(asc(timeline.at), asc(timeline.id));
    },
  };
}

export function timelineWrites(db: Handle, { timeline }: Tables): StoreWrites["timeline"] {
  const insert = lazily(() => db.insert(timeline).values(placeholders(timeline)).prepare());
  return {
    async append(event) {
      await insert().execute(allColumns(timeline, event));
    },
  };
}
