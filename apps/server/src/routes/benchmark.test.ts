import { publish } from "@aimant/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { aFunnel } from "@aimant/testing";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { textOf } from "../testing/html.ts";

const reference = {
  label: { fr: "panel CX 2025, 300 entreprises", en: "CX panel 2025, 300 companies" },
  total: 51,
  axes: { listening: 48 },
};
let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest({ funnel: aFunnel({ results: { show: "now", benchmark: { reference } } }) });
});
afterEach(() => under.dispose());

/** Sends a pass that reaches 0 or 100 on both axes, and returns the path of its results. */
async function pass(email: string, high: boolean): Promise<string> {
  const answers = high
    ? { feedback: "always", channels: ["phone", "social"], recovery: 5 }
    : { feedback: "sometimes", channels: ["phone"], recovery: 1 };
  const sent = await under.submit(aBody({ answers, contact: { name: "Zoé Lambert", email } }));
  const { next } = (await sent.json()) as { next: { url: string } };
  return new URL(next.url).pathname;
}
const read = async (path: string) => textOf(await (await under.app.request(path)).text());

it("other people count from the twentieth on: until then the reference is shown, with its source", async () => {
  const mine = await pass("ines@example.com", true);
  // The same person again is nobody else.
  await pass("ines@example.com", true);
  for (let at = 0; at < 19; at += 1) await pass(`other-${at}@example.com`, false);
  const before = await read(mine);
  expect(before).toContain("Repère\u202f: panel CX 2025, 300 entreprises.");
  expect(before).toMatch(/Total\u202f: vous 100, les autres 51/);
  expect(before).toContain("Écoute\u202f: vous 100, les autres 48");
  expect(before).not.toContain("Traitement\u202f: vous");

  await pass("other-19@example.com", false);
  // Read at most once an hour, however often pages are opened.
  expect(await read(mine)).toBe(before);
  under.clock.advance("PT61M");
  const after = await read(mine);
  expect(after).toContain("Médiane de 20 autres personnes");
  expect(after).toContain("Traitement\u202f: vous 100, les autres 0");
  expect(after).not.toContain("Repère");
  // Each of the twenty has nineteen others and Inès.
  expect(await read(await pass("other-3@example.com", false))).toContain("Médiane de 20 autres personnes");
});

it("without a reference, and with too few others, nothing is said", async () => {
  await publish(under.services, aFunnel({ results: { show: "now", benchmark: {} } }));
  const page = await read(await pass("ines@example.com", true));
  expect(page).not.toMatch(/Et les autres|Médiane|Repère/);
});
