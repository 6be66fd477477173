import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerByTouch, definitionOf, type WalkedFunnel } from "./funnel-walk.ts";
import { crowdedDays, factsMissing, linkIn, subjectsTo, to } from "./letters.ts";
import { setStage, type Stage } from "./stage.ts";
import { bookSlot, fieldOf, leaveDetails, type Details } from "./visitor.ts";

const slides = readFileSync("examples/funnels/files/cx-talk-slides.pdf");
const rep = "noe.lambert@atelier-lumen.example";
const subjects = {
  slides: /^Les diapositives de la conférence/,
  survey: /^Deux minutes sur la conférence/,
  offer: /^Trente minutes avec Noé Lambert/,
};

let stage: Stage;
let survey: WalkedFunnel;

beforeAll(async () => {
  stage = await setStage();
  survey = await definitionOf(stage.server.url, "cx-talk-survey");
});
afterAll(() => stage?.close());

/** From the code on the last slide to the slides themselves. */
async function askForSlides(page: Page, details: Details): Promise<void> {
  await page.goto(`${stage.server.url}/s/cx-talk/slide`);
  await leaveDetails(page, details);
  await page.getByRole("checkbox", { name: /m’envoyer les diapositives/ }).check();
  await page.getByRole("button", { name: "Recevoir les diapositives" }).click();
  await page.getByText("Les diapositives sont à vous").waitFor();
}

/** Two days after the slides: the survey by the personal link, up to the question about a call. */
async function takeSurvey(details: Details): Promise<{ page: Page; given: Map<string, string[]> }> {
  await stage.server.advance("P2D");
  const invitation = await stage.arrival(details.email, subjects.survey);
  const page = await stage.openPage(390, { hasTouch: true });
  await page.goto(linkIn(invitation, stage.server.url, "f"));
  const given = await answerByTouch(page, survey);
  await page.getByText(`Vous êtes ${details.name}`).waitFor();
  return { page, given };
}

describe("scenario 3, from a talk to a sales rep's inbox", () => {
  it("qualifies at once whoever asks to be called, and offers nothing more", async () => {
    const salome = {
      name: "Salomé Vidal",
      email: "salome.vidal@vidal-assurances.example",
      company: "Vidal Assurances",
    };
    const talk = await stage.openPage(390, { hasTouch: true });
    await askForSlides(talk, salome);
    const [download] = await Promise.all([
      talk.waitForEvent("download"),
      talk.getByRole("link", { name: /Télécharger/ }).click(),
    ]);
    expect(readFileSync(await download.path()).equals(slides)).toBe(true);
    await stage.arrival(salome.email, subjects.slides);

    const { page, given } = await takeSurvey(salome);
    await page.getByRole("radio", { name: /Oui, appelez-moi/ }).check();
    await page.getByRole("checkbox", { name: /lise mes réponses/ }).check();
    await page.getByRole("button", { name: "Envoyer mes réponses" }).click();
    expect(await fieldOf(page, "phone").getAttribute("aria-invalid")).toBe("true");
    await leaveDetails(page, { phone: "+33 1 44 55 66 77" });
    await page.getByRole("button", { name: "Envoyer mes réponses" }).click();
    await page.getByText("Merci, votre avis est arrivé").waitFor();

    const brief = await stage.arrival(rep, /Salomé Vidal/);
    expect(
      factsMissing(brief, [
        ...Object.values(salome),
        "+33 1 44 55 66 77",
        "Oui, appelez-moi",
        ...[...given].flatMap(([question, answers]) => [question, ...answers]),
        // The way that led here: the talk, from the code on its last slide.
        "Ce que vos clients ne disent plus",
        "slide",
        "email-cx-talk",
      ]),
    ).toEqual([]);
    // A brief is forwarded: it carries nobody's personal link.
    expect(brief.raw).not.toMatch(/cx-talk-survey\/p\//);

    await stage.server.advance("P30D");
    await stage.settle();
    expect(subjectsTo(stage.smtp.messages, salome.email)).toHaveLength(2);
  });

  it("offers an interview two days later to whoever did not ask, with JavaScript off", async () => {
    const marius = { name: "Marius Blanchet", email: "marius.blanchet@blanchet-mobilier.example" };
    const page = await stage.openPage(390, { javaScriptEnabled: false });
    await askForSlides(page, marius);
    await stage.arrival(marius.email, subjects.slides);

    await stage.server.advance("P2D");
    const invitation = await stage.arrival(marius.email, subjects.survey);
    await page.goto(linkIn(invitation, stage.server.url, "f"));
    await page.getByRole("heading", { name: `Vous êtes ${marius.name}` }).waitFor();
    await page.getByRole("group", { name: /utile/ }).getByRole("radio").nth(3).check();
    await page
      .getByRole("group", { name: /recommanderiez/ })
      .getByRole("radio")
      .nth(9)
      .check();
    await page.getByRole("group", { name: /geste/ }).getByRole("radio").nth(1).check();
    await page.getByRole("radio", { name: /Pas pour l’instant/ }).check();
    await page.getByRole("checkbox", { name: /lise mes réponses/ }).check();
    await page.getByRole("button", { name: "Envoyer mes réponses" }).click();
    await page.getByText("Merci, votre avis est arrivé").waitFor();

    await stage.server.advance("P2D");
    const offer = await stage.arrival(marius.email, subjects.offer);
    await page.goto(linkIn(offer, stage.server.url, "b"));
    await bookSlot(page, "06 11 22 33 44");
    await page.getByText("Votre rendez-vous est pris").waitFor();
    const brief = await stage.arrival(rep, /Marius Blanchet/);
    expect(
      factsMissing(brief, [
        marius.email,
        "+33 6 11 22 33 44",
        "Pas pour l’instant",
        "Très",
        "Ce que vos clients ne disent plus",
        "talk",
      ]),
    ).toEqual([]);
    expect(brief.mail.attachments.map(({ contentType }) => contentType)).toContain("text/calendar");
  });

  it("leaves alone whoever never answers", async () => {
    const lucie = { name: "Lucie Ferrand", email: "lucie.ferrand@ferrand-transports.example" };
    await askForSlides(await stage.openPage(390), lucie);
    await stage.arrival(lucie.email, subjects.slides);
    await stage.server.advance("P2D");
    await stage.arrival(lucie.email, subjects.survey);
    await stage.server.advance("P30D");
    await stage.settle();
    expect(subjectsTo(stage.smtp.messages, lucie.email)).toHaveLength(2);
    expect(stage.smtp.messages.some(to(rep, /Lucie Ferrand/))).toBe(false);
    expect(crowdedDays(stage.smtp.messages, stage.server)).toEqual([]);
  });
});
