import { Forbidden, type Services } from "@aimant/core";
import type { ApiKey, ApiScope } from "@aimant/core/ports";
import type { Context } from "hono";
import * as v from "valibot";
import type { AppEnv } from "../../app-env.ts";
import { HttpProblem } from "../../http/problem.ts";
import type { apiRoute } from "../describe.ts";

export type AdminContext = Context<AppEnv, string>;

/** One route of the admin API. There is none without a scope: the list is the only way to register one. */
export type AdminRoute = {
  method: "get" | "post" | "put" | "delete";
  /** After `/api/admin/v1`. */
  path: string;
  scope: ApiScope;
  description: Omit<Parameters<typeof apiRoute>[0], "tag">;
  handle(c: AdminContext, key: ApiKey, services: Services): Promise<Response>;
};

/** The id in the address; what has not the shape of one names nothing. */
export function idOf(c: AdminContext): string {
  const id = c.req.param("id") ?? "";
  if (!/^[\w-]{1,64}$/.test(id)) throw new HttpProblem("not-found", 404);
  return id;
}

/** What concerns the whole house is not for a key that sees one owner's people. */
export function wholeHouse(key: ApiKey): void {
  if (key.ownerId !== null) throw new Forbidden("team");
}

const LimitSchema = v.optional(
  v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(200)),
  "50",
);
const AfterSchema = v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)));

/** The query's page and filters, checked; a filter that nobody knows is refused rather than left out. */
export function pageQuery<Entries extends v.ObjectEntries>(
  c: AdminContext,
  filters: Entries,
): { after: string | null; limit: number; filter: v.InferOutput<v.StrictObjectSchema<Entries, undefined>> } {
  const { limit, after, ...rest } = c.req.query();
  const page = v.safeParse(v.object({ limit: LimitSchema, after: AfterSchema }), { limit, after });
  const filter = v.safeParse(v.strictObject(filters), rest);
  if (!page.success || !filter.success) throw new HttpProblem("malformed", 400);
  return { after: page.output.after ?? null, limit: page.output.limit, filter: filter.output };
}

/** One page of a list, and where the next one begins. */
export function sendPage<Row extends { id: string }>(
  c: AdminContext,
  rows: Row[],
  limit: number,
  view: (row: Row) => unknown = (row) => row,
): Response {
  return c.json(
    { items: rows.map(view), next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) } as object,
    200,
  );
}

export const pageParameters = {
  limit: "How many, 1 to 200; 50 unless said",
  after: "`next` of the page before",
};

/** Temporal values write themselves as ISO 8601. */
export const AnySchema = v.looseObject({});
export const PageSchema = v.object({
  items: v.array(AnySchema),
  next: v.nullable(v.string()),
});
