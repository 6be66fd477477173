import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerByTouch, definitionOf, expectedResults, type WalkedFunnel } from "./funnel-walk.ts";
import { attachedPdf, crowdedDays, factsMissing, linkIn, squeeze, subjectsTo, to } from "./letters.ts";
import { setStage, type Stage } from "./stage.ts";
import { bookSlot, fieldOf, leaveDetails, type Details } from "./visitor.ts";

const guide = readFileSync("examples/funnels/files/cx-ebook.pdf");
const rep = "camille.renaud@atelier-lumen.example";
const subjects = {
  link: /^Votre guide/,
  invitation: /Où en est votre fonction/,
  synthesis: /sur 100$/,
  debrief: /^Quand vous appeler/,
  afterCall: /^Comme convenu, votre synthèse/,
};

let stage: Stage;
let check: WalkedFunnel;

beforeAll(async () => {
  stage = await setStage();
  check = await definitionOf(stage.server.url, "cx-check");
});
afterAll(() => stage?.close());

/** From the ad to the guide, in the widget on the company's own page. */
async function askForGuide(details: Details): Promise<Page> {
  const page = await stage.openPage(390, { hasTouch: true });
  const ad = "cta=network-ad&utm_source=professional-network&utm_medium=paid-social&utm_campaign=cx-ebook";
  await page.goto(`${stage.server.site}/ebook.html?${ad}`);
  await leaveDetails(page, details);
  await page.getByRole("checkbox", { name: /m’envoyer le guide/ }).check();
  await page.getByRole("button", { name: "Recevoir le guide" }).click();
  await page.getByText("Le guide est à vous").waitFor();
  return page;
}

/** Two days after the guide: the diagnostic by the personal link, up to the choice of how to go on. */
async function takeCheck(details: Details): Promise<{ page: Page; given: Map<string, string[]> }> {
  await stage.server.advance("P2D");
  const invitation = await stage.arrival(details.email, subjects.invitation);
  const page = await stage.openPage(390, { hasTouch: true });
  await page.goto(linkIn(invitation, stage.server.url, "f"));
  const given = await answerByTouch(page, check);
  await page.getByText(`Vous êtes ${details.name}`).waitFor();
  return { page, given };
}

describe("scenario 2, from an ebook to a sales rep's inbox", () => {
  it("hands over the guide, then sends the synthesis by email to whoever chose that", async () => {
    const ines = {
      name: "Inès Moreau",
      email: "ines.moreau@maison-aubrac.example",
      jobTitle: "Directrice de l’expérience client",
      company: "Maison Aubrac",
    };
    const page = await askForGuide(ines);

    // From the screen: the very file that was published, under its own name.
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /Télécharger/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("De l’enquête à la décision, guide de l’expérience client.pdf");
    expect(readFileSync(await download.path()).equals(guide)).toBe(true);

    // From the email: the same, with a name for every client, and a download that broke off resumes.
    const link = await stage.arrival(ines.email, subjects.link);
    const url = linkIn(link, stage.server.url, "d");
    const whole = await fetch(url);
    expect(Buffer.from(await whole.arrayBuffer()).equals(guide)).toBe(true);
    expect(whole.headers.get("content-type")).toBe("application/pdf");
    expect(whole.headers.get("content-disposition")).toBe(
      "attachment; filename=\"De l'enquete a la decision, guide de l'experience client.pdf\"; " +
        "filename*=UTF-8''De%20l%E2%80%99enqu%C3%AAte%20%C3%A0%20la%20d%C3%A9cision%2C%20guide%20de%20l%E2%80%99exp%C3%A9rience%20client.pdf",
    );
    const rest = await fetch(url, {
      headers: { range: "bytes=100000-", "if-range": whole.headers.get("etag") ?? "" },
    });
    expect(rest.status).toBe(206);
    expect(rest.headers.get("content-range")).toBe(`bytes 100000-${guide.length - 1}/${guide.length}`);
    expect(Buffer.from(await rest.arrayBuffer()).equals(guide.subarray(100_000))).toBe(true);

    // The diagnostic knows who comes: nothing known is asked again.
    const { page: form, given } = await takeCheck(ines);
    await form.getByText("i•••@maison-aubrac.example").waitFor();
    expect(await form.getByText(ines.email).count()).toBe(0);
    for (const field of ["name", "email", "jobTitle", "company"] as const)
      expect(await fieldOf(form, field).count()).toBe(0);
    await form.getByRole("radio", { name: /Par e-mail, en PDF/ }).check();
    await form.getByRole("checkbox", { name: /m’envoyer ma synthèse/ }).check();
    await form.getByRole("button", { name: "Envoyer mon choix" }).click();
    await form.getByText("Merci, vos réponses sont enregistrées").waitFor();

    await stage.server.advance("P2D");
    const synthesis = await stage.arrival(ines.email, subjects.synthesis);
    const results = expectedResults("cx-check");
    const pdf = attachedPdf(synthesis);
    expect(pdf.complaints).toBe("");
    expect(pdf.info["Tagged"]).toBe("yes");
    for (const fact of [
      String(results.total),
      results.level?.label ?? "no level",
      ines.name,
      ines.company,
      ...results.axes.flatMap(({ label, score }) => [label, String(score)]),
    ]) {
      expect(squeeze(pdf.text)).toContain(squeeze(fact));
    }
    // The way to a call is in the document too, for whoever reads it on paper.
    expect(pdf.links).toContain(linkIn(synthesis, stage.server.url, "b"));
    expect(synthesis.mail.subject).toContain(String(results.total));

    const booking = await stage.openPage(390, { hasTouch: true });
    await booking.goto(linkIn(synthesis, stage.server.url, "b"));
    await bookSlot(booking, "06 12 34 56 78");
    await booking.getByText("Votre rendez-vous est pris").waitFor();
    await stage.arrival(ines.email, /rendez-vous|appel/i);
    const brief = await stage.arrival(rep, /Inès Moreau/);
    expect(
      factsMissing(brief, [
        ...Object.values(ines),
        "+33 6 12 34 56 78",
        "Par e-mail, en PDF",
        ...[...given].flatMap(([question, answers]) => [question, ...answers]),
        ...results.axes.flatMap(({ label, score }) => [label, String(score)]),
        results.level?.label ?? "no level",
        // The way that led here: the ebook, from its ad.
        "De l’enquête à la décision",
        "network-ad",
        "professional-network",
        `${stage.server.site}/ebook.html`,
        "email-cx-ebook",
      ]),
    ).toEqual([]);
  });

  it("offers a call to whoever chose that, and sends the synthesis once it is over", async () => {
    const hugo = { name: "Hugo Lasserre", email: "hugo.lasserre@lasserre-verrerie.example" };
    await askForGuide(hugo);
    await stage.arrival(hugo.email, subjects.link);
    const { page } = await takeCheck(hugo);
    await page.getByRole("radio", { name: /Au téléphone, avec Camille Renaud/ }).check();
    await page.getByRole("checkbox", { name: /m’envoyer ma synthèse/ }).check();
    // A call needs a number, from this moment on.
    await page.getByRole("button", { name: "Envoyer mon choix" }).click();
    const phone = fieldOf(page, "phone");
    expect(await phone.getAttribute("aria-invalid")).toBe("true");
    await phone.fill("07 98 76 54 32");
    await page.getByRole("button", { name: "Envoyer mon choix" }).click();
    await page.getByText("Merci, vos réponses sont enregistrées").waitFor();
    const asked = await stage.arrival(rep, /Hugo Lasserre/);
    expect(factsMissing(asked, ["+33 7 98 76 54 32", "Au téléphone, avec Camille Renaud"])).toEqual([]);

    await stage.server.advance("P2D");
    const offer = await stage.arrival(hugo.email, subjects.debrief);
    const booking = await stage.openPage(390, { hasTouch: true });
    await booking.goto(linkIn(offer, stage.server.url, "b"));
    const start = await bookSlot(booking, "07 98 76 54 32", (slots) => slots.last());
    await booking.getByText("Votre rendez-vous est pris").waitFor();
    await stage.arrival(hugo.email, /rendez-vous|appel/i);
    const brief = await stage.smtp.waitFor(
      (message) =>
        to(rep, /Hugo Lasserre/)(message) && message.mail.attachments.length > asked.mail.attachments.length,
      20_000,
    );
    expect(
      factsMissing(brief, [hugo.email, "De l’enquête à la décision", "Au téléphone, avec Camille Renaud"]),
    ).toEqual([]);

    // Not before the call is over.
    const untilEnd = Temporal.Instant.from(start)
      .add({ minutes: 30 })
      .since(stage.server.clockAt(new Date()), { largestUnit: "second", smallestUnit: "second" });
    await stage.server.advance(untilEnd.subtract({ minutes: 1 }).toString());
    await stage.settle();
    expect(
      subjectsTo(stage.smtp.messages, hugo.email).filter((subject) => subjects.afterCall.test(subject)),
    ).toEqual([]);
    await stage.server.advance("PT2M");
    const synthesis = await stage.arrival(hugo.email, subjects.afterCall);
    expect(squeeze(attachedPdf(synthesis).text)).toContain(String(expectedResults("cx-check").total));
  });

  it("wrote nothing twice, and to nobody twice a day", async () => {
    await stage.server.advance("P30D");
    await stage.settle();
    for (const address of ["ines.moreau@maison-aubrac.example", "hugo.lasserre@lasserre-verrerie.example"]) {
      const written = subjectsTo(stage.smtp.messages, address);
      expect(new Set(written).size).toBe(written.length);
      expect(written).toHaveLength(address.startsWith("ines") ? 4 : 5);
    }
    expect(crowdedDays(stage.smtp.messages, stage.server)).toEqual([]);
  });
});
