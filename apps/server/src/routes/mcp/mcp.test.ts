import { createApiKey, publishTeam } from "@aimant/core";
import type { ApiScope } from "@aimant/core/ports";
import { anOwner, aTeam } from "@aimant/testing";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { appUnderTest, type AppUnderTest } from "../../testing/app-under-test.ts";
import { aProspect, book, slotsOf, type Prospect } from "../../testing/booking.ts";
import { problemOf } from "../../testing/problem-of.ts";
import { tools } from "./tools.ts";

const url = "https://aimant.example/mcp";
let under: AppUnderTest;
let ines: Prospect;
beforeAll(async () => {
  under = await appUnderTest();
  await publishTeam(under.services, aTeam([anOwner(), anOwner({ id: "marc", email: "marc@example.com" })]));
  ines = await aProspect(under);
  await book(under, ines.token, (await slotsOf(under, ines.token))[0] ?? "");
});
afterAll(() => under.dispose());

/** An agent with the protocol's own client, whose requests reach this application. */
async function anAgent(scopes: ApiScope[], ownerId?: string) {
  const { key, record } = await createApiKey(under.services, {
    name: "Agent",
    scopes,
    ...(ownerId === undefined ? {} : { ownerId }),
  });
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(url), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
      fetch: async (target, init) => under.app.request(String(target), init),
    }),
  );
  const call = async (name: string, given: Record<string, unknown> = {}) => {
    const answer = await client.callTool({ name, arguments: given });
    const [first] = answer.content as { type: string; text: string }[];
    return { failed: answer.isError === true, text: first?.text ?? "" };
  };
  const read = async (name: string, given: Record<string, unknown> = {}) => {
    const { failed, text } = await call(name, given);
    expect([failed, text]).toEqual([false, text]);
    return JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
  };
  return { client, call, read, record };
}

it("offers a key what its scopes allow, each with a schema, and nothing else", async () => {
  const names = async (...scopes: ApiScope[]) => {
    const { client } = await anAgent(scopes);
    return (await client.listTools()).tools;
  };
  expect((await names("calls:read")).map(({ name }) => name)).toEqual([
    "list_calls",
    "call_rates",
    "call_list",
  ]);
  const all = await names("leads:read", "calls:read", "calls:write");
  expect(all.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  expect(all.find(({ name }) => name === "list_leads")?.inputSchema).toMatchObject({
    type: "object",
    additionalProperties: false,
    properties: {
      stage: { enum: expect.arrayContaining(["qualified"]) as unknown },
      limit: { maximum: 200 },
    },
  });
  expect(all.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name)).toEqual(
    ["mark_call"],
  );
});

it("reads leads, a lead's brief, calls, rates, the call list and a funnel's figures", async () => {
  const { read } = await anAgent(["leads:read", "calls:read"]);
  expect((await read("list_leads", { stage: "qualified", limit: 1 })).items).toMatchObject([
    { id: ines.leadId },
  ]);
  expect(await read("read_lead", { id: ines.leadId })).toMatchObject({ lead: { email: ines.email } });
  const brief = await read("read_brief", { id: ines.leadId });
  expect(brief).toMatchObject({
    person: { email: ines.email },
    stage: "qualified",
    owner: { name: "Claire Morel" },
  });
  expect(brief["openings"]).toBeInstanceOf(Array);
  // No link that acts in the rep's name.
  expect(JSON.stringify(brief)).not.toMatch(/\/(l|a|b|h)\//);
  expect((await read("list_calls", { state: "booked" })).items).toHaveLength(1);
  expect(await read("call_rates", { from: "2026-11-01" })).toMatchObject({ total: {} });
  expect(await read("call_list")).toEqual({ items: [] });
  expect((await read("list_funnels")).items).toMatchObject([{ slug: under.funnel.slug }]);
  expect(await read("funnel_stats", { slug: under.funnel.slug, days: 7 })).toHaveProperty("from");
});

it("refuses what the admin API refuses, in its words, and what is not of the tool's shape", async () => {
  const { call, client } = await anAgent(["leads:read"]);
  const missing = await call("read_lead", { id: "nobody" });
  expect([missing.failed, missing.text]).toEqual([true, expect.stringContaining("not-found")]);
  expect((await call("funnel_stats", { slug: "nothing" })).failed).toBe(true);
  const refused = async (name: string, given: Record<string, unknown>) =>
    client.callTool({ name, arguments: given }).then(
      ({ isError }) => isError === true,
      () => true,
    );
  expect(await refused("read_lead", { id: "../../api/admin/v1/export/leads" })).toBe(true);
  expect(await refused("list_leads", { stage: "happy" })).toBe(true);
  expect(await refused("list_leads", { sql: "1" })).toBe(true);
  expect(await refused("mark_call", { id: "x", outcome: "held" })).toBe(true);
});

it("shows a key that belongs to an owner nobody else's people", async () => {
  const { read, call } = await anAgent(["leads:read", "calls:read"], "marc");
  expect((await read("list_leads")).items).toEqual([]);
  expect((await call("read_brief", { id: ines.leadId })).failed).toBe(true);
  expect((await call("call_rates")).failed).toBe(true);
});

it("marks a call once it is over, and the audit log names key and route", async () => {
  const { read, record } = await anAgent(["calls:read", "calls:write"]);
  const [call] = (await read("list_calls", { state: "booked" })).items;
  under.clock.advance("P14D");
  expect(await read("mark_call", { id: call?.["id"], outcome: "held" })).toMatchObject({ state: "held" });
  const [entry] = await under.services.store.audit.page(null, 1);
  expect(entry).toMatchObject({
    keyId: record.id,
    action: "POST /appointments/:id",
    subjectId: call?.["id"],
    outcome: "allowed",
  });
});

it("asks for a key, keeps nothing in a cache, and lets no other site's page read", async () => {
  const ask = (headers: Record<string, string>, method = "POST") =>
    under.app.request("/mcp", {
      method,
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...headers,
      },
      ...(method === "POST"
        ? { body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} }) }
        : {}),
    });
  for (const headers of [
    {},
    { authorization: "Bearer x" },
    { authorization: `Bearer aimant_${"A".repeat(43)}` },
  ]) {
    const answer = await ask(headers);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect((await problemOf(answer)).status).toBe(401);
  }
  const { key } = await createApiKey(under.services, { name: "Agent", scopes: ["leads:read"] });
  const answer = await ask({ authorization: `Bearer ${key}`, origin: "https://elsewhere.example" });
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  expect((await ask({ authorization: `Bearer ${key}` }, "GET")).status).toBe(405);
});
