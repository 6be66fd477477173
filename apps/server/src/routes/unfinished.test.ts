import { createRunner, jobHandlers, planPurge } from "@aimant/core";
import { aFunnel, funnelInput } from "@aimant/testing";
import { afterEach, beforeEach, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { formFields } from "../testing/html.ts";
import { fill, openForm, sendForm } from "../testing/plain-form.ts";

const email = "zoe.lambert@example.com";
let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest({
    funnel: aFunnel({ form: { ...funnelInput.form, keepUnfinished: { for: "P10D" } } }),
  });
});
afterEach(() => under.dispose());

const path = "/api/v1/funnels/sample/unfinished";
const begun = (change: Record<string, unknown> = {}) => ({
  pass: "pass-0001",
  email,
  answers: { feedback: "always" },
  locale: "fr",
  asked: true,
  ...change,
});
const keep = (change: Record<string, unknown> = {}) => under.post(path, begun(change));
const mails = (to = email) => under.transport.sent.filter(({ message }) => message.to === to);

/** The link of the newest email: its path. */
function linkOf(to = email): string {
  const html = mails(to).at(-1)?.message.html ?? "";
  const found = /http:\/\/aimant\.test(\/f\/sample\/u\/[\w-]+)/.exec(html)?.[1];
  if (found === undefined) throw new Error("no link back was sent");
  return found;
}
const tokenOf = (link: string) => link.split("/").at(-1) ?? "";
const open = (token: string) => under.app.request(path, { headers: { "aimant-unfinished": token } });

it("mails one link, which gives the answers back and never the address", async () => {
  const kept = await keep();
  expect(kept.status).toBe(202);
  expect(await kept.json()).toEqual({ until: under.clock.now().add({ hours: 240 }).toString() });
  await under.drain();
  expect(mails()).toHaveLength(1);
  expect(mails()[0]?.message.subject).toBe("Reprenez là où vous vous êtes arrêté");
  expect(await under.services.store.leads.byEmail(email)).toBeUndefined();

  const token = tokenOf(linkOf());
  const opened = await open(token);
  expect(opened.headers.get("cache-control")).toBe("no-store");
  expect(await opened.json()).toMatchObject({ answers: { feedback: "always" } });

  // The same pass again: newer answers behind the same link, and no second email.
  await keep({ answers: { feedback: "never", channels: ["phone"] } });
  await under.drain();
  expect(mails()).toHaveLength(1);
  expect(await (await open(token)).json()).toMatchObject({
    answers: { feedback: "never", channels: ["phone"] },
  });
});

it("keeps what fits the questions, and nothing else that was sent", async () => {
  const answers = { feedback: "perhaps", channels: ["phone"], recovery: 99, nobody: "x", constructr: 1 };
  expect((await keep({ answers })).status).toBe(202);
  await under.drain();
  expect(await (await open(tokenOf(linkOf()))).json()).toMatchObject({ answers: { channels: ["phone"] } });
});

it("ends with the submission: the answers are the lead's now, and the link opens an empty form", async () => {
  await keep();
  await under.drain();
  const link = linkOf();
  await under.submit(aBody({ contact: { name: "Zoé Lambert", email: ` ${email.toUpperCase()} ` } }));
  expect((await open(tokenOf(link))).status).toBe(404);
  expect(await under.services.store.unfinished.ofEmail(email)).toEqual([]);
  const page = await under.app.request(link);
  expect(page.status).toBe(200);
  expect(await page.text()).not.toContain("remises en place");
});

it("writes once, a day later, to whoever left after their details, unless they finished or asked meanwhile", async () => {
  const people = ["left@example.com", "finished@example.com", "asked@example.com"];
  for (const [at, one] of people.entries()) await keep({ pass: `pass-left-${at}`, email: one, asked: false });
  await under.drain();
  expect(under.transport.sent).toEqual([]);
  await under.submit(aBody({ contact: { name: "Paul", email: people[1] } }));
  await keep({ pass: "pass-left-2", email: people[2] });
  under.clock.advance("P1D");
  await under.drain();
  const back = under.transport.sent.filter(({ message }) => message.html.includes("/f/sample/u/"));
  expect(back.map(({ message }) => message.to).toSorted()).toEqual(["asked@example.com", "left@example.com"]);
  expect(back.find(({ message }) => message.to === people[0])?.message.text).toContain("sans aller au bout");
  under.clock.advance("P5D");
  await under.drain();
  expect(mails("left@example.com")).toHaveLength(1);
});

it("deletes answers, address, link and email when their time is over", async () => {
  await keep();
  await under.drain();
  const token = tokenOf(linkOf());
  await planPurge(under.services);
  under.clock.advance("P9DT23H");
  await under.drain();
  expect((await open(token)).status).toBe(200);
  under.clock.advance("P1DT2H");
  expect((await open(token)).status).toBe(404);
  await createRunner(under.services, jobHandlers(under.services)).drain();
  expect(await under.services.store.unfinished.ofEmail(email)).toEqual([]);
  expect(await under.services.store.deliveries.counts()).toMatchObject({ sent: 0 });
});

it("is forgotten at once on the person's word, by POST alone", async () => {
  await keep();
  await under.drain();
  const link = linkOf();
  const page = await (await under.app.request(link)).text();
  expect(page).toContain("Elles sont gardées jusqu’au");
  expect(page).toContain(`unfinished="${tokenOf(link)}"`);
  expect((await under.app.request(`${link}/forget`)).status).toBe(404);
  expect((await open(tokenOf(link))).status).toBe(200);
  const gone = await under.app.request(`${link}/forget`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
  });
  expect([gone.status, await gone.text()]).toEqual([200, expect.stringContaining("C’est effacé")]);
  expect((await open(tokenOf(link))).status).toBe(404);
});

it("works without scripts: an address is all that it takes, and the form comes back filled in", async () => {
  const fields = fill(await openForm(under, "?plain=1"), {
    "answers.feedback": "always",
    "contact.email": "zoe",
    later: "yes",
  });
  const refused = await sendForm(under, fields);
  expect(refused.status).toBe(422);
  expect(refused.html).not.toContain("Choisissez une réponse");
  const sent = await sendForm(under, fill(fields, { "contact.email": email }));
  expect([sent.status, sent.html]).toEqual([200, expect.stringContaining("Le lien part à l’instant")]);
  await under.drain();
  const again = formFields(await (await under.app.request(`${linkOf()}?plain=1`)).text());
  expect(again.get("answers.feedback")).toBe("always");
  expect(again.get("contact.email")).toBe("");
});

it("writes to one address three times a day at most, and says the same each time", async () => {
  const said: unknown[] = [];
  for (let nth = 0; nth < 6; nth += 1) {
    const kept = await keep({ pass: `pass-many-${nth}` });
    said.push([kept.status, await kept.json()]);
    await under.drain();
  }
  expect(mails()).toHaveLength(3);
  expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
  under.clock.advance("P1DT1H");
  await keep({ pass: "pass-tomorrow" });
  await under.drain();
  expect(mails()).toHaveLength(4);
});

it("goes with the person who is erased", async () => {
  await under.submit(aBody({ contact: { name: "Zoé Lambert", email } }));
  await keep();
  await under.drain();
  const { services } = under;
  const lead = await services.store.leads.byEmail(email);
  await services.store.transaction((tx) => tx.erasures.erase(lead?.id ?? "", under.clock.now()));
  expect(await services.store.unfinished.ofEmail(email)).toEqual([]);
});

it.each([
  [{ pass: "short" }, 400],
  [{ pass: "é".repeat(20) }, 400],
  [{ email: "zoe" }, 422],
  [{ email: "" }, 422],
  [{ email: "zoe@example.com\r\nBcc: all@example.com" }, 422],
  [{ email: `${"z".repeat(400)}@example.com` }, 400],
  [{ answers: "none" }, 400],
  [{ answers: { feedback: "x".repeat(70_000) } }, 413],
  [{ version: 99 }, 404],
  [{ more: 1 }, 400],
])("refuses %o with %i, and keeps nothing", async (change, status) => {
  const refused = await keep(change);
  expect(refused.status).toBe(status);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  await under.drain();
  expect(under.transport.sent).toEqual([]);
});

it.each(["", "nobody", "x".repeat(64), "../../me", "%00"])("a link that opens nothing: %s", async (token) => {
  expect((await under.app.request(path, { headers: { "aimant-unfinished": token } })).status).toBe(404);
});

it("is not there where the funnel keeps nothing, nor for a page of another site", async () => {
  const other = await appUnderTest();
  const sent = await other.post(path, begun());
  expect(sent.status).toBe(404);
  expect(await (await other.app.request("/f/sample?plain=1")).text()).not.toContain("Reprendre plus tard");
  await other.dispose();
  expect((await under.post(path, begun(), { origin: "https://evil.example" })).status).toBe(403);
});
