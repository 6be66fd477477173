import { readFileSync } from "node:fs";
import type { Answer, ResultsView } from "@aimant/funnel";
import { parseFunnel } from "@aimant/funnel/check";
import { describeResults, score } from "@aimant/funnel/engine";
import type { Page } from "playwright-core";

/** The public definition of a funnel, as far as a walk through it needs. */
export type WalkedFunnel = {
  magnet: {
    questions: {
      id: string;
      type: string;
      label: string;
      showIf?: unknown;
      options?: { id: string; label: string }[];
      labels?: string[];
      min?: number;
      max?: number;
    }[];
  };
};

/** The person who walks through the funnel. */
export const prospect = {
  name: "Inès Moreau",
  email: "ines.moreau@maison-aubrac.example",
  jobTitle: "Directrice de l’expérience client",
  company: "Maison Aubrac",
  phone: "06 12 34 56 78",
  e164: "+33612345678",
};

/** Reads the definition in French. */
export async function definitionOf(url: string, slug: string): Promise<WalkedFunnel> {
  const answer = await fetch(`${url}/api/v1/funnels/${slug}?locale=fr`);
  return (await answer.json()) as WalkedFunnel;
}

/**
 * Taps an answer to every question: the second option, the first two of several, the fourth of a scale, a nine, a
 * sentence; none of these opens a further question in the examples. Returns the words of each.
 */
export async function answerByTouch(page: Page, funnel: WalkedFunnel): Promise<Map<string, string[]>> {
  const given = new Map<string, string[]>();
  for (const question of funnel.magnet.questions) {
    if (question.showIf !== undefined) continue;
    const words = wordsFor(question);
    given.set(question.label, words);
    if (question.type === "long-text") {
      await page.getByRole("textbox", { name: question.label }).fill(words.join());
      await page.getByRole("button", { name: "Continuer", exact: true }).click();
      continue;
    }
    const group = page.getByRole("group", { name: question.label });
    await group.waitFor();
    for (const word of words) {
      await group.getByRole(question.type === "multiple" ? "checkbox" : "radio", { name: word }).click();
    }
    if (question.type === "multiple")
      await page.getByRole("button", { name: "Continuer", exact: true }).click();
  }
  return given;
}

/** The same answers with the keyboard alone: letters and Enter. */
export async function answerByKeys(page: Page, funnel: WalkedFunnel): Promise<void> {
  for (const question of funnel.magnet.questions) {
    await page.getByRole("group", { name: question.label }).waitFor();
    if (question.type === "multiple") {
      await page.keyboard.press("a");
      await page.keyboard.press("b");
      await page.keyboard.press("Enter");
    } else {
      await page.keyboard.press(question.type === "scale" ? "4" : "b");
    }
  }
}

/** The results of the answers that `answerByTouch` gives, worked out from the definition itself. */
export function expectedResults(slug: string): ResultsView {
  const parsed = parseFunnel(readFileSync(`examples/funnels/${slug}.json`, "utf8"));
  if (!("funnel" in parsed)) throw new Error(`the funnel ${slug} does not pass its checks`);
  const { magnet } = parsed.funnel;
  if (magnet.kind !== "diagnostic") throw new Error(`${slug} has no results`);
  const answers = Object.fromEntries(
    magnet.questions.map((question): [string, Answer] => {
      if (question.type === "multiple")
        return [question.id, question.options.slice(0, 2).map(({ id }) => id)];
      return [question.id, question.type === "single" ? (question.options[1]?.id ?? "") : 4];
    }),
  );
  return describeResults(parsed.funnel, score(magnet, answers), answers, "fr");
}

/** The words of the answer that is given to a question. */
export function wordsFor(question: WalkedFunnel["magnet"]["questions"][number]): string[] {
  if (question.type === "multiple") return (question.options ?? []).slice(0, 2).map(({ label }) => label);
  if (question.type === "scale") return [question.labels?.[3] ?? "4"];
  if (question.type === "nps") return ["9"];
  if (question.type === "long-text") return ["Comment faites-vous quand l’histoire change en route ?"];
  return [question.options?.[1]?.label ?? ""];
}
