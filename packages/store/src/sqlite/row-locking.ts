import type { LockFreeRows } from "../queries/jobs.ts";

/** Nothing to lock: there is one writer at a time. */
export const lockFreeRows: LockFreeRows = (query) => query;
