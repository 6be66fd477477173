/**
 * A database error without the values that it was about. The drivers' own errors quote them (`Key (email)=(…)`,
 * bound parameters), and errors are logged.
 */
export class StoreError extends Error {
  /** SQLSTATE on Postgres, the `SQLITE_…` name on SQLite. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.name = "StoreError";
    this.code = code;
  }
}
