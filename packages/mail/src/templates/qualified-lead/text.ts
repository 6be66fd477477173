import { blocks, section, stack, textBars } from "../../format/plain-text.ts";
import type { LeadView } from "./view.ts";

/** The plain-text part of the notice. */
export function leadText(view: LeadView): string {
  const { texts, person, appointment, weakest, openers, axes } = view;
  const words = texts.lead;
  const headline = view.total === null ? texts.unscored : `${view.total}/100`;
  return blocks(
    stack(view.name, view.role),
    appointment === undefined
      ? words.noAppointment
      : section(
          words.appointment,
          stack(
            appointment.when,
            appointment.details,
            appointment.theirs,
            texts.label(words.outcomeOfCall, appointment.url),
          ),
        ),
    stack(
      person.phone ? texts.label(words.phone, `${person.phone.shown} <${person.phone.href}>`) : words.noPhone,
      texts.label(words.email, `${person.email} <${person.emailHref}>`),
    ),
    view.brief &&
      section(
        words.why,
        stack(
          ...view.brief.why.map((line) => `- ${line}`),
          view.brief.promise,
          texts.label(words.act, view.brief.url),
        ),
      ),
    section(words.choices, stack(...view.choices.map(({ label, value }) => `${label}\n  ${value}`))),
    view.hasResults &&
      section(
        words.score,
        stack(
          [headline, view.level].filter(Boolean).join(", "),
          view.outcome !== "" && texts.label(words.outcome, view.outcome),
        ),
      ),
    weakest.length > 0 && section(words.weakest, textBars(weakest, texts.unscored)),
    openers.length > 0 && section(words.openers, stack(...openers.map((opener) => `- ${opener}`))),
    view.brief &&
      view.brief.strongest.length > 0 &&
      section(words.strongest, stack(...view.brief.strongest.map((line) => `- ${line}`))),
    view.brief &&
      view.brief.matters.length > 0 &&
      section(
        words.matters,
        stack(...view.brief.matters.map(({ question, answer }) => `${question}\n  ${answer}`)),
      ),
    view.brief &&
      view.brief.may.length > 0 &&
      section(words.may, stack(...view.brief.may.map((line) => `- ${line}`))),
    section(
      words.history,
      view.history.length === 0 && words.noHistory,
      ...view.history.map(({ title, when, source }) =>
        stack(title, `  ${when}`, ...source.map(({ label, value }) => `  ${texts.label(label, value)}`)),
      ),
    ),
    axes.length > 0 &&
      section(
        words.axes,
        textBars(axes, texts.unscored),
        stack(...axes.map(({ label, level }) => level !== "" && texts.label(label, level))),
      ),
    section(
      words.answers,
      ...view.answers.map(({ question, answer, gave }) =>
        stack(question, ...answer.map((line) => `  ${line}`), gave !== "" && `  (${gave})`),
      ),
    ),
    section(
      words.consents,
      view.consents.length === 0 && words.noConsents,
      ...view.consents.map(({ purpose, text, decision, given }) =>
        stack(`${given ? "[x]" : "[ ]"} ${purpose} – ${decision}`, `    ${text}`),
      ),
    ),
    section(
      words.source,
      view.source.length === 0
        ? words.noSource
        : stack(...view.source.map(({ label, value }) => texts.label(label, value))),
    ),
    section(words.file, stack(...view.file.map(({ label, value }) => texts.label(label, value)))),
    view.hasResults && texts.label(words.results, view.resultsUrl),
  );
}
