import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFunnel, funnelInput } from "@aimant/testing";
import { attributeValues, elementsOf, formFields, textOf } from "../testing/html.ts";
import { fill } from "../testing/plain-form.ts";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
let token = "";
let email = "";
let people = 0;
beforeAll(async () => {
  under = await appUnderTest({
    funnel: aFunnel({
      choices: [
        {
          id: "next",
          label: { fr: "Et ensuite ?", en: "What next?" },
          options: [
            { id: "mail", label: { fr: "Par e-mail", en: "By email" } },
            { id: "talk", label: { fr: "Au téléphone", en: "By phone" }, call: true },
          ],
        },
      ],
      form: {
        ...funnelInput.form,
        fields: [{ id: "name" }, { id: "email" }, { id: "company", required: true }],
      },
    }),
  });
});
beforeEach(async () => {
  email = `ines-${(people += 1)}@example.com`;
  await under.submit(
    aBody({ contact: { name: "Inès Moreau", email, company: "Maison Aubrac" }, choices: { next: "mail" } }),
  );
  token = under.services.tokens.derive("person", (await lead())?.id ?? "");
});
afterAll(() => under.dispose());

const lead = () => under.services.store.leads.byEmail(email);
const submissions = async () => under.services.store.submissions.ofLead((await lead())?.id ?? "");
const open = async (path: string, headers: Record<string, string> = {}) =>
  under.app.request(path, { headers: { "accept-language": "fr", accept: "text/html", ...headers } });
const send = async (path: string, fields: URLSearchParams) => {
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
  const response = await under.app.request(path, { method: "POST", headers, body: fields.toString() });
  return { status: response.status, html: await response.text() };
};
const answered = {
  "answers.feedback": "always",
  "answers.channels": "phone",
  "answers.recovery": "5",
  "choices.next": "mail",
};

describe("a personal link", () => {
  it("names who it is for, masked, and asks nothing that is known", async () => {
    const html = await (await open(`/f/sample/p/${token}?plain=1`)).text();
    expect(textOf(html).replaceAll(/\s+/g, " ")).toContain("Vous êtes Inès Moreau ( i•••@example.com )");
    expect(html).not.toContain(email);
    const fields = formFields(html);
    expect(fields.get("person")).toBe(token);
    expect([fields.get("contact.name"), fields.get("contact.email")]).toEqual(["Inès Moreau", ""]);
    // Given once, not asked again; what was refused may be asked.
    expect(attributeValues(html, "name")).not.toContain("consents.results");
    expect(attributeValues(html, "name")).toContain("consents.news");
    const required = elementsOf(html).filter(
      ({ attrs }) =>
        attrs.some(({ name }) => name === "required") &&
        attrs.some(({ name, value }) => name === "name" && value.startsWith("contact.")),
    );
    expect(required).toEqual([]);
  });

  it("hands the person to the widget too", async () => {
    const html = await (await open(`/f/sample/p/${token}`)).text();
    expect(html).toContain(`<aimant-funnel slug="sample" person="${token}"`);
    expect(await (await open("/f/sample")).text()).toContain('<aimant-funnel slug="sample">');
  });

  it("is kept nowhere, found by nobody and told to no other site", async () => {
    const response = await open(`/f/sample/p/${token}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      "referrer-policy": "same-origin",
    });
    const html = await response.text();
    expect(html).toContain('content="noindex, nofollow"');
    expect(html).not.toContain('rel="canonical"');
    expect(html).not.toContain("og:");
  });

  it("takes the form with nothing but the answers, for the same person", async () => {
    const fields = formFields(await (await open(`/f/sample/p/${token}?plain=1&cta=email-ebook`)).text());
    const { status } = await send(`/f/sample/p/${token}`, fill(fields, answered));
    expect(status).toBe(200);
    const [newest, ...earlier] = await submissions();
    expect(earlier).toHaveLength(1);
    expect(newest).toMatchObject({
      contact: { name: "Inès Moreau", email, company: "Maison Aubrac" },
      choices: { next: "mail" },
      source: { page: "http://aimant.test/f/sample", cta: "email-ebook" },
    });
    expect(JSON.stringify(newest?.source)).not.toContain(token);
    const consents = await under.services.store.consents.ofLead((await lead())?.id ?? "");
    expect(consents.filter(({ consentId }) => consentId === "results")).toHaveLength(1);
  });

  it("takes corrections, and keeps what was left empty", async () => {
    const fields = formFields(await (await open(`/f/sample/p/${token}?plain=1`)).text());
    const corrected = fill(fields, { ...answered, "contact.company": "Maison Varenne" });
    expect((await send(`/f/sample/p/${token}`, corrected)).status).toBe(200);
    expect(await lead()).toMatchObject({ name: "Inès Moreau", email, company: "Maison Varenne" });
  });

  it("is still known after a mistake, and works through the hidden field alone", async () => {
    const fields = formFields(await (await open(`/f/sample/p/${token}?plain=1`)).text());
    const wrong = await send("/f/sample", fill(fields, { ...answered, "answers.recovery": "" }));
    expect(wrong.status).toBe(422);
    expect(attributeValues(wrong.html, "action")).toContain(`/f/sample/p/${token}`);
    const again = fill(formFields(wrong.html), { "answers.recovery": "4" });
    expect((await send(`/f/sample/p/${token}`, again)).status).toBe(200);
    expect(await submissions()).toHaveLength(2);
  });

  it("asks for a number with a call, and only then", async () => {
    const fields = formFields(await (await open(`/f/sample/p/${token}?plain=1`)).text());
    const without = await send(`/f/sample/p/${token}`, fill(fields, { ...answered, "choices.next": "talk" }));
    expect(without.status).toBe(422);
    const invalid = elementsOf(without.html).filter(({ attrs }) =>
      attrs.some(({ name }) => name === "aria-invalid"),
    );
    expect(invalid.map(({ attrs }) => attrs.find(({ name }) => name === "name")?.value)).toEqual([
      "contact.phone",
    ]);
    expect(attributeValues(without.html, "href")).toContain("#field-contact-phone");
    const withNumber = fill(formFields(without.html), { "contact.phone": "06 39 98 01 23" });
    expect((await send(`/f/sample/p/${token}`, withNumber)).status).toBe(200);
    expect(await lead()).toMatchObject({ phone: "+33639980123", stage: "qualified" });
    // Known from now on.
    const html = await (await open(`/f/sample/p/${token}?plain=1`)).text();
    expect(textOf(html)).toContain("+33•••23");
    expect(html).not.toContain("639980123");
  });

  it("keeps its person and its tags in the other language", async () => {
    const html = await (await open(`/f/sample/p/${token}?cta=mail&utm_source=a%26b`)).text();
    expect(attributeValues(html, "href")).toContain(`/f/sample/p/${token}?lang=en&cta=mail&utm_source=a%26b`);
  });
});

describe("a link that opens nothing", () => {
  it.each(["x", "../../etc/passwd", "A".repeat(27), "A".repeat(500), "%00", "<b>"])(
    "%j is the ordinary page",
    async (bad) => {
      const response = await open(`/f/sample/p/${encodeURIComponent(bad)}?plain=1`);
      expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
      const html = await response.text();
      expect(attributeValues(html, "action")).toEqual(["/f/sample"]);
      expect(textOf(html)).not.toContain("Vous êtes");
      expect(attributeValues(html, "name")).toContain("consents.results");
    },
  );

  it("does not cost the answers: the form comes back and asks who it is", async () => {
    const fields = new URLSearchParams({ ...answered, person: "A".repeat(27) });
    const { status, html } = await send(`/f/sample/p/${"B".repeat(27)}`, fields);
    expect(status).toBe(422);
    expect(formFields(html).get("answers.feedback")).toBe("always");
    expect(attributeValues(html, "href")).toContain("#field-contact-name");
  });

  it("of another purpose is none, and a funnel that never was is not found", async () => {
    const [submission] = await submissions();
    const results = under.services.tokens.derive("results", submission?.id ?? "");
    expect(textOf(await (await open(`/f/sample/p/${results}`)).text())).not.toContain("Inès");
    expect((await open(`/f/nothing/p/${token}`)).status).toBe(404);
  });
});
