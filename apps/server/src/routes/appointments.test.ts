import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aProspect, book, slotsOf } from "../testing/booking.ts";
import { attributeValues, textOf } from "../testing/html.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
let people = 0;
beforeAll(async () => {
  under = await appUnderTest();
});
afterAll(() => under.dispose());

/** The rep's page of a call that was just booked. */
async function aCall(): Promise<{ path: string; state(): Promise<string | undefined> }> {
  const prospect = await aProspect(under, `ines-${(people += 1)}@example.com`);
  const slots = await slotsOf(under, prospect.token);
  expect((await book(under, prospect.token, slots.at(-3 * people) ?? "")).status).toBe(201);
  const upcoming = () =>
    under.services.store.appointments.upcomingOfLead(prospect.leadId, under.services.clock.now());
  const id = (await upcoming())[0]?.id ?? "";
  const path = `/a/${under.services.tokens.derive("appointment", id)}`;
  return { path, state: async () => (await under.services.store.appointments.byId(id))?.state };
}
const read = async (path: string) =>
  (await under.app.request(path, { headers: { accept: "text/html" } })).text();
const say = (path: string, outcome: string) =>
  under.app.request(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams({ outcome }).toString(),
  });

describe("the rep's page", () => {
  it("opens without any sign-in and changes nothing by that", async () => {
    const call = await aCall();
    const html = await read(call.path);
    expect(attributeValues(html, "href")).toContain("tel:+33612345678");
    expect(textOf(html).replaceAll("\u00a0", " ")).toContain("06 12 34 56 78");
    expect(textOf(html)).toContain("Inès Moreau");
    expect(await call.state()).toBe("booked");
  });

  it.each([
    ["held", "Échange tenu"],
    ["missed", "Rendez-vous manqué"],
  ])("takes %s by a plain form post and shows it from then on", async (outcome, words) => {
    const call = await aCall();
    const answer = await say(call.path, outcome);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(textOf(await answer.text())).toContain(words);
    expect(textOf(await read(call.path))).toContain(words);
    expect(await call.state()).toBe(outcome);
  });

  it("keeps what was said first, and shows it to whoever changes their mind", async () => {
    const call = await aCall();
    await say(call.path, "held");
    const second = await say(call.path, "missed");
    expect(second.status).toBe(200);
    expect(textOf(await second.text())).toContain("Échange tenu");
    expect(await call.state()).toBe("held");
    expect((await under.post(call.path, { outcome: "missed" })).status).toBe(409);
  });

  it.each(["", "cancelled", "booked", "__proto__"])("refuses %j", async (outcome) => {
    const call = await aCall();
    expect((await say(call.path, outcome)).status).toBe(400);
    expect(await call.state()).toBe("booked");
  });

  it("is not found by a link of another kind", async () => {
    expect((await under.app.request(`/a/${"A".repeat(27)}`)).status).toBe(404);
    expect((await say(`/a/${"A".repeat(27)}`, "held")).status).toBe(404);
  });
});
