import { connectCrm, testEndpoint } from "@aimant/core";
import type { CrmKind, CrmLogin } from "@aimant/core/ports";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aReceiver, type Received } from "../../testing/a-receiver.ts";
import { aBody, appUnderTest, type AppUnderTest } from "../../testing/app-under-test.ts";
import { aProspect, book, slotsOf } from "../../testing/booking.ts";
import { createSecrets } from "../secrets.ts";
import { createCrms } from "./crms.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest();
});
afterEach(() => under.dispose());

type Answer = { status?: number; headers?: Record<string, string>; body?: unknown };
type Kept = {
  contacts: Map<string, string>;
  companies: Map<string, string>;
  deals: Map<string, string>;
  notes: string[];
};
type Vendor = (call: Received, kept: Kept, json: Record<string, never>) => Answer;

/** As the public descriptions of the vendors' APIs say; what they keep is the test's. */
const vendors: Record<CrmKind, Vendor> = {
  hubspot({ method, path, headers }, kept, json) {
    if (headers.authorization !== "Bearer secret-token")
      return { status: 401, body: { category: "INVALID_AUTHENTICATION" } };
    if (path === "/account-info/v3/details") return { body: { portalId: 4711 } };
    if (path === "/crm/v3/objects/companies/search") {
      const id = kept.companies.get(String(json["filterGroups"]?.[0]?.["filters"]?.[0]?.["value"]));
      return { body: { total: id === undefined ? 0 : 1, results: id === undefined ? [] : [{ id }] } };
    }
    if (method === "POST" && path === "/crm/v3/objects/companies")
      return { status: 201, body: { id: made(kept.companies, String(json["properties"]?.["name"])) } };
    if (path === "/crm/v3/objects/contacts/batch/upsert") {
      const [input] = json["inputs"] as unknown as { idProperty: string; id: string }[];
      if (input?.idProperty !== "email") return { status: 400 };
      return { body: { status: "COMPLETE", results: [{ id: made(kept.contacts, input.id) }] } };
    }
    if (method === "PUT" && /\/associations\/default\/companies\//.test(path)) return { body: {} };
    if (path.endsWith("/associations/deals"))
      return { body: { results: [...kept.deals.values()].map((toObjectId) => ({ toObjectId })) } };
    const deal = /^\/crm\/v3\/objects\/deals\/(\w+)/.exec(path);
    if (deal !== null)
      return { body: { properties: { dealname: [...kept.deals].find(([, id]) => id === deal[1])?.[0] } } };
    if (path === "/crm/v3/objects/deals")
      return { status: 201, body: { id: made(kept.deals, String(json["properties"]?.["dealname"])) } };
    if (path === "/crm/v3/objects/notes") {
      if (json["properties"]?.["hs_timestamp"] === undefined) return { status: 400 };
      return { status: 201, body: { id: noted(kept, String(json["properties"]?.["hs_note_body"])) } };
    }
    if (path === "/crm/v3/objects/contacts/gdpr-delete") {
      for (const [email, id] of kept.contacts) if (id === json["objectId"]) kept.contacts.delete(email);
      return { status: 204 };
    }
    return { status: 404 };
  },
  pipedrive({ method, path, headers }, kept, json) {
    if (headers["x-api-token"] !== "secret-token") return { status: 401, body: { success: false } };
    const url = new URL(path, "http://pipedrive.test");
    const term = url.searchParams.get("term") ?? "";
    const found = (id: string | undefined) => ({
      body: { success: true, data: { items: id === undefined ? [] : [{ item: { id: Number(id) } }] } },
    });
    if (path === "/api/v1/users/me") return { body: { success: true, data: { company_name: "Lumen" } } };
    if (url.pathname === "/api/v2/persons/search") return found(kept.contacts.get(term));
    if (url.pathname === "/api/v2/organizations/search") return found(kept.companies.get(term));
    if (method === "POST" && path === "/api/v2/organizations")
      return { status: 201, body: { data: { id: Number(made(kept.companies, String(json["name"]))) } } };
    if (method === "POST" && path === "/api/v2/persons") {
      const [email] = json["emails"] as unknown as { value: string }[];
      return { status: 201, body: { data: { id: Number(made(kept.contacts, email?.value ?? "")) } } };
    }
    const person = /^\/api\/v2\/persons\/(\d+)$/.exec(path);
    if (person !== null && method === "PATCH") return { body: { data: { id: Number(person[1]) } } };
    if (person !== null && method === "DELETE") {
      for (const [email, id] of kept.contacts) if (id === person[1]) kept.contacts.delete(email);
      return { body: { success: true } };
    }
    if (method === "GET" && url.pathname === "/api/v2/deals")
      return { body: { data: [...kept.deals].map(([title, id]) => ({ id: Number(id), title })) } };
    if (method === "POST" && path === "/api/v2/deals")
      return { status: 201, body: { data: { id: Number(made(kept.deals, String(json["title"]))) } } };
    if (path === "/api/v1/notes")
      return { status: 201, body: { data: { id: Number(noted(kept, String(json["content"]))) } } };
    return { status: 404 };
  },
  salesforce({ method, path, headers, body }, kept, json) {
    if (path === "/services/oauth2/token") {
      const form = new URLSearchParams(body);
      if (form.get("client_secret") !== "secret-token")
        return { status: 400, body: { error: "invalid_client" } };
      return { body: { access_token: `token-${(tokens += 1)}`, instance_url: "http://unused.test" } };
    }
    if (headers.authorization !== `Bearer token-${tokens}`)
      return { status: 401, body: [{ errorCode: "INVALID_SESSION_ID" }] };
    if (path === "/services/oauth2/userinfo") return { body: { organization_id: "00D00" } };
    const query = new URL(path, "http://salesforce.test").searchParams.get("q");
    if (query !== null) {
      const [, what = "", value = ""] = /FROM (\w+) WHERE \w+ = '((?:[^'\\]|\\.)*)'/.exec(query) ?? [];
      const kind = { Account: kept.companies, Contact: kept.contacts, Opportunity: kept.deals }[what];
      const id = kind?.get(value.replaceAll(/\\(.)/g, "$1"));
      return { body: { records: id === undefined ? [] : [{ Id: id }] } };
    }
    const [, what = "", id] = /\/sobjects\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (method === "PATCH") return { status: 204 };
    if (method === "DELETE") {
      for (const [email, one] of kept.contacts) if (one === id) kept.contacts.delete(email);
      return { status: 204 };
    }
    const text = (name: string) => String(json[name]);
    switch (what) {
      case "Account":
        return { status: 201, body: { id: made(kept.companies, text("Name")) } };
      case "Contact":
        if (json["LastName"] === undefined)
          return { status: 400, body: [{ errorCode: "REQUIRED_FIELD_MISSING" }] };
        return { status: 201, body: { id: made(kept.contacts, text("Email")) } };
      case "Opportunity":
        if (json["StageName"] === undefined || json["CloseDate"] === undefined) return { status: 400 };
        return { status: 201, body: { id: made(kept.deals, text("Name")) } };
      case "OpportunityContactRole":
        return { status: 201, body: { id: "1" } };
      case "Task":
        return { status: 201, body: { id: noted(kept, `${text("Subject")} ${text("Description")}`) } };
      default:
        return { status: 404 };
    }
  },
};

let tokens = 0;
const made = (of: Map<string, string>, key: string) => {
  const id = of.get(key) ?? String(of.size + 1);
  of.set(key, id);
  return id;
};
const noted = (kept: Kept, text: string) => String(kept.notes.push(text));

/** A connected CRM on this machine; `before` may answer in its place. */
async function connected(
  kind: CrmKind,
  {
    before = () => undefined,
    login,
    ...options
  }: {
    onErase?: "note" | "delete";
    before?: (call: Received) => Answer | undefined;
    login?: Partial<CrmLogin>;
  } = {},
) {
  const kept: Kept = { contacts: new Map(), companies: new Map(), deals: new Map(), notes: [] };
  const receiver = await aReceiver();
  const state = { before };
  receiver.answer((response, call) => {
    let json = {};
    try {
      json = JSON.parse(call.body || "{}") as object;
    } catch {
      // A form.
    }
    const { status = 200, headers = {}, body } = state.before(call) ?? vendors[kind](call, kept, json);
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  const url = `http://${receiver.host}`;
  under.services.crms = createCrms({ fetch, pipedriveTokenUrl: `${url}/oauth/token` });
  under.services.secrets = createSecrets(["a secret that only tests know, 32 long"]);
  const usual: CrmLogin =
    kind === "salesforce"
      ? { url, clientId: "client", clientSecret: "secret-token" }
      : { url, token: "secret-token" };
  const entered = login === undefined ? usual : ({ url, ...login } as CrmLogin);
  const { endpoint } = await connectCrm(under.services, { kind, login: entered, ...options });
  return { kept, receiver, state, endpoint };
}

const hostile = "<b>Lumen</b> d'O\\'Brien & fils";
const contact = { ...aBody().contact, email: "ines@example.com", company: hostile };

async function qualifies(): Promise<void> {
  const prospect = await aProspect(under, contact.email, { contact });
  await book(under, prospect.token, (await slotsOf(under, prospect.token))[0] ?? "");
  for (let seconds = 0; seconds < 10; seconds += 1) {
    await under.drain();
    under.clock.advance("PT3S");
  }
}

const kinds: CrmKind[] = ["hubspot", "pipedrive", "salesforce"];

describe.each(kinds)("%s", (kind) => {
  it("gets one contact, company and deal, and the brief, however often it is told", async () => {
    const { kept, endpoint } = await connected(kind);
    await qualifies();
    expect([...kept.contacts.keys()]).toEqual([contact.email]);
    expect([...kept.companies.keys()]).toEqual([hostile]);
    expect(kept.deals.size).toBe(1);
    expect(kept.notes).toHaveLength(2);
    if (kind !== "salesforce") expect(kept.notes.join("")).not.toContain("<b>Lumen");
    const told = await under.services.store.notices.page({ endpointId: endpoint.id, after: null, limit: 10 });
    expect(told.map(({ state }) => state)).toEqual(told.map(() => "sent"));
    expect(JSON.stringify([endpoint, told])).not.toMatch(/secret-token|ines@/);
  });

  it("that fails half-way makes nothing twice", async () => {
    const { kept, state } = await connected(kind);
    let failures = 0;
    state.before = ({ path }) =>
      /notes$|Task$/.test(path) && (failures += 1) <= 2 ? { status: 500, body: {} } : undefined;
    await qualifies();
    for (let minutes = 0; minutes < 60; minutes += 1) {
      under.clock.advance("PT1M");
      await under.drain();
    }
    expect(failures).toBeGreaterThan(2);
    expect([kept.contacts.size, kept.companies.size, kept.deals.size, kept.notes.length]).toEqual([
      1, 1, 1, 2,
    ]);
  });

  it("that is at its limit is left alone for as long as it asks", async () => {
    const { kept, state, receiver, endpoint } = await connected(kind);
    state.before = () =>
      kind === "salesforce"
        ? { status: 403, headers: { "retry-after": "600" }, body: [{ errorCode: "REQUEST_LIMIT_EXCEEDED" }] }
        : { status: 429, headers: { "retry-after": "600" }, body: {} };
    await qualifies();
    const asked = receiver.received.length;
    under.clock.advance("PT5M");
    await under.drain();
    expect(receiver.received).toHaveLength(asked);
    expect(await under.services.store.endpoints.byId(endpoint.id)).toMatchObject({ failingSince: null });
    state.before = () => undefined;
    for (let minutes = 0; minutes < 20; minutes += 1) {
      under.clock.advance("PT1M");
      await under.drain();
    }
    expect([kept.contacts.size, kept.deals.size]).toEqual([1, 1]);
  });

  it("forgets an erased person where the house wants that", async () => {
    const { kept } = await connected(kind, { onErase: "delete" });
    await qualifies();
    expect(kept.contacts.size).toBe(1);
    const lead = await under.services.store.leads.byEmail(contact.email);
    await under.app.request(`/me/${under.services.tokens.derive("privacy", lead?.id ?? "")}/erase`, {
      method: "POST",
    });
    for (let seconds = 0; seconds < 20; seconds += 1) {
      await under.drain();
      under.clock.advance("PT3S");
    }
    expect(await under.services.store.leads.byEmail(contact.email)).toBeUndefined();
    expect(kept.contacts.size).toBe(0);
  });

  it("is not connected with a login that it refuses, nor with a mapping that names no fact", async () => {
    const { receiver } = await connected(kind);
    const url = `http://${receiver.host}`;
    const wrong =
      kind === "salesforce" ? { url, clientId: "client", clientSecret: "no" } : { url, token: "no" };
    await expect(connectCrm(under.services, { kind, login: wrong })).rejects.toThrow("login");
    await expect(
      connectCrm(under.services, { kind, login: wrong, mapping: { contact: { x: "lead.password" } } }),
    ).rejects.toThrow("mapping");
    expect(await under.services.store.endpoints.list()).toHaveLength(1);
  });
});

it("a token that has ended is fetched once more, and kept", async () => {
  const { endpoint } = await connected("salesforce");
  tokens += 1;
  await testEndpoint(under.services, endpoint.id);
  await under.drain();
  const [notice] = await under.services.store.notices.page({
    endpointId: endpoint.id,
    after: null,
    limit: 10,
  });
  expect(notice).toMatchObject({ state: "sent", tries: [{ said: "00D00" }] });
});

it.each(["hubspot", "pipedrive"] as const)(
  "%s: a token that has ended is fetched with the refresh token, and the newer refresh token is kept",
  async (kind) => {
    const given = { access: "none", refresh: "refresh-0", times: 0 };
    // HubSpot wants the client in the form, Pipedrive in the header.
    const knows = { hubspot: "/oauth/v1/token", pipedrive: "/oauth/token" }[kind];
    const said = { hubspot: { portalId: 4711 }, pipedrive: { data: { company_name: "Lumen" } } }[kind];
    const before = ({ path, headers, body }: Received): Answer => {
      if (path !== knows)
        return headers.authorization === `Bearer ${given.access}`
          ? { body: said }
          : { status: 401, body: {} };
      const form = new URLSearchParams(body);
      const known =
        kind === "hubspot"
          ? form.get("client_id") === "client" && form.get("client_secret") === "secret"
          : headers.authorization === `Basic ${Buffer.from("client:secret").toString("base64")}`;
      if (!known || form.get("grant_type") !== "refresh_token" || form.get("refresh_token") !== given.refresh)
        return { status: 400, body: { error: "invalid_grant" } };
      given.times += 1;
      given.access = `access-${given.times}`;
      given.refresh = `refresh-${given.times}`;
      return { body: { access_token: given.access, refresh_token: given.refresh, expires_in: 1_800 } };
    };
    const login = { clientId: "client", clientSecret: "secret", refreshToken: "refresh-0" };
    const { endpoint } = await connected(kind, { before, login });
    const tested = async () => {
      const id = await testEndpoint(under.services, endpoint.id);
      await under.drain();
      return under.services.store.notices.byId(id);
    };
    expect(await tested()).toMatchObject({ state: "sent" });
    const times = given.times;
    // What was fetched is kept: it serves until it ends.
    expect(await tested()).toMatchObject({ state: "sent" });
    expect(given.times).toBe(times);
    given.access = "ended";
    expect(await tested()).toMatchObject({ state: "sent" });
    expect(given.times).toBe(times + 1);
  },
);
