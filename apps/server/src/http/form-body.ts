import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { HttpProblem } from "./problem.ts";

/** The fields of a form post; a name that occurs more than once keeps every value. 400 where it cannot be read. */
export async function formBody(
  c: Context<AppEnv>,
): Promise<Record<string, string | File | (string | File)[]>> {
  try {
    return await c.req.parseBody({ all: true });
  } catch {
    // A multipart body without its boundaries.
    throw new HttpProblem("malformed", 400);
  }
}
