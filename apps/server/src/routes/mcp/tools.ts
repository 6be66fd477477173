import { stages } from "@aimant/core/ports";
import * as v from "valibot";
import type { AdminRoute } from "../admin/admin-route.ts";
import { adminRouteList } from "../admin/routes.ts";

/** What an agent may call: one route of the admin API, under a name and with its parameters as a schema. */
export type Tool = {
  name: string;
  title: string;
  route: AdminRoute;
  /** `:id` and `:slug` go into the address; the rest into the query, or into the body of a POST. */
  input: v.StrictObjectSchema<v.ObjectEntries, undefined>;
};

const described = <Schema extends v.GenericSchema>(schema: Schema, words: string) =>
  v.pipe(schema, v.description(words));
const id = (of: string) => described(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)), `Id of ${of}`);
const text = (words: string) => v.optional(described(v.pipe(v.string(), v.maxLength(200)), words));
const page = {
  limit: v.optional(
    described(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), "How many; 50 unless said"),
  ),
  after: text("`next` of the page before"),
};
const owner = text("Id of an owner, to see that owner's only");
const day = text("A day, such as 2026-11-01");

function tool(name: string, title: string, address: string, input: v.ObjectEntries = {}): Tool {
  const route = adminRouteList.find(({ method, path }) => `${method} ${path}` === address);
  if (route === undefined) throw new Error(`no admin route ${address}`);
  return { name, title, route, input: v.strictObject(input) };
}

export const tools: Tool[] = [
  tool("list_leads", "Leads", "get /leads", { ...page, stage: v.optional(v.picklist(stages)), owner }),
  tool("read_lead", "One lead", "get /leads/:id", { id: id("a lead") }),
  tool("read_brief", "Sales brief of a lead", "get /leads/:id/brief", { id: id("a lead") }),
  tool("list_calls", "Calls", "get /appointments", {
    ...page,
    state: v.optional(v.picklist(["booked", "cancelled", "held", "missed"])),
    owner,
  }),
  tool("mark_call", "Say what came of a call", "post /appointments/:id", {
    id: id("a call"),
    outcome: v.picklist(["held", "missed"]),
  }),
  tool("call_rates", "Honoured and missed calls", "get /calls/rates", { from: day, to: day }),
  tool("call_list", "People to call by phone", "get /calls/list", { funnel: text("Slug of one funnel") }),
  tool("list_funnels", "Funnels", "get /funnels"),
  tool("funnel_stats", "Figures of a funnel", "get /funnels/:slug/stats", {
    slug: id("a funnel (its slug)"),
    days: v.optional(
      described(
        v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)),
        "The last so many days; 30 unless said",
      ),
    ),
  }),
];

/** The request of the admin API that a call of a tool is. */
export function requestOf(
  { route }: Tool,
  given: Record<string, unknown>,
): { path: string; method: string; body?: string } {
  const left = { ...given };
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = String(left[name]);
    delete left[name];
    return encodeURIComponent(value);
  });
  const method = route.method.toUpperCase();
  if (method !== "GET") return { path, method, body: JSON.stringify(left) };
  const query = new URLSearchParams(
    Object.entries(left)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  ).toString();
  return { path: query === "" ? path : `${path}?${query}`, method };
}
