import { unknownVariables } from "../../engine/fill-variables.ts";
import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";

const variables = ["name", "company", "score", "level", "title"];

/** Whether what is promised is sent and shown, with words that can be filled in. */
export function messages(funnel: Funnel): Problem[] {
  return [...promisedResults(funnel), ...variablesInSteps(funnel)];
}

function promisedResults({ followUps, form, magnet, results }: Funnel): Problem[] {
  const found: Problem[] = [];
  const isSent = followUps.some(({ steps }) => steps.some(({ action }) => action.template === "synthesis"));
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

function variablesInSteps({ followUps }: Funnel): Problem[] {
  return followUps.flatMap(({ steps }, at) =>
    steps.flatMap(({ action }, stepAt) =>
      (["subject", "opening", "button"] as const).flatMap((part) => {
        const text = action[part];
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
