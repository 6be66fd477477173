import { unknownVariables } from "../../engine/fill-variables.ts";
import { hasResults } from "../../engine/has-results.ts";
import { withoutPipes } from "../../engine/pipe.ts";
import { scoredOf } from "../../engine/scored-of.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Text } from "../../schema/text.ts";
import { error, warning, type Problem } from "../finding.ts";
import { sends, stepsOf } from "../steps.ts";

const scores = ["score", "level"];
const variables = ["name", "company", ...scores, "title"];

/** Whether what is promised is sent and shown, with words that can be filled in. */
export function messages(funnel: Funnel): Problem[] {
  return [...promisedResults(funnel), ...brokenPromise(funnel), ...variablesInSteps(funnel)];
}

function promisedResults(funnel: Funnel): Problem[] {
  if (!hasResults(funnel)) return unscoredResults(funnel);
  const { form, results } = funnel;
  const found: Problem[] = [];
  const isSent = stepsOf(funnel).some(({ step }) => sends(step, "synthesis"));
  if (results.show !== "now" && !isSent) {
    found.push(
      error(
        "no-results-email",
        ["results", "show"],
        `results are sent by email, but no follow-up step sends the template "synthesis"`,
      ),
    );
  }
  if (form.position === "end" && results.show === "email") {
    found.push(
      error(
        "results-not-shown",
        ["form", "position"],
        `the form comes after the results, but results.show is "email": nothing is shown before it`,
      ),
    );
  }
  if (results.teaser === "none") return found;
  if (form.position !== "before-results") {
    found.push(
      warning(
        "useless-teaser",
        ["results", "teaser"],
        `a teaser is shown before a form that stands between questions and results; this form is at the ${form.position}`,
      ),
    );
  }
  if (scoredOf(funnel.magnet).axes.length === 0) {
    found.push(
      warning(
        "useless-teaser",
        ["results", "teaser"],
        "the teaser shows the total, and without axes there is none",
      ),
    );
  }
  return found;
}

/** `results.show` has a default, which promises nothing where there is nothing to show. */
function unscoredResults({ magnet, results }: Funnel): Problem[] {
  const pointless = (key: "show" | "teaser", what: string) =>
    warning("useless-results", ["results", key], `a ${magnet.kind} has no score, so ${what}`);
  return [
    ...(results.show === "email" ? [] : [pointless("show", "there are no results to show")]),
    ...(results.teaser === "none" ? [] : [pointless("teaser", "there is no total to show before the form")]),
  ];
}

/** Who books from the results on screen would never get the synthesis that was promised beside them. */
function brokenPromise(funnel: Funnel): Problem[] {
  if (!funnel.booking || funnel.results.show !== "both") return [];
  const synthesis = stepsOf(funnel).filter(({ step }) => sends(step, "synthesis"));
  if (synthesis.some(({ followUp }) => followUp.trigger === "booked" || !followUp.stopOnBooking)) return [];
  return synthesis
    .slice(0, 1)
    .map(({ followUp, path }) =>
      warning(
        "promise-stops",
        path.slice(0, 2),
        `follow-up "${followUp.id}" ends when a call is booked, and with it the synthesis that was promised: set stopOnBooking to false`,
      ),
    );
}

function variablesInSteps(funnel: Funnel): Problem[] {
  const isScored = funnel.magnet.kind === "diagnostic";
  return stepsOf(funnel).flatMap(({ step: { action }, path: step }) => {
    if (action.type !== "email") return [];
    return (["subject", "opening", "button"] as const).flatMap((part) =>
      wordingsOf(action[part], [...step, "action", part]).flatMap(({ wording, path }) => [
        ...unknownVariables(withoutPipes(wording), variables).map((name) =>
          error(
            "unknown-variable",
            path,
            `unknown variable {{${name}}}; known are ${variables.map((known) => `{{${known}}}`).join(", ")}`,
          ),
        ),
        ...scores
          .filter((name) => !isScored && unknownVariables(wording, []).includes(name))
          .map((name) =>
            warning("empty-variable", path, `{{${name}}} stays empty: a ${funnel.magnet.kind} has no score`),
          ),
      ]),
    );
  });
}

function wordingsOf(text: Text | undefined, path: Problem["path"]) {
  if (text === undefined) return [];
  if (typeof text === "string") return [{ wording: text, path }];
  return Object.entries(text).map(([locale, wording]) => ({ wording, path: [...path, locale] }));
}
