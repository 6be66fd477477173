import * as fc from "fast-check";
import { aBody } from "../app-under-test.ts";
import { almost, nastyHeaders, nastyText, nastyValue } from "../hostile-input.ts";
import { goodForm } from "../plain-form.ts";
import { fromSchema } from "./from-schema.ts";
import { marks } from "./marks.ts";
import type { Target } from "./target.ts";

/** One request, as it is sent. */
export type Shot = {
  /** The route that it is meant for. */
  route: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  peer: string;
};

const text = fc.oneof(
  { weight: 2, arbitrary: nastyText },
  { weight: 1, arbitrary: fc.constantFrom(...marks) },
);
const segment = (value: string) => encodeURIComponent(value.toWellFormed());

/** Bodies that the routes take as they are; what is sent is these with something wrong. */
const valid: Record<string, () => unknown> = {
  "POST /api/v1/funnels/:slug/submissions": () =>
    aBody({
      answers: { ...aBody().answers, advise: 9, size: 12, word: "mot" },
      choices: { debrief: "email" },
    }),
  "POST /api/v1/funnels/:slug/preview": () => ({ version: 1, answers: aBody().answers, locale: "fr" }),
  "POST /api/v1/funnels/:slug/unfinished": () => ({
    pass: "pass-of-the-barrage",
    email: "begun@example.com",
    answers: aBody().answers,
    locale: "fr",
    source: aBody().source,
  }),
  "POST /api/v1/events": () => ({ slug: "sample", version: 1, events: ["view", "ask:feedback", "submit"] }),
  "POST /api/v1/booking/:token": () => ({
    start: "2026-11-24T08:00:00Z",
    phone: "06 12 34 56 78",
    timeZone: "Europe/Paris",
  }),
  "POST /api/v1/booking/:token/move": () => ({ start: "2026-11-24T09:00:00Z", timeZone: "Europe/Paris" }),
  "POST /hooks/cal": () => ({
    triggerEvent: "BOOKING_CREATED",
    createdAt: "NOW",
    payload: {
      uid: "call-of-the-barrage",
      startTime: "2030-11-25T08:00:00Z",
      endTime: "2030-11-25T08:30:00Z",
      attendees: [{ email: "answered-1@example.com", timeZone: "Europe/Paris", phoneNumber: "+33612345678" }],
      organizer: { email: "claire@example.com" },
      metadata: { aimant: "x.y" },
    },
  }),
  "POST /hooks/calendly": () => ({
    event: "invitee.created",
    payload: {
      uri: "https://api.calendly.com/invitee/1",
      email: "answered-1@example.com",
      timezone: "Europe/Paris",
      tracking: { utm_content: "x.y" },
      scheduled_event: {
        start_time: "2030-11-25T08:00:00Z",
        end_time: "2030-11-25T08:30:00Z",
        event_memberships: [{ user_email: "claire@example.com" }],
        location: { type: "outbound_call", location: "+33 6 12 34 56 78" },
      },
    },
  }),
  "POST /api/admin/v1/leads/:id/stage": () => ({ stage: "engaged", why: "appel" }),
  "POST /api/admin/v1/appointments/:id": () => ({ outcome: "held" }),
  "POST /api/admin/v1/endpoints": () => ({
    url: "https://crm.example.com/hook",
    name: "CRM",
    events: ["lead.created"],
    fields: ["name"],
  }),
};

/** Names that the pages' own forms do not show without scripts, and the endpoints of providers. */
const names = [
  "start", "phone", "tz", "outcome", "email", "consent", "purpose", "name", "company", "jobTitle", "what", "note",
  "List-Unsubscribe", "version", "locale", "idempotencyKey", "source.page", "source.utm.x", "answers.size", "opened",
  "website", "choices.debrief", "contact.email", "contact.name", "stage", "action", "why", "reached", "person",
]; // prettier-ignore

const queryNames = [
  "lang", "locale", "tz", "plain", "cta", "utm_source", "token", "done", "from", "to", "limit", "after", "stage",
  "format", "bom", "delimiter", "funnel", "state", "owner", "day", "q", "",
]; // prettier-ignore

const peer = fc.tuple(fc.integer({ min: 1, max: 250 }), fc.nat(250)).map(([a, b]) => `${a}.${b}.113.7`);

/** Any request to any route, or to none: right in most things, and wrong in some. */
export function shots({ routes, schemas, openers, forms, adminKey }: Target): fc.Arbitrary<Shot> {
  const route = fc.oneof(
    { weight: 16, arbitrary: fc.constantFrom(...routes) },
    { weight: 10, arbitrary: fc.constantFrom(...routes.filter(({ method }) => method === "POST")) },
    { weight: 6, arbitrary: fc.constantFrom(...routes.filter(({ path }) => path.endsWith("/submissions"))) },
    {
      weight: 1,
      arbitrary: fc.record({ method: fc.constant("GET"), path: text.map((odd) => `/${segment(odd)}`) }),
    },
  );
  return route.chain(({ method, path }) => {
    const name = `${method} ${path}`;
    return fc.record({
      route: fc.constant(name),
      method: fc.oneof(
        { weight: 15, arbitrary: fc.constant(method) },
        { weight: 1, arbitrary: fc.constantFrom("HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "ODD") },
      ),
      path: fc.tuple(address(path), query).map(([where, search]) => where + search),
      headers: headersFor(name),
      body: method === "GET" ? fc.constant(undefined) : bodyFor(name, path),
      peer,
    });
  });

  function address(path: string): fc.Arbitrary<string> {
    const parts = path.split("/");
    const arbitraries = parts.map((part, at) => {
      const [, param = "", ending = ""] = /^:(\w+)(?:\{.*?(\\\.\w+)\})?$/.exec(part) ?? [];
      if (param === "") return fc.constant(part);
      const suffix = ending.replace("\\", "");
      // `/f/:slug/u/:token`: the part before says what kind.
      const kind = param === "slug" ? param : at === 2 ? (parts[1] ?? "") : (parts[at - 1] ?? "");
      const good = openers.get(({ booking: "b", w: "slug" } as Record<string, string>)[kind] ?? kind) ?? [];
      const others = [...openers.values()].flat();
      return fc.oneof(
        ...(good.length === 0
          ? []
          : [{ weight: 14, arbitrary: fc.constantFrom(...good).map((one) => `${one}${suffix}`) }]),
        { weight: 2, arbitrary: fc.constantFrom(...others).map((other) => `${other}${suffix}`) },
        { weight: 2, arbitrary: text.map((odd) => `${segment(odd)}${suffix}`) },
        { weight: 1, arbitrary: text.map((odd) => odd.replaceAll(/[?#]/g, "-")) },
      );
    });
    return fc.tuple(...arbitraries).map((each) => each.join("/"));
  }

  function headersFor(name: string): fc.Arbitrary<Record<string, string>> {
    const proof = fc.oneof(
      text.map((odd) => btoa(unescape(encodeURIComponent(odd.toWellFormed())))),
      almost(() => ({
        challenge: {
          parameters: {
            algorithm: "PBKDF2/SHA-256",
            data: { slug: "sample", effort: 0 },
            salt: "00",
            nonce: "00",
          },
          signature: "0".repeat(64),
        },
        solution: { counter: 1, derivedKey: "00" },
      })).map((json) => Buffer.from(json).toString("base64")),
      fc.constantFrom("x", "{}", "A".repeat(5_000)),
    );
    return fc
      .tuple(
        nastyHeaders,
        fc.option(proof, { freq: 4 }),
        fc.constantFrom(adminKey, adminKey, adminKey, "Bearer x", "Basic eDp4", `${adminKey}x`, ""),
        fc.constantFrom("svix-id", "aimant-unfinished", "aimant-person", "sec-gpc", "webhook-signature"),
        text.map((odd) => odd.replaceAll(/[^\x20-\x7e]/g, "").trim()),
        fc.nat(4),
      )
      .map(([{ "content-type": type, ...headers }, work, key, odd, value, strange]) => ({
        ...headers,
        ...(strange === 0 && type !== undefined ? { "content-type": type } : {}),
        ...(name.includes("/admin/") ? { authorization: key } : {}),
        ...(name.includes("/metrics") ? { authorization: "Bearer metrics-of-the-barrage" } : {}),
        ...(work === null ? {} : { "aimant-proof": work.slice(0, 8_000) }),
        ...(value === "" ? {} : { [odd]: value }),
      }));
  }

  function bodyFor(name: string, path: string): fc.Arbitrary<string> {
    const good = valid[name];
    const schema = schemas.get(name);
    const form = fields(path);
    return fc.oneof(
      ...(good === undefined ? [] : [{ weight: 6, arbitrary: almost(good) }]),
      ...(schema === undefined
        ? []
        : [
            { weight: 3, arbitrary: fromSchema(schema, text).map((value) => JSON.stringify(value)) },
            { weight: 1, arbitrary: nastyValue.map((value) => JSON.stringify(value) ?? "") },
          ]),
      { weight: good === undefined ? 6 : 1, arbitrary: form },
      { weight: 1, arbitrary: text },
    );
  }

  /** The page's own form with some of its fields said otherwise, doubled or left out. */
  function fields(path: string): fc.Arbitrary<string> {
    const kind = path.split("/")[1] ?? "";
    const filled = (complete: boolean) => [
      ...(forms.get(kind) ?? []),
      ...(kind === "f" && complete
        ? Object.entries(goodForm("form@example.com") as Record<string, string>)
        : []),
    ];
    const change = fc.tuple(fc.oneof(fc.nat(60), fc.constantFrom(...names), text), text, fc.nat(3));
    return fc.tuple(fc.boolean(), fc.array(change, { maxLength: 8 })).map(([complete, changes]) => {
      const sent = new URLSearchParams(filled(complete));
      const known = [...new Set(sent.keys())];
      for (const [which, value, how] of changes) {
        const field = (
          typeof which === "number" ? (known[which % Math.max(1, known.length)] ?? "x") : which
        ).toWellFormed();
        if (how === 0) sent.delete(field);
        else if (how === 1) sent.append(field, value.toWellFormed());
        else sent.set(field, value.toWellFormed());
      }
      return sent.toString();
    });
  }
}

const query = fc
  .array(fc.tuple(fc.constantFrom(...queryNames), text), { maxLength: 3 })
  .map((pairs) =>
    pairs.length === 0 ? "" : `?${pairs.map(([name, value]) => `${name}=${segment(value)}`).join("&")}`,
  );
