import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerByTouch, definitionOf, type WalkedFunnel } from "./funnel-walk.ts";
import { factsMissing } from "./letters.ts";
import { setStage, type Stage } from "./stage.ts";
import { fieldOf, leaveDetails } from "./visitor.ts";

const slug = "cx-check";
const salome = {
  name: "Salomé Vidal",
  email: "salome.vidal@vidal-assurances.example",
  phone: "06 12 34 56 78",
};

let stage: Stage;
let funnel: WalkedFunnel;
beforeAll(async () => {
  stage = await setStage();
  funnel = await definitionOf(stage.server.url, slug);
});
afterAll(() => stage?.close());

describe("a call that is booked where the questions were", () => {
  it("takes a time on the last screen, without another page, and the confirmation arrives", async () => {
    const page = await stage.openPage(360, { hasTouch: true });
    await page.goto(`${stage.server.url}/f/${slug}`);
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await answerByTouch(page, funnel);
    await page.getByRole("radio", { name: /Au téléphone, avec Camille Renaud/ }).check();
    await leaveDetails(page, { name: salome.name, email: salome.email });
    await fieldOf(page, "phone").fill(salome.phone);
    await page.getByRole("checkbox", { name: /m’envoyer ma synthèse/ }).check();
    await page.getByRole("button", { name: /Envoyer mon choix/ }).click();
    const link = page.getByRole("link", { name: "Choisir un rendez-vous" });
    await link.waitFor();
    // Nobody who does not book pays for it.
    expect(loaded.filter((path) => path.startsWith("/w/parts/"))).toEqual([]);

    const here = page.url();
    await link.tap();
    const times = page.getByRole("radiogroup", { name: "Créneaux libres" });
    await times.waitFor();
    expect(await page.getByLabel("Téléphone").inputValue()).toBe(salome.phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const slot = times.getByRole("radio").nth(2);
    await slot.check();
    await page.getByRole("button", { name: "Réserver ce créneau" }).tap();
    await page.getByRole("heading", { name: "Votre rendez-vous est pris" }).waitFor();
    const when = (await page.locator(".when").textContent()) ?? "";
    expect(page.url()).toBe(here);
    const confirmation = await stage.arrival(salome.email, /^Rendez-vous confirmé/);
    expect(factsMissing(confirmation, [when.slice(1)])).toEqual([]);
  });
});
