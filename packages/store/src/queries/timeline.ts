import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { asc, eq } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

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
  return {
    async append(event) {
      await db.insert(timeline).values(event);
    },
  };
}
