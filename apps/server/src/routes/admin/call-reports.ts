import { callRates, peopleToCall } from "@aimant/core";
import * as v from "valibot";
import { HttpProblem } from "../../http/problem.ts";
import { type AdminRoute, AnySchema, wholeHouse } from "./admin-route.ts";

/** Whole days of the house, unless a funnel says otherwise. */
const ZONE = "Europe/Paris";
const DAYS = 30;

const day = v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)));
const RatesQuery = v.strictObject({ from: day, to: day });
const ListQuery = v.strictObject({ funnel: v.optional(v.string()) });

/** How calls went, and whom to call. */
export const callReportRoutes: AdminRoute[] = [
  {
    method: "get",
    path: "/calls/rates",
    scope: "calls:read",
    description: {
      summary: "Honoured, missed and booked again",
      description:
        "Over all, for each funnel and for each owner. A call belongs to the day on which it ended.",
      query: {
        from: "First day, such as 2026-11-01; thirty days ago unless said",
        to: "Last day; today unless said",
      },
      answer: { status: 200, description: "Counts and shares", schema: AnySchema },
      problems: [400],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      const query = v.safeParse(RatesQuery, c.req.query());
      if (!query.success) throw new HttpProblem("malformed", 400);
      const today = services.clock.now().toZonedDateTimeISO(ZONE).toPlainDate();
      const last = dayOf(query.output.to) ?? today;
      const first = dayOf(query.output.from) ?? last.subtract({ days: DAYS - 1 });
      const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(ZONE).toInstant();
      const period = { start: midnight(first), end: midnight(last.add({ days: 1 })) };
      return c.json({
        from: first.toString(),
        to: last.toString(),
        ...(await callRates(services, period)),
      } as object);
    },
  },
  {
    method: "get",
    path: "/calls/list",
    scope: "calls:read",
    description: {
      summary: "People to call by phone, longest waiting first",
      description:
        "They missed a call and did not answer; with their best hours, their history and free times.",
      query: { funnel: "Slug of one funnel" },
      answer: { status: 200, description: "The list", schema: v.object({ items: v.array(AnySchema) }) },
      problems: [400],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      const query = v.safeParse(ListQuery, c.req.query());
      if (!query.success) throw new HttpProblem("malformed", 400);
      const items = await peopleToCall(services, query.output.funnel ?? null);
      return c.json({ items } as object);
    },
  },
];

function dayOf(text: string | undefined): Temporal.PlainDate | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new HttpProblem("malformed", 400);
  }
}
