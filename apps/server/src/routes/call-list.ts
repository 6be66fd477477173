import {
  Conflict,
  formatMoment,
  openCallList,
  recordCall,
  type CallReport,
  type PersonToCall,
} from "@aimant/core";
import { Hono, type Context } from "hono";
import * as v from "valibot";
import type { AppEnv, AppParts } from "../app-env.ts";
import { formBody } from "../http/form-body.ts";
import { jsonBody } from "../http/json-body.ts";
import { sendPage } from "../http/page-headers.ts";
import { HttpProblem } from "../http/problem.ts";
import { readablePhone } from "../http/readable-phone.ts";
import { renderCallListPage, type PersonCard } from "../pages/index.ts";
import { textsFor } from "../pages/texts/index.ts";
import { callListCsv } from "./call-list-csv.ts";

const instant = v.pipe(
  v.string(),
  v.maxLength(64),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return Temporal.Instant.from(dataset.value);
    } catch {
      addIssue({ message: "a moment such as 2026-11-24T13:30:00Z" });
      return NEVER;
    }
  }),
);
const person = v.pipe(v.string(), v.maxLength(64));
const ReportSchema = v.variant("outcome", [
  v.object({ outcome: v.literal("booked"), person, start: instant }),
  v.object({ outcome: v.picklist(["not-interested", "no-answer"]), person }),
]);

/** `/calls/{token}`: whom an outside provider calls. A GET shows, only a POST says what came of a call; form posts work too. */
export function callListRoutes({ services }: AppParts) {
  const page = async (
    c: Context<AppEnv>,
    token: string,
    refusal?: { person: string; reason: "taken" | "stale" },
  ) => {
    const { link, people } = await openCallList(services, token);
    const locale = c.get("locale");
    const texts = textsFor(locale).callList;
    const onList = people.some(({ id }) => id === refusal?.person);
    const html = renderCallListPage({
      locale,
      nonce: c.get("nonce"),
      name: link.name,
      until: formatMoment(link.expiresAt, "Europe/Paris", locale),
      people: people.map((one) => ({
        ...cardOf(one, locale),
        ...(refusal?.person === one.id ? { problem: texts[refusal.reason] } : {}),
      })),
      action: `/calls/${token}`,
      ...(refusal === undefined || onList ? {} : { problem: texts[refusal.reason] }),
    });
    return sendPage(c, html, { locale, personal: true, status: refusal === undefined ? 200 : 409 });
  };

  return new Hono<AppEnv>()
    .get("/:file{[A-Za-z0-9_-]+\\.csv}", async (c) => {
      const { people } = await openCallList(services, c.req.param("file").slice(0, -".csv".length));
      return c.body(callListCsv(people, c.get("locale")), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="calls.csv"',
        "cache-control": "no-store",
        "x-robots-tag": "noindex, nofollow",
      });
    })
    .get("/:token", (c) => page(c, c.req.param("token")))
    .post("/:token", async (c) => {
      const token = c.req.param("token");
      const isForm = c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded") === true;
      const report: CallReport = {
        token,
        ...(isForm ? fromForm(await formBody(c)) : await jsonBody(c, ReportSchema)),
      };
      try {
        await recordCall(services, report);
      } catch (error) {
        if (!isForm || !(error instanceof Conflict)) throw error;
        return page(c, token, {
          person: report.person,
          reason: error.reason === "slot-taken" ? "taken" : "stale",
        });
      }
      return isForm ? c.redirect(`/calls/${token}`, 303) : c.json({ outcome: report.outcome }, 200);
    });
}

function fromForm(form: Record<string, unknown>): v.InferOutput<typeof ReportSchema> {
  const parsed = v.safeParse(ReportSchema, form);
  if (!parsed.success) throw new HttpProblem("malformed", 400);
  return parsed.output;
}

function cardOf(person: PersonToCall, locale: string): PersonCard {
  const texts = textsFor(locale).callList;
  const when = (at: Temporal.Instant) => formatMoment(at, person.timeZone, locale);
  return {
    id: person.id,
    name: person.name,
    ...(person.company === null ? {} : { company: person.company }),
    phone: person.phone,
    phoneLabel: readablePhone(person.phone, locale),
    about: person.title,
    owner: person.owner,
    missed: when(person.missedAt),
    why: person.why,
    reachable: person.reachable.map(({ at, what }) => ({ when: when(at), what })),
    history: person.history.map(({ at, kind }) => ({ when: when(at), what: texts.events[kind] ?? kind })),
    ...(person.lastCallAt === null ? {} : { tried: { times: person.calls, last: when(person.lastCallAt) } }),
    slots: person.slots.map(({ start }) => ({ start: start.toString(), label: when(start) })),
  };
}
