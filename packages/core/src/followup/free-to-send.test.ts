import { expect, it } from "vitest";
import { publish } from "../author/publish.ts";
import { aFunnel } from "@aimant/testing";
import { aFollowUp, aHouse, anEmail } from "../testing/a-house.ts";
import { canonicalAddress } from "./canonical-address.ts";

const atOnce = [aFollowUp("now", [anEmail("now", "PT0M")])];

/** Several funnels that write at once. */
async function aStreet(slugs: string[]) {
  const house = await aHouse(atOnce);
  for (const slug of slugs) await publish(house.services, aFunnel({ slug, followUps: atOnce }));
  return house;
}

it("a stranger's address that is typed in again and again, in many spellings, is sent one email a day", async () => {
  const house = await aHouse(atOnce);
  const spellings = ["victim@gmail.com", "Victim@gmail.com", "vic.tim@gmail.com", "victim+1@gmail.com"];
  const answers = new Set<string>();
  for (let time = 0; time < 60; time += 1) {
    const email = spellings[time % spellings.length] ?? "";
    const { next } = await house.pass({ contact: { name: "Nobody", email } });
    answers.add(next.kind);
    if (time % 20 === 0) await house.runner().drain();
  }
  await house.runner().drain();
  expect(answers.size).toBe(1);
  expect(house.transport.sent).toHaveLength(1);
  await house.after("PT23H");
  expect(house.transport.sent).toHaveLength(1);
  await house.after("PT2H");
  expect(house.transport.sent).toHaveLength(2);
  await house.pass({ contact: { name: "Nobody", email: "v.ictim@gmail.com" } });
  await house.runner().drain();
  expect(house.transport.sent).toHaveLength(2);
});

it("somebody who goes through two funnels in one sitting is written about both at once", async () => {
  const house = await aStreet(["other"]);
  await house.pass();
  await house.pass({ slug: "other" });
  await house.runner().drain();
  expect(house.mail()).toHaveLength(2);
});

it("over many funnels, a stranger's address is sent three emails on one day, and the others later", async () => {
  const slugs = ["two", "three", "four", "five"];
  const house = await aStreet(slugs);
  for (const slug of ["sample", ...slugs]) await house.pass({ slug });
  await house.runner().drain();
  expect(house.mail()).toHaveLength(3);
  await house.after("P1DT1H");
  await house.after("P1DT1H");
  expect(house.mail()).toHaveLength(5);
});

it("the person beside it is written to as ever, and so is whoever came by a personal link", async () => {
  const house = await aHouse(atOnce);
  await house.pass({ contact: { name: "Paul", email: "paul@example.com" } });
  await house.pass();
  await house.runner().drain();
  expect(house.mail("paul@example.com")).toHaveLength(1);
  expect(house.mail()).toHaveLength(1);
  const person = house.services.tokens.derive("person", (await house.lead()).id);
  await house.pass({ person, contact: {} });
  await house.runner().drain();
  expect(house.mail()).toHaveLength(2);
});

it("even a proven address is no target: ten passes a day", async () => {
  const house = await aHouse(atOnce);
  await house.pass();
  await house.runner().drain();
  const person = house.services.tokens.derive("person", (await house.lead()).id);
  for (let time = 0; time < 15; time += 1) {
    await house.pass({ person, contact: {} });
    await house.runner().drain();
  }
  expect(house.mail()).toHaveLength(10);
});

it.each([
  ["a.b+news@gmail.com", "ab@gmail.com"],
  ["ab@googlemail.com", "ab@gmail.com"],
  ["A.B@Example.com", "a.b@example.com"],
  ["a+b+c@example.com", "a@example.com"],
])("%s is read at %s", (email, mailbox) => {
  expect(canonicalAddress(email)).toBe(mailbox);
});
