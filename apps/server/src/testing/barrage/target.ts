import { createCallListLink } from "@aimant/core";
import { publish } from "@aimant/core";
import { apiScopes, type TokenScope } from "@aimant/core/ports";
import { aFunnel, funnelInput } from "@aimant/testing";
import { aKey } from "../a-key.ts";
import { aBody, appUnderTest, type AppUnderTest } from "../app-under-test.ts";
import { handOverAGuide } from "../an-inviting-funnel.ts";
import { aProspect, book, slotsOf } from "../booking.ts";
import { formFields } from "../html.ts";

/** What opens something at the moment, by the first part of the address; every one of it is worth an attack. */
export type Openers = Map<string, string[]>;

/** The application with everything switched on, and all that its addresses lead to. */
export type Target = {
  under: AppUnderTest;
  /** Every route that is registered, as the router knows it. */
  routes: { method: string; path: string }[];
  /** JSON Schemas of the bodies that the OpenAPI document tells of, by `POST /path/:name`. */
  schemas: Map<string, unknown>;
  openers: Openers;
  /** What the forms of the pages send, by route. */
  forms: Map<string, URLSearchParams>;
  adminKey: string;
  /** New people: what was opened before may be erased by now. */
  people(): Promise<void>;
};

const label = { fr: "Question", en: "Question" };

/** With every kind of question, answers that are kept and a second funnel that hands a file over. */
function aFunnelToAttack() {
  return aFunnel({
    form: { ...funnelInput.form, position: "end", keepUnfinished: { for: "P10D" } },
    magnet: {
      ...funnelInput.magnet,
      questions: [
        ...funnelInput.magnet.questions,
        { id: "advise", type: "nps", label, required: false, points: { care: 1 } },
        { id: "size", type: "number", label, required: false, bands: [{ from: 0, points: { care: 1 } }] },
        { id: "word", type: "short-text", label, required: false },
        { id: "note", type: "statement", label },
      ],
    },
  });
}

export async function aTarget(options: { guarded: boolean }): Promise<Target> {
  const under = await appUnderTest({
    funnel: aFunnelToAttack(),
    guarded: options.guarded,
    metricsToken: "metrics-of-the-barrage",
    calWebhookSecret: "cal-of-the-barrage",
    calendlyWebhookKey: "calendly-of-the-barrage",
    resendWebhookSecret: `whsec_${btoa("resend-of-the-barrage-24")}`,
  });
  const routes = [
    ...new Set(
      under.app.routes
        .filter(({ method }) => method !== "ALL")
        .map(({ method, path }) => `${method} ${path}`),
    ),
  ].map((route) => {
    const [method = "", path = ""] = route.split(" ");
    return { method, path };
  });
  const target: Target = {
    under,
    routes,
    schemas: await schemasOf(under),
    openers: new Map(),
    forms: new Map(),
    adminKey: await anAdminKey(under),
    people: () => (options.guarded ? Promise.resolve() : people(target)),
  };
  await publish(under.services, aFunnel({ slug: "careful", doubleOptIn: "all" }));
  await under.post(
    "/api/admin/v1/endpoints",
    { url: "https://crm.example.com/hook" },
    { authorization: target.adminKey },
  );
  target.openers.set("slug", ["sample", "sample", "careful", "guide"]);
  await target.people();
  return target;
}

async function schemasOf(under: AppUnderTest): Promise<Target["schemas"]> {
  type Operation = { requestBody?: { content: Record<string, { schema: unknown }> } };
  const { paths } = (await (await under.app.request("/openapi.json")).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return new Map(
    Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { requestBody }]) => {
        const schema = requestBody?.content["application/json"]?.schema;
        const name = `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
        return schema === undefined ? [] : [[name, schema] as const];
      }),
    ),
  );
}

async function anAdminKey(under: AppUnderTest): Promise<string> {
  const seen: string[] = [];
  const { app } = under;
  const spy = { ...under, app: Object.create(app, { request: { value: seeing } }) as AppUnderTest["app"] };
  async function seeing(path: string, init: RequestInit) {
    seen.push(new Headers(init.headers).get("authorization") ?? "");
    return app.request(path, init);
  }
  await (await aKey(spy, [...apiScopes])).get("/funnels");
  return seen[0] ?? "";
}

let serial = 0;

/** One who answered, one who booked, one who took a file, one who left off; and links of the house. */
async function people(target: Target): Promise<void> {
  const { under, openers, forms } = target;
  const { tokens, store } = under.services;
  const names = ["answered", "booked"].map((name) => `${name}-${(serial += 1)}@example.com`);
  const opened: Record<string, string[]> = { r: [], b: [], u: [], me: [], p: [], a: [], l: [], d: [], h: [] };
  const give = (kind: string, scope: TokenScope, id: string) =>
    (opened[kind] ??= []).push(tokens.derive(scope, id));
  const [leads, appointments]: string[][] = [[], []];
  for (const email of names) {
    const { token, leadId, submissionId } = await aProspect(under, email);
    leads?.push(leadId);
    give("r", "results", submissionId);
    give("b", "booking", submissionId);
    for (const [kind, scope] of [
      ["u", "unsubscribe"],
      ["me", "privacy"],
      ["p", "person"],
    ] as const)
      give(kind, scope, leadId);
    if (email.startsWith("answered")) continue;
    const [start = ""] = await slotsOf(under, token);
    await book(under, token, start);
    const [call] = await store.appointments.ofLead(leadId);
    if (call !== undefined) {
      appointments?.push(call.id);
      give("a", "appointment", call.id);
    }
    give("l", "lead", leadId);
    // As being handed over would: the rep's page is open too.
    const hash = tokens.hash(tokens.derive("lead", leadId));
    const createdAt = under.clock.now();
    await store.transaction((tx) =>
      tx.tokens.insert({ hash, scope: "lead", subjectId: leadId, expiresAt: null, createdAt }),
    );
  }
  const unsure = `unsure-${(serial += 1)}@example.com`;
  const held = await under.submit(aBody({ contact: { ...aBody().contact, email: unsure } }), {}, "careful");
  give("c", "confirm", ((await held.json()) as { id: string }).id);
  const guest = `guest-${(serial += 1)}@example.com`;
  if (serial < 10) await handOverAGuide(under, guest);
  else await under.submit(aBody({ contact: { ...aBody().contact, email: guest }, answers: {} }), {}, "guide");
  const lead = await store.leads.byEmail(guest);
  for (const { id } of await store.downloads.ofLead(lead?.id ?? "")) give("d", "download", id);
  await under.post("/api/v1/funnels/sample/unfinished", {
    pass: `pass-${serial}-of-barrage`,
    email: `begun-${serial}@example.com`,
    answers: { feedback: "always" },
  });
  const { url } = await createCallListLink(under.services, { name: "Barrage", slug: null, days: 900 });
  for (const [kind, values] of Object.entries(opened)) openers.set(kind, values);
  openers.set("calls", [url.split("/").at(-1) ?? ""]);
  openers.set("leads", leads ?? []);
  openers.set("appointments", appointments ?? []);
  openers.set(
    "endpoints",
    (await store.endpoints.list()).map(({ id }) => id),
  );
  openers.set(
    "notices",
    (await store.notices.page({ after: null, limit: 10 })).map(({ id }) => id),
  );
  await collectForms(under, openers, forms);
}

const pages = [
  "/f/:slug",
  "/b/:b",
  "/b/:b/move",
  "/b/:b/cancel",
  "/u/:u",
  "/me",
  "/me/:me",
  "/a/:a",
  "/l/:l",
];

/** As browsers find them: what a page asks for is what it is sent. */
async function collectForms(under: AppUnderTest, openers: Openers, forms: Target["forms"]): Promise<void> {
  for (const page of [...pages, "/calls/:calls"]) {
    const path = page.replace(/:(\w+)$|:(\w+)(?=\/)/, (_, last?: string, inner?: string) => {
      const values = openers.get(last ?? inner ?? "") ?? [];
      return values.at(-1) ?? "";
    });
    const answer = await under.app.request(path, { headers: { accept: "text/html" } });
    if (answer.ok) forms.set(page.split("/")[1] ?? "", formFields(await answer.text()));
    else await answer.body?.cancel();
  }
}
