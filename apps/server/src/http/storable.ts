import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { HttpProblem } from "./problem.ts";

/** Refuses what no database keeps (NUL, half a character) in query and JSON, before anything is looked for with it. */
export async function mustBeStorable(c: Context<AppEnv>): Promise<void> {
  const body = c.req.method === "GET" ? "" : await c.req.text();
  if (!Object.values(c.req.query()).every(isStorable) || !isStorableJson(body))
    throw new HttpProblem("malformed", 400);
}

function isStorableJson(body: string): boolean {
  let storable = true;
  try {
    JSON.parse(body, (name, value: unknown) => {
      if (!isStorable(name) || (typeof value === "string" && !isStorable(value))) storable = false;
      return value;
    });
  } catch {
    // No JSON: said by whoever reads it.
  }
  return storable;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
