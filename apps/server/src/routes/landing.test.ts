import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { publish } from "@aimant/core";
import { aFunnel } from "@aimant/testing";
import { attributeValues, elementsOf, formFields, outline, textOf } from "../testing/html.ts";
import { fill, goodForm, openForm, sendForm, submissionsOf } from "../testing/plain-form.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
/** Somebody new in every test. */
let email = "";
let people = 0;
let good: ReturnType<typeof goodForm>;
beforeAll(async () => {
  under = await appUnderTest();
});
beforeEach(() => {
  email = `zoe-${(people += 1)}@example.com`;
  good = goodForm(email);
});
afterAll(() => under.dispose());

const open = (query = "", headers: Record<string, string> = {}) => openForm(under, query, headers);
const send = (fields: URLSearchParams) => sendForm(under, fields);
const submissions = () => submissionsOf(under, email);

describe("the form without scripts", () => {
  it("goes through in one post, with where the visitor came from", async () => {
    const query = "?cta=hero&utm_source=lettre&utm_campaign=rentr%C3%A9e";
    const fields = fill(await open(query, { referer: "https://www.example.com/blog?secret=1" }), good);
    const { status, html } = await send(fields);
    expect(status).toBe(200);
    expect(textOf(html)).toContain("Merci, Zoé Lambert");
    expect(
      attributeValues(html, "href").some((href) => /^http:\/\/aimant\.test\/r\/[\w-]{27}$/.test(href)),
    ).toBe(true);
    expect(await submissions()).toMatchObject([
      {
        version: 1,
        answers: { feedback: "always", channels: ["phone"], recovery: 5 },
        source: {
          page: "http://aimant.test/f/sample",
          referrer: "https://www.example.com/blog",
          cta: "hero",
          utm: { source: "lettre", campaign: "rentrée" },
        },
        locale: "fr",
      },
    ]);
    const lead = await under.services.store.leads.byEmail(email);
    expect(await under.services.store.consents.ofLead(lead?.id ?? "")).toMatchObject([
      { consentId: "results", action: "given", method: "form" },
      { consentId: "news", action: "refused", method: "form" },
    ]);
  });

  it("opens with no box ticked and nothing chosen", async () => {
    const html = await (await under.app.request("/f/sample?plain=1")).text();
    expect(outline(html).filter((element) => element.includes("checked"))).toEqual([]);
    expect(
      outline(html).filter((element) => element.startsWith("input") && element.includes("type")).length,
    ).toBeGreaterThan(10);
  });

  it("comes back with everything that was filled in, and says what is missing at its place", async () => {
    const wrong = {
      ...good,
      "answers.channels": ["email", "social"],
      "answers.recovery": "",
      "contact.email": "zoe",
      "contact.company": "Café & Cie",
      "contact.phone": "12",
    };
    const { status, html } = await send(fill(await open("?cta=hero"), { ...wrong, "consents.news": "yes" }));
    expect(status).toBe(422);
    const again = formFields(html);
    for (const [name, value] of Object.entries(wrong)) {
      if (value !== "") expect(again.getAll(name), name).toEqual([value].flat());
    }
    expect([again.get("consents.results"), again.get("consents.news"), again.get("source.cta")]).toEqual([
      "yes",
      "yes",
      "hero",
    ]);
    const marked = elementsOf(html).filter(({ attrs }) => attrs.some(({ name }) => name === "aria-invalid"));
    expect(new Set(marked.map(({ attrs }) => attrs.find(({ name }) => name === "name")?.value))).toEqual(
      new Set(["answers.recovery", "contact.email", "contact.phone"]),
    );
    const ids = new Set(attributeValues(html, "id"));
    const linked = attributeValues(html, "href").filter((href) => href.startsWith("#field-"));
    expect(linked).toHaveLength(3);
    for (const href of linked) expect(ids.has(href.slice(1)), href).toBe(true);
    for (const described of attributeValues(html, "aria-describedby").flatMap((value) => value.split(" ")))
      expect(ids.has(described), described).toBe(true);
    expect(await submissions()).toEqual([]);
  });

  it("can be corrected and sent again from there", async () => {
    const { html } = await send(fill(await open(), { ...good, "contact.email": "zoe" }));
    expect((await send(fill(formFields(html), { "contact.email": email }))).status).toBe(200);
    expect(await submissions()).toHaveLength(1);
  });

  it("asks the question that an answer has opened", async () => {
    const first = await send(
      fill(await open(), { ...good, "answers.feedback": "never", "consents.results": [] }),
    );
    expect(outline(first.html).some((element) => element.startsWith("textarea"))).toBe(true);
    const second = await send(
      fill(formFields(first.html), {
        "answers.obstacle": "Le temps,\nla méthode",
        "consents.results": "yes",
      }),
    );
    expect(second.status).toBe(200);
    expect((await submissions())[0]?.answers["obstacle"]).toBe("Le temps,\nla méthode");
    expect(await (await under.app.request("/f/sample?plain=1")).text()).not.toContain("answers.obstacle");
  });

  it("sent twice by an impatient click is one submission with one page", async () => {
    const fields = fill(await open(), good);
    const [one, two] = await Promise.all([send(fields), send(fields)]);
    const titles = [one, two].map(({ html }) => textOf(html));
    expect([one.status, two.status, titles[0]]).toEqual([200, 200, titles[1]]);
    expect(await submissions()).toHaveLength(1);
  });

  it("sent again with another answer, after a step back, is another pass and no mistake", async () => {
    const fields = await open();
    await send(fill(fields, good));
    expect((await send(fill(fields, { "answers.recovery": "1" }))).status).toBe(200);
    expect(await submissions()).toHaveLength(2);
    under.clock.advance("P3D");
    await under.drain();
    expect(under.transport.sent.filter(({ message }) => message.to === email)).toHaveLength(1);
  });

  it("in another language answers in that language", async () => {
    const { html } = await send(fill(await open("?lang=en"), good));
    expect(html).toContain('<html lang="en"');
    expect(textOf(html)).toContain("Thank you, Zoé Lambert");
    const wrong = await send(fill(await open("?lang=en"), {}));
    expect([wrong.status, textOf(wrong.html).includes("Do you measure satisfaction")]).toEqual([422, true]);
  });

  it("is taken at the version that was shown", async () => {
    const fields = fill(await open(), good);
    await publish(
      under.services,
      aFunnel({ consents: [{ id: "other", required: true, purpose: "service", text: "Autre." }] }),
    );
    expect((await send(fields)).status).toBe(200);
    expect(await submissions()).toMatchObject([{ version: 1 }]);
  });
});
