import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { publish, unsubscribe } from "@aimant/core";
import { aFunnel } from "@aimant/testing";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { pathsOf, problemOf } from "../testing/problem-of.ts";

const phone = "+33639980123";
/** Everything of the person that a stranger with a forwarded email must not read. */
const secrets = /ines-\d+|639980123|39 98 01 23|39980123/;

let under: AppUnderTest;
let email = "";
let token = "";
let people = 0;
beforeAll(async () => {
  under = await appUnderTest();
  await publish(under.services, aFunnel({ slug: "check", results: { show: "now" } }));
});
afterAll(() => under.dispose());
beforeEach(async () => {
  email = `ines-${(people += 1)}@example.com`;
  await under.submit(aBody({ contact: { ...aBody().contact, email, phone } }));
  token = await tokenOf(email);
});

const lead = (of = email) => under.services.store.leads.byEmail(of);
const tokenOf = async (of: string) => under.services.tokens.derive("person", (await lead(of))?.id ?? "");
const newest = async (of = email) =>
  (await under.services.store.submissions.ofLead((await lead(of))?.id ?? ""))[0];
const consentsOf = async (of = email) =>
  (await under.services.store.consents.ofLead((await lead(of))?.id ?? "")).map(
    ({ slug, consentId, action }) => `${slug} ${consentId} ${action}`,
  );
const meet = (person: string, slug = "check") =>
  under.app.request(`/api/v1/funnels/${slug}/person`, { headers: { "aimant-person": person } });
const send = (more: Record<string, unknown>, slug = "check") =>
  under.submit(aBody({ contact: {}, consents: {}, person: token, ...more }), {}, slug);

describe("who came by a personal link", () => {
  it("is told apart, masked, with the consents that stand", async () => {
    const response = await meet(token);
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const text = await response.text();
    expect(text).not.toMatch(secrets);
    expect(JSON.parse(text)).toEqual({
      contact: {
        name: "Inès Moreau",
        email: "i•••@example.com",
        jobTitle: "Directrice de l’expérience client",
        company: "Maison Aubrac",
        phone: "+33•••23",
      },
      consents: ["results"],
    });
  });

  it.each(["", "x", "A".repeat(27), "' or 1=1 --", "a".repeat(4_000)])(
    "is nobody by the token %j",
    async (bad) => {
      expect((await meet(bad)).status).toBe(404);
      if (bad.length < 65) expect((await send({ person: bad })).status).toBe(404);
      expect(await newest()).toMatchObject({ slug: "sample" });
    },
  );

  it("is nobody by a link for another purpose, and such a link opens nothing else", async () => {
    const submission = await newest();
    for (const scope of ["results", "booking", "unsubscribe"] as const) {
      const foreign = under.services.tokens.derive(scope, submission?.id ?? "");
      expect((await meet(foreign)).status).toBe(404);
      expect((await send({ person: foreign })).status).toBe(404);
    }
    for (const path of ["r", "b", "u", "d", "a"])
      expect((await under.app.request(`/${path}/${token}`)).status, path).toBe(404);
    expect((await meet(token, "nothing")).status).toBe(404);
  });

  it("needs to say nothing again, and nothing of it is said in full", async () => {
    const response = await send({});
    const text = await response.text();
    expect([response.status, text]).toEqual([201, expect.not.stringMatching(secrets)]);
    expect(text).toContain("i•••@example.com");
    expect(await newest()).toMatchObject({
      slug: "check",
      contact: { name: "Inès Moreau", email, company: "Maison Aubrac" },
    });
    // Given once, recorded once.
    expect((await consentsOf()).filter((line) => line.includes("results"))).toEqual(["sample results given"]);
    under.clock.advance("P2D");
    await under.drain();
    expect(under.transport.sent.filter(({ message }) => message.to === email)).not.toEqual([]);
  });

  it("is answered the same when the request is repeated", async () => {
    const key = { "idempotency-key": "the-same-pass" };
    const body = aBody({ contact: {}, consents: {}, person: token });
    const [first, second] = [await under.submit(body, key, "check"), await under.submit(body, key, "check")];
    expect(await second.text()).toBe(await first.text());
  });

  it("corrects what is known", async () => {
    await send({ contact: { name: "Inès Moreau-Roy", company: "Maison Varenne", phone: "06 39 98 04 56" } });
    expect(await lead()).toMatchObject({
      name: "Inès Moreau-Roy",
      company: "Maison Varenne",
      phone: "+33639980456",
      jobTitle: "Directrice de l’expérience client",
    });
    const timeline = await under.services.store.timeline.ofLead((await lead())?.id ?? "");
    expect(timeline.find(({ kind }) => kind === "details-changed")?.data).toEqual({
      before: { name: "Inès Moreau", company: "Maison Aubrac", phone },
    });
  });

  it("asks for a call without giving the number again, and reads it masked", async () => {
    const text = await (await send({ choices: { debrief: "call" } })).text();
    expect(text).toContain("+33•••23");
    expect(text).not.toMatch(secrets);
    expect(await lead()).toMatchObject({ stage: "qualified", phone });
    const { next } = JSON.parse(text) as { next: { bookingUrl: string; url: string } };
    for (const url of [next.bookingUrl, next.url, `${next.url}.pdf`]) {
      const page = await (await under.app.request(url.replace("http://aimant.test", ""))).text();
      expect(page, url).not.toMatch(secrets);
    }
  });

  it("types their own address another way, and is the same person", async () => {
    expect((await send({ contact: { email: ` ${email.toUpperCase()} ` } })).status).toBe(201);
    expect(await newest()).toMatchObject({ slug: "check" });
  });
});

describe("a link that was passed on", () => {
  it("gives whoever gives another address neither the consents nor the details of the first", async () => {
    const other = `marc-${people}@example.com`;
    const problem = await problemOf(await send({ contact: { email: other } }));
    expect([problem.status, pathsOf(problem)]).toEqual([422, ["contact.name", "consents.results"]]);
    expect(await lead(other)).toBeUndefined();

    const contact = { email: other, name: "Marc Roy" };
    expect((await send({ contact, consents: { results: true } })).status).toBe(201);
    expect(await lead(other)).toMatchObject({ name: "Marc Roy", company: null, jobTitle: null, phone: null });
    expect((await newest(other))?.contact).toEqual(contact);
    expect(await consentsOf(other)).toEqual(["check results given", "check news refused"]);
    expect(await newest()).toMatchObject({ slug: "sample" });
  });

  it("does not lend the first one's number to a call", async () => {
    const contact = { email: `marc-${people}@example.com`, name: "Marc Roy" };
    const refused = await send({ contact, consents: { results: true }, choices: { debrief: "call" } });
    expect(pathsOf(await problemOf(refused))).toEqual(["contact.phone"]);
  });
});

describe("a consent", () => {
  it("that was withdrawn is asked again", async () => {
    const leadId = (await lead())?.id ?? "";
    await unsubscribe(under.services, under.services.tokens.derive("unsubscribe", leadId));
    expect(((await (await meet(token)).json()) as { consents: string[] }).consents).toEqual([]);
    expect(pathsOf(await problemOf(await send({})))).toEqual(["consents.results"]);
    expect((await send({ consents: { results: true } })).status).toBe(201);
    expect(((await (await meet(token)).json()) as { consents: string[] }).consents).toEqual(["results"]);
  });

  it("that was refused is asked again, and silence about one that stands changes nothing", async () => {
    await send({ consents: { news: true } });
    expect(await consentsOf()).toEqual(["sample results given", "sample news refused", "check news given"]);
    await send({});
    expect((await consentsOf()).at(-1)).toBe("check news given");
    expect(pathsOf(await problemOf(await send({ consents: { results: false } })))).toEqual([
      "consents.results",
    ]);
  });
});

describe("an address that somebody else types", () => {
  it("never brings their number back, on no page", async () => {
    const contact = { name: "Quelqu’un", email };
    const text = await (await under.submit(aBody({ contact, choices: {} }))).text();
    const { next } = JSON.parse(text) as { next: { bookingUrl: string } };
    const page = await (await under.app.request(next.bookingUrl.replace("http://aimant.test", ""))).text();
    expect(page).not.toMatch(/639980123|39 98 01 23/);
  });
});
