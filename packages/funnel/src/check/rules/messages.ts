import { unknownVariables } from "../../engine/fill-variables.ts";
import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";

const variables = ["name", "company", "score", "level", "title"];

/** Whether what is promised is sent and shown, with words that can be filled in. */
export function messages(funnel: Funnel): Problem[] {
  return [...promisedResults(funnel), ...variablesInSteps(funnel)];
}

function promisedResults(funnel: Funnel): Problem[] {
  if (funnel.magnet.kind !== "diagnostic") return unscoredResults(funnel);
  const { followUps, form, magnet, results } = funnel;
  const found: Problem[] = [];
  const isSent = followUps.some(({ steps }) => steps.some(({ action }) => action.type === "email" && action.template === "synthesis"));
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
  if (magnet.axes.length === 0) {
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

function variablesInSteps({ followUps }: Funnel): Problem[] {
  return followUps.flatMap(({ steps }, at) =>
    steps.flatMap(({ action }, stepAt) =>
      (action.type === "email" ? (["subject", "opening", "button"] as const) : []).flatMap((part) => {
        const text = action.type === "email" ? action[part] : undefined;
        const path = ["followUps", at, "steps", stepAt, "action", part];
        const wordings =
          typeof text === "object" ? Object.entries(text) : text === undefined ? [] : [["", text] as const];
        return wordings.flatMap(([locale, wording]) =>
          unknownVariables(wording, variables).map((name) =>
            error(
              "unknown-variable",
              locale === "" ? path : [...path, locale],
              `unknown variable {{${name}}}; known are ${variables.map((known) => `{{${known}}}`).join(", ")}`,
            ),
          ),
        );
      }),
    ),
  );
}
