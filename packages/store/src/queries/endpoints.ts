import type { EndpointReads, EndpointWrites } from "@aimant/core/ports";
import { asc, eq } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function endpointReads(db: Handle, { endpoints }: Tables): EndpointReads {
  // Asked at everything that happens.
  const list = lazily(() => db.select().from(endpoints).orderBy(asc(endpoints.id)).prepare());
  return {
    async byId(id) {
      const [row] = await db.select().from(endpoints).where(eq(endpoints.id, id));
      return row;
    },
    async list() {
      return list().execute();
    },
  };
}

export function endpointWrites(db: Handle, { endpoints, notices }: Tables): EndpointWrites {
  return {
    async insert(endpoint) {
      await db.insert(endpoints).values(endpoint);
    },
    async change(id, patch) {
      const changed = await db
        .update(endpoints)
        .set(patch)
        .where(eq(endpoints.id, id))
        .returning({ id: endpoints.id });
      return changed.length > 0;
    },
    async remove(id) {
      await db.delete(notices).where(eq(notices.endpointId, id));
      const removed = await db.delete(endpoints).where(eq(endpoints.id, id)).returning({ id: endpoints.id });
      return removed.length > 0;
    },
  };
}
