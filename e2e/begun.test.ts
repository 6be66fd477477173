import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkIn, to } from "./letters.ts";
import { definitionOf, type WalkedFunnel } from "./funnel-walk.ts";
import { setStage, type Stage } from "./stage.ts";
import { leaveDetails } from "./visitor.ts";

let stage: Stage;
let check: WalkedFunnel;
beforeAll(async () => {
  stage = await setStage();
  check = await definitionOf(stage.server.url, "cx-check");
});
afterAll(() => stage?.close());

const email = "zoe.lambert@maison-aubrac.example";

describe("somebody who stops on the way", () => {
  it("goes on from the email on another device, where they stopped, with what they had answered", async () => {
    const questions = check.magnet.questions.filter(({ showIf }) => showIf === undefined);
    const [first, second] = questions;
    const phone = await stage.openPage(360, { hasTouch: true });
    await phone.goto(`${stage.server.url}/f/cx-check`);
    const option = first?.options?.[1]?.label ?? "";
    await phone.getByRole("radio", { name: option }).click();
    await phone.getByRole("group", { name: second?.label ?? "" }).waitFor();
    await phone.getByRole("button", { name: "Reprendre plus tard" }).click();
    await phone.getByRole("textbox", { name: "Votre adresse e-mail" }).fill(email);
    await phone.keyboard.press("Enter");
    await phone.getByText("Le lien part à l’instant").waitFor();

    const letter = await stage.arrival(email, /Reprenez là où/);
    const link = linkIn(letter, stage.server.url, "f");
    const desk = await stage.openPage(1440);
    await desk.goto(link);
    await desk.getByRole("group", { name: second?.label ?? "" }).waitFor();
    await desk.getByRole("button", { name: "Retour" }).click();
    const group = desk.getByRole("group", { name: first?.label ?? "" });
    await group.waitFor();
    expect(await group.getByRole("radio", { name: option }).isChecked()).toBe(true);

    await desk.getByRole("button", { name: "Les effacer maintenant" }).click();
    await desk.getByRole("heading", { name: "C’est effacé" }).waitFor();
    await desk.goto(link);
    await desk.getByRole("group", { name: first?.label ?? "" }).waitFor();
    expect(await desk.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  it("finds the form filled in again where scripts do not run", async () => {
    const other = "paul.masson@maison-aubrac.example";
    const page = await stage.openPage(768, { javaScriptEnabled: false });
    await page.goto(`${stage.server.url}/f/cx-check`);
    const [first] = check.magnet.questions;
    const box = page.getByRole("radio", { name: first?.options?.[1]?.label ?? "" }).first();
    await box.check();
    await leaveDetails(page, { email: other });
    await page.getByRole("button", { name: "Reprendre plus tard" }).click();
    await page.getByRole("heading", { name: "Le lien part à l’instant" }).waitFor();
    const letter = await stage.arrival(other, /Reprenez là où/);
    await page.goto(linkIn(letter, stage.server.url, "f"));
    expect(await box.isChecked()).toBe(true);
    await stage.settle();
    expect(stage.smtp.messages.filter(to(other, /./))).toHaveLength(1);
  });
});

describe("a funnel that leads on to another page", () => {
  it.each([true, false])("is followed there once the details are kept (scripts: %s)", async (scripts) => {
    const folder = await mkdtemp(join(tmpdir(), "aimant-redirect-"));
    const slug = `onward-${scripts}`;
    try {
      const definition = JSON.parse(await readFile("examples/funnels/cx-ebook.json", "utf8"));
      definition.slug = slug;
      definition.entries = [];
      definition.magnet.deliver = "email";
      definition.results = {
        ...definition.results,
        redirect: { url: `${stage.server.site}/talk.html?merci=1`, with: ["slug", "cta"] },
      };
      await cp("examples/funnels/files", join(folder, "files"), { recursive: true });
      const path = join(folder, `${slug}.json`);
      await writeFile(path, JSON.stringify(definition));
      await stage.server.publish(path);

      const page = await stage.openPage(390, { javaScriptEnabled: scripts });
      await page.goto(`${stage.server.url}/f/${slug}?cta=advert`);
      await leaveDetails(page, { name: "Inès Moreau", email: `ines.${scripts}@maison-aubrac.example` });
      await page.getByRole("checkbox", { name: /m’envoyer le guide/ }).check();
      await page.getByRole("button", { name: "Recevoir le guide" }).click();
      await page.waitForURL(/talk\.html/);
      const there = new URL(page.url());
      expect(there.origin).toBe(stage.server.site);
      expect(Object.fromEntries(there.searchParams)).toEqual({ merci: "1", slug, cta: "advert" });
      expect(await page.evaluate(() => document.referrer)).not.toContain("onward");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
