import { scoredOf } from "../../engine/scored-of.ts";
import type { FactCondition } from "../../schema/condition.ts";
import type { Funnel } from "../../schema/funnel.ts";
import { valuesOf } from "../condition-tests.ts";
import { error, type CheckOptions, type Problem } from "../finding.ts";

const stages = ["lead", "engaged", "qualified", "handed-over", "won", "lost"];
/** What a person did in another funnel: never unknown. */
const events = ["submitted", "downloaded"];
const booleans = ["appointment", "call-asked", "consent", ...events];
const numbers = ["score", "activity"];
/** Choices that the public contract accepts whatever a funnel asks. */
const contractChoices: Record<string, string[]> = { debrief: ["email", "call"] };

/** What is wrong with the test of one fact; `says` is the test in words. */
export function factTest(
  funnel: Funnel,
  options: CheckOptions,
  test: FactCondition,
  path: Problem["path"],
  says: string,
): Problem[] {
  const wrong = (code: string, why: string) => [error(code, path, `${says}, but ${why}`)];
  const [name = "", part] = test.fact.split(/\.(.*)/s);
  const unknown = unknownPart(funnel, options, name, part);
  if (unknown) return wrong(unknown.code, unknown.why);
  if (test.includes !== undefined) return wrong("wrong-test", "includes is for answers to multiple choices");
  if (name === "computed") return [];
  if (events.includes(name) && test.known !== undefined)
    return wrong("wrong-test", `${test.fact} is always known: ask whether it is true or false`);
  const type = numbers.includes(name) ? "number" : booleans.includes(name) ? "boolean" : "string";
  if (test.known === undefined && !valuesOf(test).every((value) => typeof value === type)) {
    return wrong("wrong-test", `${test.fact} is a ${type}`);
  }
  const allowed = valuesAllowed(funnel, name, part);
  return valuesOf(test).every((value) => !allowed || allowed.includes(String(value)))
    ? []
    : wrong(
        "impossible-value",
        `${test.fact} is only ever one of ${allowed?.map((id) => `"${id}"`).join(", ")}`,
      );
}

function unknownPart(
  funnel: Funnel,
  { slugs }: CheckOptions,
  name: string,
  part: string | undefined,
): { code: string; why: string } | undefined {
  const { choices, consents, magnet, slug } = funnel;
  if (["score", "level", "outcome"].includes(name) && magnet.kind !== "diagnostic") {
    return { code: "no-score", why: `a ${magnet.kind} has no score` };
  }
  const isTotal = part === undefined || (name === "score" && part === "total");
  if ((name === "score" || name === "level") && !isTotal && !has(scoredOf(magnet).axes, part)) {
    return { code: "unknown-axis", why: `there is no axis "${part}"` };
  }
  if (name === "computed" && !has(magnet.computed ?? [], part)) {
    return { code: "unknown-computed", why: `there is no computed value "${part}"` };
  }
  if (name === "consent" && !has(consents, part)) {
    return { code: "unknown-consent", why: `there is no consent "${part}"` };
  }
  if (name === "choice" && !has(choices, part) && !Object.hasOwn(contractChoices, part ?? "")) {
    return { code: "unknown-choice", why: `there is no choice "${part}"` };
  }
  if (events.includes(name) && slugs && ![slug, ...slugs].includes(part ?? "")) {
    return { code: "unknown-funnel", why: `there is no funnel "${part}"` };
  }
  return undefined;
}

function valuesAllowed(funnel: Funnel, name: string, part: string | undefined): string[] | undefined {
  const magnet = scoredOf(funnel.magnet);
  if (name === "stage") return stages;
  if (name === "outcome") return ids(magnet.outcomes?.items ?? []);
  if (name === "level") return ids((magnet.axes.find(({ id }) => id === part) ?? magnet).levels);
  if (name !== "choice") return undefined;
  const offered = ids(funnel.choices.find(({ id }) => id === part)?.options ?? []);
  return [...new Set([...offered, ...(contractChoices[part ?? ""] ?? [])])];
}

function has(items: { id: string }[], id: string | undefined): boolean {
  return items.some((item) => item.id === id);
}

function ids(items: { id: string }[]): string[] {
  return items.map(({ id }) => id);
}
