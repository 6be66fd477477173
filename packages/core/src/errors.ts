import type { Issue } from "@aimant/funnel";

/** One thing that is wrong in an input, and where (`answers.q3`, `contact.email`). */
export type InputIssue = Issue & { path: string };

export type ErrorCode = "not-found" | "invalid" | "conflict" | "unauthorised" | "forbidden";

/** An expected failure; transports map the code to a status in one place. */
export abstract class CoreError extends Error {
  abstract readonly code: ErrorCode;
}

/** Nothing here, or nothing that this caller may know of: both look the same. */
export class NotFound extends CoreError {
  readonly code = "not-found";
  constructor(what: string) {
    super(`${what} not found`);
    this.name = "NotFound";
  }
}

/** No key, or one that is not in force; which of them is nobody's business. */
export class Unauthorised extends CoreError {
  readonly code = "unauthorised";
  constructor() {
    super("no valid key");
    this.name = "Unauthorised";
  }
}

/** A valid key that may not do this. */
export class Forbidden extends CoreError {
  readonly code = "forbidden";
  constructor(scope: string) {
    super(`the key lacks the scope ${scope}`);
    this.name = "Forbidden";
  }
}

export class Invalid extends CoreError {
  readonly code = "invalid";
  readonly issues: InputIssue[];
  constructor(issues: InputIssue[]) {
    super(`invalid input: ${issues.map((issue) => `${issue.path} ${issue.code}`).join(", ")}`);
    this.name = "Invalid";
    this.issues = issues;
  }
}

export type ConflictReason =
  | "idempotency-key-reused"
  | "slot-taken"
  | "already-booked"
  | "too-late"
  | "unique"
  | "stale";

/** The state changed under the caller, or a unique thing exists already. */
export class Conflict extends CoreError {
  readonly code = "conflict";
  readonly reason: ConflictReason;
  constructor(reason: ConflictReason, detail?: string) {
    super(detail ?? reason);
    this.name = "Conflict";
    this.reason = reason;
  }
}
