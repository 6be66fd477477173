import {
  Conflict,
  Forbidden,
  Invalid,
  NotFound,
  SlotTaken,
  Unauthorised,
  type ErrorCode,
  type InputIssue,
} from "@aimant/core";
import { describeIssue } from "@aimant/funnel/engine";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppEnv } from "../app-env.ts";
import { problemTexts, waitText, type ProblemType } from "./problem-texts.ts";

/** RFC 9457, with the issues of an input and, for a taken slot, the next free ones. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { path: string; message: string }[];
  slots?: { start: string; end: string }[];
  /** Names the log entry of an unexpected failure. */
  id?: string;
  /** Seconds until it may be tried again. */
  retryAfter?: number;
  /** 428: what is to be solved, by ALTCHA's protocol, and where a script is that does it. */
  challenge?: object;
  solver?: string;
};

/** A refusal that HTTP itself asks for: wrong content type, body too large, page not allowed. */
export class HttpProblem extends Error {
  readonly type: ProblemType;
  readonly status: ContentfulStatusCode;
  readonly issues: InputIssue[];
  constructor(type: ProblemType, status: ContentfulStatusCode, issues: InputIssue[] = []) {
    super(type);
    this.name = "HttpProblem";
    this.type = type;
    this.status = status;
    this.issues = issues;
  }
}

/** 428: the same request again, with the solution of this challenge in `Aimant-Proof`. */
export class ProofRequired extends HttpProblem {
  readonly asked: { challenge: object; solver: string };
  constructor(asked: { challenge: object; solver: string }) {
    super("proof-required", 428);
    this.asked = asked;
  }
}

/** 429, and in how many seconds it may be tried again. */
export class TooMany extends HttpProblem {
  readonly seconds: number;
  constructor(seconds: number) {
    super("too-many-requests", 429);
    this.seconds = seconds;
  }
}

const statusOf: Record<ErrorCode, ContentfulStatusCode> = {
  "not-found": 404,
  invalid: 422,
  conflict: 409,
  unauthorised: 401,
  forbidden: 403,
};

/** Words a failure for the person who asked. `undefined` for one that nobody expected. */
export function toProblem(error: unknown, locale: string): Problem | undefined {
  const word = (type: ProblemType, status: number, issues: InputIssue[] = []): Problem => ({
    type: `urn:aimant:problem:${type}`,
    ...problemTexts(locale)[type],
    status,
    ...(issues.length === 0
      ? {}
      : { errors: issues.map((issue) => ({ path: issue.path, message: describeIssue(issue, locale) })) }),
  });
  if (error instanceof TooMany) {
    const problem = word("too-many-requests", 429);
    return { ...problem, detail: waitText(locale, error.seconds), retryAfter: error.seconds };
  }
  if (error instanceof ProofRequired) return { ...word("proof-required", 428), ...error.asked };
  if (error instanceof HttpProblem) return word(error.type, error.status, error.issues);
  if (error instanceof SlotTaken) {
    const slots = error.slots.map(({ start, end }) => ({ start: start.toString(), end: end.toString() }));
    return { ...word("slot-taken", 409), slots };
  }
  if (error instanceof NotFound) return word("not-found", statusOf[error.code]);
  if (error instanceof Unauthorised) return word("unauthorised", statusOf[error.code]);
  if (error instanceof Forbidden) return word("forbidden", statusOf[error.code]);
  if (error instanceof Invalid) return word("invalid-input", statusOf[error.code], error.issues);
  if (error instanceof Conflict) {
    const known = error.reason === "unique" || error.reason === "stale" ? "conflict" : error.reason;
    return word(known, statusOf[error.code]);
  }
  if (error instanceof HTTPException && error.status < 500) {
    return word(error.status === 413 ? "too-large" : "malformed", error.status);
  }
  return undefined;
}

/** Sends a problem as `application/problem+json`. */
export function sendProblem(c: Context<AppEnv>, problem: Problem): Response {
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": c.get("locale"),
    "cache-control": "no-store",
    ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
    ...(problem.status === 429 ? { "retry-after": String(problem.retryAfter ?? 60) } : {}),
  });
}
