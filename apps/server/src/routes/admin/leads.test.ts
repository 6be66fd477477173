import { anOwner } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aKey } from "../../testing/a-key.ts";
import { aBody, appUnderTest, type AppUnderTest } from "../../testing/app-under-test.ts";
import { aProspect, book, slotsOf } from "../../testing/booking.ts";
import { problemOf } from "../../testing/problem-of.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest();
});
afterEach(() => under.dispose());

type Page = {
  items: { id: string; email: string; stage: string; ownerId: string | null }[];
  next: string | null;
};
const read = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;

describe("leads", () => {
  it("are listed page by page, each once", async () => {
    const key = await aKey(under, ["leads:read"]);
    for (let n = 0; n < 5; n += 1)
      await under.submit(aBody({ contact: { ...aBody().contact, email: `p${n}@example.com` } }));
    const seen: string[] = [];
    let after: string | null = "";
    while (after !== null) {
      const page: Page = await read<Page>(key.get(`/leads?limit=2${after === "" ? "" : `&after=${after}`}`));
      seen.push(...page.items.map(({ email }) => email));
      after = page.next;
    }
    expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4].map((n) => `p${n}@example.com`));
  });

  it.each(["limit=0", "limit=1000", "limit=x", "after=%00", "stage=none", "unknown=1"])(
    "with the query %s are not",
    async (query) => {
      const key = await aKey(under, ["leads:read"]);
      expect((await problemOf(await key.get(`/leads?${query}`))).status).toBe(400);
    },
  );

  it("say which passes wait for their address, and which details were only claimed", async () => {
    const key = await aKey(under, ["leads:read"]);
    await under.submit();
    const [lead] = (await read<Page>(key.get("/leads"))).items;
    type Detail = { held: boolean; submissions: { heldAt: string | null; claimed: string[] }[] };
    expect(await read<Detail>(key.get(`/leads/${lead?.id}`))).toMatchObject({
      held: false,
      submissions: [{ heldAt: null, claimed: [] }],
    });
    const own = `/me/${under.services.tokens.derive("privacy", lead?.id ?? "")}`;
    await under.post(`${own}/withdraw`, {});
    await under.submit(aBody({ contact: { ...aBody().contact, name: "Mallory" } }));
    expect(await read<Detail>(key.get(`/leads/${lead?.id}`))).toMatchObject({
      held: false,
      submissions: [{ heldAt: expect.any(String), claimed: ["name"] }, { claimed: [] }],
    });
    const exported = await (await aKey(under, ["exports"])).get("/export/leads?format=ndjson");
    expect(JSON.parse(await exported.text())).toMatchObject({ held: true });
  });

  it("are told in full: answers, points, consents, emails, timeline; no frozen emails, no keys", async () => {
    const key = await aKey(under, ["leads:read"]);
    await under.submit();
    await under.drain();
    const [lead] = (await read<Page>(key.get("/leads"))).items;
    const answer = await key.get(`/leads/${lead?.id}`);
    const text = await answer.text();
    const detail = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
    expect(detail["submissions"]?.[0]).toMatchObject({ score: { trace: expect.any(Array) } });
    for (const part of ["consents", "deliveries", "timeline"])
      expect(detail[part]?.length, part).toBeGreaterThan(0);
    expect(text).not.toMatch(/requestHash|leaseToken|<html/);
  });

  it("move forward with who and why on the timeline, and never back", async () => {
    const key = await aKey(under, ["leads:read", "leads:write"]);
    await under.submit();
    const [lead] = (await read<Page>(key.get("/leads"))).items;
    const move = (stage: string) => key.send(`/leads/${lead?.id}/stage`, { stage, why: "signed" });
    expect(await (await move("won")).json()).toMatchObject({ stage: "won" });
    expect((await move("won")).status).toBe(200);
    expect((await problemOf(await move("lead"))).status).toBe(409);
    expect((await problemOf(await move("emperor"))).status).toBe(400);
    expect((await under.services.store.timeline.ofLead(lead?.id ?? "")).at(-1)).toMatchObject({
      kind: "stage",
      actor: `key:${key.record.id}`,
      data: { to: "won", why: "signed" },
    });
  });

  it("have their follow-ups ended", async () => {
    const key = await aKey(under, ["leads:read", "leads:write"]);
    await under.submit();
    const [lead] = (await read<Page>(key.get("/leads"))).items;
    const stop = () => key.send(`/leads/${lead?.id}/stop-follow-ups`, {});
    expect((await read<{ stopped: number }>(stop())).stopped).toBeGreaterThan(0);
    expect(await under.services.store.enrolments.activeOfLead(lead?.id ?? "")).toEqual([]);
    expect(await read(stop())).toEqual({ stopped: 0 });
  });
});

describe("calls", () => {
  it("are concluded by a key, once, and belong to their owner's keys only", async () => {
    const prospect = await aProspect(under, "ines.moreau@example.com");
    await book(under, prospect.token, (await slotsOf(under, prospect.token))[0] ?? "");
    const key = await aKey(under, ["calls:read", "calls:write"]);
    const [call] = (await read<Page>(key.get("/appointments?state=booked"))).items;
    const other = anOwner({ id: "somebody-else", email: "somebody.else@example.com" });
    await under.services.store.transaction((tx) => tx.owners.upsert([other], under.clock.now()));
    const stranger = await aKey(under, ["calls:read", "calls:write", "leads:read", "team"], {
      ownerId: other.id,
    });
    expect((await read<Page>(stranger.get("/appointments"))).items).toEqual([]);
    const asStranger = await problemOf(await stranger.send(`/appointments/${call?.id}`, { outcome: "held" }));
    const asNothing = await problemOf(await stranger.send("/appointments/nothing", { outcome: "held" }));
    expect(asStranger).toEqual(asNothing);
    expect(asStranger.status).toBe(404);
    expect((await problemOf(await stranger.get(`/leads/${prospect.leadId}`))).status).toBe(404);
    expect((await problemOf(await stranger.get("/deliveries"))).status).toBe(403);

    const say = (outcome: string) => key.send(`/appointments/${call?.id}`, { outcome });
    under.clock.advance("P30D");
    expect(await read(say("missed"))).toMatchObject({ state: "missed" });
    expect((await say("missed")).status).toBe(200);
    expect((await problemOf(await say("held"))).status).toBe(409);
  });
});
