import { afterAll, beforeAll, expect, it } from "vitest";
import { setStage, type Stage } from "./stage.ts";
import { leaveDetails } from "./visitor.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

/** Spaces of every kind as one plain space, as somebody reads them aloud. */
const plain = (text: string | null) => (text ?? "").replace(/\s+/gu, " ");

it("a calculator works its figures out while somebody answers, and says them at the end", async () => {
  const page = await stage.openPage(390, { hasTouch: true });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(`${stage.server.url}/f/contact-cost`);
  const goOn = () => page.getByRole("button", { name: "Continuer" }).click();

  await page.getByRole("textbox", { name: /Combien de contacts/ }).fill("400");
  await goOn();
  const share = page.getByRole("slider", { name: /Quelle part revient/ });
  await share.focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  const percent = Number(await share.inputValue());
  await goOn();
  await page.getByRole("textbox", { name: /Combien de minutes/ }).fill("10");
  await goOn();
  await page.getByRole("textbox", { name: /Combien coûte une heure/ }).fill("30");
  await goOn();
  await page.getByRole("radio", { name: "Oui" }).click();

  const cost = ((400 * percent) / 100) * 12 * (10 / 60) * 30;
  const avoidable = new Intl.NumberFormat("fr-FR").format(Math.round((cost * 0.2) / 100) * 100);
  const figure = plain(`${avoidable} €`);
  const widget = page.locator("aimant-funnel");
  const said = () => widget.evaluate(({ shadowRoot }) => shadowRoot?.textContent ?? "");
  await page.getByRole("textbox", { name: "Nom" }).waitFor();
  await expect.poll(async () => plain(await said())).toContain(figure);
  await leaveDetails(page, { name: "Inès Moreau", email: "ines.moreau@maison-aubrac.example" });
  await page.getByRole("checkbox", { name: /utilise mes réponses/ }).check();
  await page.getByRole("button", { name: "Recevoir mon estimation" }).click();
  await page.getByRole("heading", { name: "Merci, voici votre estimation" }).waitFor();
  expect(plain(await said())).toContain(`${figure} peuvent être évités chaque année`);
  expect(errors).toEqual([]);
});
