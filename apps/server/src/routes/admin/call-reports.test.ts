import { concludeCall } from "@aimant/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { aKey } from "../../testing/a-key.ts";
import { appUnderTest, type AppUnderTest } from "../../testing/app-under-test.ts";
import { aProspect, book, slotsOf } from "../../testing/booking.ts";
import { problemOf } from "../../testing/problem-of.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest();
});
afterEach(() => under.dispose());

it("a missed call is in the rates, and once nobody answers on the call list", async () => {
  const prospect = await aProspect(under, "ines.moreau@example.com");
  await book(under, prospect.token, (await slotsOf(under, prospect.token))[0] ?? "");
  const [call] = await under.services.store.listings.appointments({ after: null, limit: 1 });
  const day = call?.endAt.toZonedDateTimeISO("Europe/Paris").toPlainDate().toString() ?? "";
  under.clock.advance("P14D");
  await concludeCall(under.services, {
    token: under.services.tokens.derive("appointment", call?.id ?? ""),
    outcome: "missed",
  });
  const key = await aKey(under, ["calls:read"]);
  const rates = async (query: string) => (await (await key.get(`/calls/rates${query}`)).json()) as object;
  expect(await rates(`?from=${day}&to=${day}`)).toMatchObject({
    from: day,
    to: day,
    total: { missed: 1, held: 0, missedRate: 1 },
    funnels: [{ slug: under.funnel.slug, missed: 1 }],
    owners: [{ missed: 1 }],
  });
  expect(await rates("?from=2020-01-01&to=2020-01-31")).toMatchObject({
    total: { missed: 0, missedRate: null },
  });
  for (let days = 0; days < 30; days += 1) {
    under.clock.advance("P1D");
    await under.drain();
  }
  const list = (await (await key.get("/calls/list")).json()) as { items: { name: string; phone: string }[] };
  expect(list.items).toMatchObject([{ phone: call?.phone, why: "no-answer" }]);
  expect(await (await key.get("/calls/list?funnel=another")).json()).toEqual({ items: [] });
});

it.each([
  "/calls/rates?from=2026-02-30",
  "/calls/rates?from=yesterday",
  "/calls/rates?x=1",
  "/calls/list?x=1",
])("%s is refused", async (path) => {
  const key = await aKey(under, ["calls:read"]);
  expect((await problemOf(await key.get(path))).status).toBe(400);
});
