import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publish } from "@aimant/core";
import { aFunnel, funnelInput } from "@aimant/testing";
import { attributeValues, elementsOf, formFields, textOf } from "../testing/html.ts";
import { fill } from "../testing/plain-form.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

const FILE = "De l’enquête à la décision.pdf";
const bytes = new TextEncoder().encode("%PDF-1.7 the guide");
const download = aFunnel({
  slug: "guide",
  magnet: {
    kind: "download",
    title: { fr: "Le guide", en: "The guide" },
    files: [
      {
        id: "guide",
        label: { fr: "Le guide (PDF)", en: "The guide (PDF)" },
        path: "guide.pdf",
        filename: FILE,
      },
    ],
  },
});
const survey = aFunnel({
  slug: "opinion",
  magnet: {
    kind: "survey",
    title: { fr: "Votre avis", en: "Your opinion" },
    questions: [
      {
        id: "liked",
        type: "nps",
        label: { fr: "Recommanderiez-vous la conférence ?", en: "Would you recommend it?" },
      },
      { id: "word", type: "short-text", required: false, label: { fr: "Un mot ?", en: "A word?" } },
    ],
  },
  followUps: [],
  choices: [
    {
      id: "call",
      label: { fr: "Être appelé ?", en: "A call?" },
      options: [
        { id: "no", label: { fr: "Non", en: "No" } },
        { id: "yes", label: { fr: "Oui", en: "Yes" }, call: true },
      ],
    },
  ],
});

let under: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest();
  const { services } = under;
  const stored = await services.files.put({
    name: "guide.pdf",
    contentType: "application/pdf",
    body: bytes,
  });
  await publish(services, { ...download, followUps: [] }, { guide: stored });
  await publish(services, survey);
});
afterAll(() => under.dispose());

const open = async (path: string) =>
  under.app.request(path, { headers: { accept: "text/html", "accept-language": "fr" } });
const read = async (path: string) => (await open(path)).text();
const send = async (slug: string, values: Record<string, string>) => {
  const fields = fill(formFields(await read(`/f/${slug}?plain=1`)), {
    "contact.name": "Zoé Lambert",
    "consents.results": "yes",
    ...values,
  });
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
  const response = await under.app.request(`/f/${slug}`, {
    method: "POST",
    headers,
    body: fields.toString(),
  });
  return { status: response.status, html: await response.text() };
};
const resultsOf = async (email: string) => {
  const lead = await under.services.store.leads.byEmail(email);
  const [submission] = await under.services.store.submissions.ofLead(lead?.id ?? "");
  return `/r/${under.services.tokens.derive("results", submission?.id ?? "")}`;
};

describe("a download without scripts", () => {
  it("names its files, asks no question and speaks of a download", async () => {
    const text = textOf(await read("/f/guide?plain=1"));
    expect(text).toContain("Le guide (PDF)");
    expect(text).toContain("Accéder au téléchargement");
    expect(text).not.toMatch(/diagnostic|Question \d|mes réponses|synthèse en PDF/i);
  });

  it("hands the file over at once: the link is the page's main button and works", async () => {
    const { status, html } = await send("guide", { "contact.email": "zoe@example.com" });
    expect(status).toBe(200);
    const buttons = elementsOf(html).filter(({ attrs }) =>
      attrs.some(({ name, value }) => name === "class" && value === "button"),
    );
    expect(buttons).toHaveLength(1);
    const href = buttons[0]?.attrs.find(({ name }) => name === "href")?.value ?? "";
    expect(href).toMatch(/^http:\/\/aimant\.test\/d\/[\w-]+$/);
    const file = await under.app.request(href.replace("http://aimant.test", ""));
    expect([file.status, await file.text()]).toEqual([200, "%PDF-1.7 the guide"]);
  });

  it("has a page instead of empty results, and no synthesis", async () => {
    const path = await resultsOf("zoe@example.com");
    const html = await read(path);
    expect(textOf(html)).toContain("Merci de votre intérêt");
    expect(html).not.toMatch(/class="gauge|zoe@|Zoé/);
    expect((await open(`${path}.pdf`)).status).toBe(404);
  });
});

describe("a survey without scripts", () => {
  it("needs its choice, and a number where a call is chosen", async () => {
    const none = await send("opinion", { "contact.email": "paul@example.com", "answers.liked": "9" });
    expect([none.status, attributeValues(none.html, "href").includes("#field-choices-call")]).toEqual([
      422,
      true,
    ]);
    const call = await send("opinion", {
      "contact.email": "paul@example.com",
      "answers.liked": "9",
      "choices.call": "yes",
    });
    expect([call.status, attributeValues(call.html, "href").includes("#field-contact-phone")]).toEqual([
      422,
      true,
    ]);
    expect(formFields(call.html).get("choices.call")).toBe("yes");
    expect(await under.services.store.leads.byEmail("paul@example.com")).toBeUndefined();
  });

  it("refuses a choice that nobody offered", async () => {
    const { status } = await send("opinion", {
      "contact.email": "paul@example.com",
      "answers.liked": "9",
      "choices.call": "maybe",
    });
    expect(status).toBe(422);
  });

  it("reads the answers back, without who gave them", async () => {
    const sent = await send("opinion", {
      "contact.email": "lea@example.com",
      "answers.liked": "9",
      "answers.word": "<b>Bravo</b>",
      "choices.call": "yes",
      "contact.phone": "06 39 98 01 23",
    });
    expect(sent.status).toBe(200);
    expect(textOf(sent.html)).not.toMatch(/synthèse|diagnostic/i);
    const html = await read(await resultsOf("lea@example.com"));
    expect(textOf(html)).toMatch(/Merci, vos réponses[\s\S]*Recommanderiez-vous[\s\S]*<b>Bravo<\/b>/);
    expect(html).not.toMatch(/lea@|Lambert|639980123/);
  });

  it("offers a call that does not speak of results", async () => {
    const lead = await under.services.store.leads.byEmail("lea@example.com");
    const [submission] = await under.services.store.submissions.ofLead(lead?.id ?? "");
    const text = textOf(await read(`/b/${under.services.tokens.derive("booking", submission?.id ?? "")}`));
    expect(text).toContain("Prenons un moment pour en parler");
    expect(text).not.toMatch(/résultats|synthèse/i);
  });
});

describe("a diagnostic", () => {
  it("still has its own words", async () => {
    expect(funnelInput.magnet.kind).toBe("diagnostic");
    expect(textOf(await read("/f/sample?plain=1"))).toContain("Envoyer mes réponses");
  });
});
