import { expect, it } from "vitest";
import { aFollowUp, aHouse, anEmail } from "../testing/a-house.ts";
import { outdatedPeople, planPurge } from "./purge.ts";

const followUps = [aFollowUp("later", [anEmail("later", "P2D")])];

it("erases whoever has had no contact for three years, and nobody a day before", async () => {
  const house = await aHouse(followUps);
  await house.pass();
  await planPurge(house.services);
  house.clock.advance("P3Y");
  house.clock.advance("-P1D");
  expect(await outdatedPeople(house.services)).toEqual([]);
  house.clock.advance("P2D");
  expect((await outdatedPeople(house.services)).map(({ email }) => email)).toEqual(["lea@example.com"]);
  await house.runner().drain();
  expect(await house.services.store.leads.byEmail("lea@example.com")).toBeUndefined();
  expect((await house.services.store.erasures.list()).map(({ reason }) => reason)).toEqual(["retention"]);
});

it("counts from what the person did, never from what was sent, and by what the funnel says", async () => {
  const consents = [{ id: "results", purpose: "service" as const, text: "Oui", retention: "P6M" }];
  const house = await aHouse(followUps, { funnel: { consents } });
  await house.pass();
  await house.after("P2D");
  expect(house.mail()).toHaveLength(1);
  await house.after("P5M");
  expect(await outdatedPeople(house.services)).toEqual([]);
  await house.pass({ contact: { name: "Paul", email: "paul@example.com" } });
  await house.after("P1M");
  expect((await outdatedPeople(house.services)).map(({ email }) => email)).toEqual(["lea@example.com"]);
});
