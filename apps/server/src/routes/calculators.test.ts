import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publish } from "@aimant/core";
import { parseFunnel } from "@aimant/funnel/check";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { formFields, textOf } from "../testing/html.ts";
import { fill } from "../testing/plain-form.ts";

const file = join(import.meta.dirname, "../../../../examples/funnels/contact-cost.json");
const parsed = parseFunnel(readFileSync(file, "utf8"));
const answers = { contacts: 2000, repeats: 25, minutes: 12, hourly: 30, tracked: "no" };

let under: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest();
  if (!("funnel" in parsed)) throw new Error(parsed.findings.map(({ message }) => message).join("\n"));
  await publish(under.services, { ...parsed.funnel, booking: undefined });
});
afterAll(() => under.dispose());

const body = (changes: object = {}) => ({
  answers,
  contact: { name: "Zoé Lambert", email: "zoe@example.com" },
  consents: { results: true },
  locale: "fr",
  ...changes,
});
const send = (changes?: object) => under.submit(body(changes), {}, "contact-cost");
const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ");

describe("a calculator", () => {
  it("answers a submission with its figures, written as the language writes them", async () => {
    const response = await send();
    expect(response.status).toBe(201);
    const { next } = (await response.json()) as {
      next: { kind: string; text: string; results: { figures: unknown } };
    };
    expect(next.kind).toBe("results");
    const figures = next.results.figures as {
      main: { value: number; said: string };
      breakdown: { id: string; said: string }[];
    };
    // 500 repeated contacts × 12 months × 12 minutes = 1,200 hours × 30 € = 36,000 €, of which 35 %.
    expect(figures.main.value).toBe(12_600);
    expect(plain(figures.main.said)).toBe("12 600 €");
    expect(figures.breakdown.map(({ id, said }) => `${id} ${plain(said)}`)).toEqual([
      "repeated 500",
      "yearly-hours 1 200 heures",
      "yearly-cost 36 000 €",
      "share 35 %",
    ]);
    expect(plain(next.text)).toContain("Vous avez dit recevoir 2 000 contacts par mois : 12 600 € peuvent");
  });

  it("is shown on its results page and in the PDF, with the passages that it decides", async () => {
    const { next } = (await (await send({ locale: "en" })).json()) as { next: { url: string } };
    const path = new URL(next.url).pathname;
    const page = plain(textOf(await (await under.app.request(path)).text()));
    expect(page).toContain("€12,600");
    expect(page).toContain("Yearly cost €36,000");
    expect(page).toContain("Where to begin At €36,000 a year");
    expect(page.match(/Your estimate/g)).toHaveLength(1);
    const pdf = await under.app.request(`${path}.pdf`);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  });

  it("sends the figure in its email two days later", async () => {
    await send({ contact: { name: "Ali", email: "ali@example.com" } });
    under.clock.advance("PT49H");
    await under.drain();
    const mail = under.transport.sent.find(({ message: { to } }) =>
      JSON.stringify(to).includes("ali@example.com"),
    );
    expect(plain(mail?.message.subject ?? "")).toBe("Votre estimation : 12 600 € par an");
    expect(plain(mail?.message.text ?? "")).toContain("Coût annuel : 36 000 €");
  });

  it("works on the plain page, a computed value standing in the words", async () => {
    const open = await (await under.app.request("/f/contact-cost?plain=1&lang=fr")).text();
    expect(plain(textOf(open))).toContain("Nous avons compté un certain nombre d’heures par an");
    const fields = fill(formFields(open), {
      "contact.name": "Zoé Lambert",
      "contact.email": "zoe@example.com",
      "consents.results": "yes",
      ...Object.fromEntries(Object.entries(answers).map(([id, value]) => [`answers.${id}`, String(value)])),
    });
    const sent = await under.app.request("/f/contact-cost", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
      body: fields.toString(),
    });
    expect(plain(textOf(await sent.text()))).toContain("12 600 €");
  });

  it("tells the public how it reckons, and nothing of what follows", async () => {
    const shown = (await (await under.app.request("/api/v1/funnels/contact-cost")).json()) as {
      magnet: { kind: string; computed: { id: string; expression: unknown }[] };
    };
    expect(shown.magnet.kind).toBe("calculator");
    expect(shown.magnet.computed.map(({ id }) => id)).toEqual([
      "repeated",
      "yearly-hours",
      "yearly-cost",
      "share",
      "avoidable",
    ]);
    expect(shown.magnet.computed[0]?.expression).toEqual([
      "/",
      ["*", ["get", "contacts"], ["get", "repeats"]],
      100,
    ]);
  });
});
