import type { AnyPgSelect } from "drizzle-orm/pg-core";
import type { LockFreeRows } from "../queries/jobs.ts";

/** `FOR UPDATE SKIP LOCKED`: several claimers at once take different rows and wait for nobody. */
export const lockFreeRows: LockFreeRows = <Query>(query: Query) =>
  (query as AnyPgSelect).for("update", { skipLocked: true }) as Query;
