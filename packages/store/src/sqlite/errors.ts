import { Conflict } from "@aimant/core";
import Database from "better-sqlite3";
import { StoreError } from "../store-error.ts";

const uniqueViolations = ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"];

/** What the rest of the product may see of a database error. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (uniqueViolations.includes(error.code)) return new Conflict("unique", error.message);
  return new StoreError(error.code, error.message);
}
