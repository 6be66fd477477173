import { Webhook } from "standardwebhooks";
import { anOwner } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOutbound } from "../../adapters/outbound.ts";
import { aKey, type KeyUnderTest } from "../../testing/a-key.ts";
import { aReceiver, type Receiver } from "../../testing/a-receiver.ts";
import { appUnderTest, type AppUnderTest } from "../../testing/app-under-test.ts";
import { problemOf } from "../../testing/problem-of.ts";

let under: AppUnderTest;
let key: KeyUnderTest;
beforeEach(async () => {
  under = await appUnderTest();
  key = await aKey(under, ["webhooks"]);
});
afterEach(() => under.dispose());

type Row = { id: string; secret: string; state: string; tries: { status: number; said: string }[] };
const read = async <T = Row>(answer: Promise<Response>) => (await (await answer).json()) as T;

/** An endpoint on this machine, connected by the API. */
async function connected(choices: object = {}): Promise<{ receiver: Receiver; id: string; secret: string }> {
  const receiver = await aReceiver();
  under.services.outbound = createOutbound({ privateHosts: [receiver.host] });
  const { id, secret } = await read(key.send("/endpoints", { url: receiver.url, ...choices }));
  return { receiver, id, secret };
}

describe("an endpoint", () => {
  it("is connected, told, and can check who spoke", async () => {
    const { receiver, id, secret } = await connected({ name: "Our CRM", events: ["lead.created"] });
    await under.submit();
    await under.drain();
    const [call] = receiver.received;
    // The clock of tests stands still, so the library's check of the time is answered with its own.
    const sent = new Date(Number(call?.headers["webhook-timestamp"]) * 1_000);
    expect(call?.headers["webhook-signature"]).toBe(
      new Webhook(secret).sign(String(call?.headers["webhook-id"]), sent, call?.body ?? ""),
    );
    expect(JSON.parse(call?.body ?? "")).toMatchObject({
      type: "lead.created",
      data: { lead: { email: "ines.moreau@example.com" } },
    });
    const shown = await (await key.get(`/endpoints/${id}`)).text();
    expect(shown).toContain('"name":"Our CRM"');
    expect(shown).not.toMatch(/whsec_|sealed|\/hook/);
    const { items } = await read<{ items: Row[] }>(key.get(`/notices?endpoint=${id}&state=sent`));
    expect(items).toMatchObject([{ state: "sent", tries: [{ status: 200, said: "thanks" }] }]);
    expect(await read(key.get(`/notices/${items[0]?.id}`))).toMatchObject({ body: { lead: {} } });
  });

  it("changes its mind, rotates its secret, is tested, switched off and on, and forgotten", async () => {
    const { receiver, id, secret } = await connected();
    expect(
      await read(key.send(`/endpoints/${id}`, { events: ["lead.qualified"], fields: [] }, "PUT")),
    ).toMatchObject({
      events: ["lead.qualified"],
      fields: [],
    });
    const rotated = await read(key.send(`/endpoints/${id}/rotate-secret`, { overlapHours: 1 }));
    expect(rotated.secret).not.toBe(secret);
    expect((await key.send(`/endpoints/${id}/test`, {})).status).toBe(202);
    await under.drain();
    expect(receiver.received[0]?.headers["webhook-signature"]).toMatch(/^v1,\S+ v1,\S+$/);
    expect(await read(key.send(`/endpoints/${id}/disable`, {}))).toMatchObject({ disabledWhy: "host" });
    expect((await problemOf(await key.send(`/endpoints/${id}/test`, {}))).status).toBe(409);
    expect(await read(key.send(`/endpoints/${id}/enable`, {}))).toMatchObject({ disabledWhy: null });
    expect((await key.send(`/endpoints/${id}`, undefined, "DELETE")).status).toBe(204);
    expect((await problemOf(await key.send(`/endpoints/${id}`, undefined, "DELETE"))).status).toBe(404);
    expect(await read<{ items: Row[] }>(key.get("/endpoints"))).toEqual({ items: [] });
  });

  it("gets one notice again, or a span of them, under the same ids", async () => {
    const { receiver, id } = await connected({ events: ["lead.created"] });
    await under.submit();
    await under.drain();
    const { items } = await read<{ items: Row[] }>(key.get("/notices"));
    expect((await key.send(`/notices/${items[0]?.id}/replay`, {})).status).toBe(202);
    await under.drain();
    const span = { from: "2020-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z" };
    expect(await read<object>(key.send(`/endpoints/${id}/replay`, span))).toEqual({ replayed: 0 });
    expect(await read<object>(key.send(`/endpoints/${id}/replay`, { ...span, which: "all" }))).toEqual({
      replayed: 1,
    });
    await under.drain();
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect((await problemOf(await key.send(`/endpoints/${id}/replay`, { from: "x", to: "y" }))).status).toBe(
      400,
    );
  });

  it.each([
    [{ url: "http://hooks.example.com/" }, 422],
    [{ url: "https://169.254.169.254/" }, 422],
    [{ url: "https://[::ffff:10.0.0.1]/" }, 422],
    [{ url: "nothing" }, 422],
    [{}, 400],
    [{ url: "https://hooks.example.com/", events: ["lead.made-up"] }, 400],
    [{ url: "https://hooks.example.com/", secret: "mine" }, 400],
  ])("as %j is not connected", async (body, status) => {
    under.services.outbound = createOutbound({ lookup: async () => ["93.184.215.14"] });
    expect((await problemOf(await key.send("/endpoints", body))).status).toBe(status);
    expect(await under.services.store.endpoints.list()).toEqual([]);
  });

  it("is no business of a key that sees one owner's people", async () => {
    const owner = anOwner({ id: "somebody", email: "somebody@example.com" });
    await under.services.store.transaction((tx) => tx.owners.upsert([owner], under.clock.now()));
    const bound = await aKey(under, ["webhooks"], { ownerId: owner.id });
    for (const path of ["/endpoints", "/notices", "/endpoints/x", "/notices/x"])
      expect((await problemOf(await bound.get(path))).status, path).toBe(403);
    expect((await problemOf(await bound.send("/endpoints", { url: "https://x.example.com" }))).status).toBe(
      403,
    );
  });
});
