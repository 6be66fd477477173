import { Conflict } from "@aimant/core";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { DatabaseError } from "pg";
import { StoreError } from "../store-error.ts";

const uniqueViolation = "23505";
/** Serialisation failure and deadlock: the same work may well succeed when it is done again. */
const passingFailures = ["40001", "40P01"];

/** What the rest of the product may see of a database error. */
export function translateError(error: unknown): unknown {
  const cause: unknown = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof DatabaseError) {
    if (cause.code === uniqueViolation) {
      return new Conflict("unique", `unique constraint ${cause.constraint ?? ""}`.trimEnd());
    }
    return new StoreError(cause.code ?? "unknown", cause.message);
  }
  // The query and its parameters are in drizzle's message, and parameters are personal.
  if (error instanceof DrizzleQueryError) {
    return new StoreError(codeOf(cause), cause instanceof Error ? cause.message : "the query failed");
  }
  return error;
}

/** Whether the whole transaction may be done again. */
export function isPassing(error: unknown): boolean {
  return error instanceof StoreError && passingFailures.includes(error.code);
}

/** `ECONNREFUSED`, a SQLSTATE, or `unknown`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
