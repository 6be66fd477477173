import { afterEach, beforeEach, expect, it } from "vitest";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { fill, goodForm, openForm, sendForm, submissionsOf } from "../testing/plain-form.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest({ guarded: true });
});
afterEach(() => under.dispose());

const email = "zoe@example.com";
const held = async () => (await submissionsOf(under, email)).map(({ heldAt }) => heldAt !== null);

it("a person who takes their time has nothing to confirm, also after a correction", async () => {
  const fields = fill(await openForm(under), goodForm(email));
  under.clock.advance("PT20S");
  const wrong = await sendForm(under, fill(fields, { "contact.name": "" }));
  expect(wrong.status).toBe(422);
  // Corrected in a second: what counts is when the form was first opened.
  const again = new URLSearchParams(fields);
  const opened = /name="opened" value="([^"]+)"/.exec(wrong.html)?.[1];
  expect(opened).toBe(fields.get("opened"));
  await sendForm(under, fill(again, { "contact.name": "Zoé" }));
  expect(await held()).toEqual([false]);
});

it.each<[string, Record<string, string>, string]>([
  ["fills in what nobody sees", { website: "https://spam.example" }, "PT20S"],
  ["is faster than anybody", {}, "PT1S"],
  ["never opened the form", { opened: "" }, "PT20S"],
  ["makes up when it opened the form", { opened: `1.${"A".repeat(22)}` }, "PT20S"],
])("whoever %s is kept, and waits until the address is confirmed", async (_, values, after) => {
  const fields = fill(await openForm(under), goodForm(email));
  under.clock.advance(after);
  const { status, html } = await sendForm(under, fill(fields, values));
  expect(status).toBe(200);
  expect(html).toContain("confirmez votre adresse");
  expect(await held()).toEqual([true]);
  await under.drain();
  expect(under.transport.sent.map(({ message }) => message.html.includes("/c/"))).toEqual([true]);
});

it("the trap is out of sight, out of the order of tabs, and nothing that a browser fills in", async () => {
  const html = await (await under.app.request("/f/sample?plain=1")).text();
  expect(html).toMatch(/<div class="trap" aria-hidden="true">/);
  const trap = /<input[^>]*name="website"[^>]*>/.exec(html)?.[0] ?? "";
  expect(trap).toMatch(/tabindex="-1"/i);
  expect(trap).toMatch(/autocomplete="off"/);
});

it("under pressure, a form without scripts is taken and waits for its address", async () => {
  for (let time = 0; time < 4; time += 1) {
    const fields = fill(await openForm(under), goodForm(email));
    under.clock.advance("PT20S");
    await sendForm(under, fields);
  }
  expect(await held()).toEqual([true, false, false, false]);
});
