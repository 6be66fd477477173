import type { InputIssue } from "@aimant/core";
import type { IssueCode } from "@aimant/funnel";
import type { Context } from "hono";
import * as v from "valibot";
import type { AppEnv } from "../app-env.ts";
import { HttpProblem } from "./problem.ts";

/** W8: no honest body is nested deeper. */
const MAX_DEPTH = 20;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The JSON body of a request, checked against its schema. Throws `HttpProblem`: 415 for another content type (a page
 * of another site cannot send JSON without asking first), 400 for anything else that is not as it must be.
 */
export async function jsonBody<Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  return bodyOf(c, schema, ["application/json"]);
}

/** Like `jsonBody`, also as `text/plain`: what a browser sends of its own accord. Only for what harms nobody. */
export async function plainBody<Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  return bodyOf(c, schema, ["application/json", "text/plain"]);
}

async function bodyOf<Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: Schema,
  types: string[],
): Promise<v.InferOutput<Schema>> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!types.includes(type)) throw new HttpProblem("unsupported-media-type", 415);
  const text = await c.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpProblem("malformed", 400);
  }
  if (!isPlain(value, MAX_DEPTH)) throw new HttpProblem("malformed", 400);
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new HttpProblem("malformed", 400, parsed.issues.map(toIssue));
  return parsed.output;
}

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== "object") return true;
  if (depth === 0) return false;
  return Object.entries(value).every(([key, inner]) => !forbiddenKeys.has(key) && isPlain(inner, depth - 1));
}

const codes: Record<string, IssueCode> = {
  strict_object: "unknown-field",
  max_length: "too-long",
  max_entries: "too-many",
  max_value: "too-large",
  min_value: "too-small",
};

function toIssue(issue: v.BaseIssue<unknown>): InputIssue {
  const path = v.getDotPath(issue) ?? "";
  const limit = typeof issue.requirement === "number" ? { limit: issue.requirement } : {};
  const missing = issue.kind === "schema" && issue.input === undefined;
  return { path, code: missing ? "required" : (codes[issue.type] ?? "wrong-type"), ...limit };
}
