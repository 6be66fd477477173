import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";

/** What the law asks of consents, as far as a definition shows it. */
export function consents(funnel: Funnel): Problem[] {
  const { controller, consents: list, followUps } = funnel;
  const found: Problem[] = [];
  if (controller.notice === undefined) {
    found.push(
      error(
        "no-notice",
        ["controller"],
        "consents need a privacy notice: give its address in controller.notice (GDPR article 13)",
      ),
    );
  }
  list.forEach(({ id, purpose, required, text }, at) => {
    if (required && purpose !== "service") {
      found.push(
        error(
          "required-consent",
          ["consents", at, "required"],
          `consent "${id}" is for ${purpose} and cannot be required: what was asked for is never refused for want of it (GDPR article 7.4)`,
        ),
      );
    }
    const first = list.findIndex((other) => same(other.text, text));
    if (first < at) {
      found.push(
        warning(
          "same-consent-text",
          ["consents", at, "text"],
          `consents "${list[first]?.id}" and "${id}" have the same text: a person cannot tell what each is for`,
        ),
      );
    }
  });
  followUps.forEach((followUp, at) =>
    followUp.steps.forEach((step, stepAt) => {
      if (list.find(({ id }) => id === step.consent)?.purpose !== "phone") return;
      found.push(
        warning(
          "consent-purpose",
          ["followUps", at, "steps", stepAt, "consent"],
          `step "${step.id}" sends an email but rests on "${step.consent}", a consent to be called`,
        ),
      );
    }),
  );
  return found;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
