import type { FieldId, PublicFunnel, PublicQuestion } from "@aimant/funnel";
import { issueTexts } from "@aimant/funnel/engine";
import type { Theme } from "@aimant/funnel/theme";
import type { Definition, LinkedField, LinkedQuestion } from "../flow/state.ts";
import { fill } from "../parts.ts";
import { en, fr } from "../texts/index.ts";
import { chooseIssues, showsScore, typesOf } from "./choose-parts.ts";
import { themeCss } from "./theme-css.ts";

const inputs: Record<FieldId, Pick<LinkedField, "type" | "autocomplete">> = {
  name: { type: "text", autocomplete: "name" },
  email: { type: "email", autocomplete: "email" },
  jobTitle: { type: "text", autocomplete: "organization-title" },
  company: { type: "text", autocomplete: "organization" },
  phone: { type: "tel", autocomplete: "tel" },
};

/** Works out everything that does not depend on the visitor, so that the running widget carries no code for it. */
export function define(funnel: PublicFunnel, theme: Theme): Definition {
  const { slug, version, locale, magnet, form, consents, controller, results } = funnel;
  const language = /^fr\b/.test(locale) ? "fr" : "en";
  const words = { fr, en }[language];
  const types = typesOf(funnel);
  const uses = (...wanted: string[]) => types.some((type) => wanted.includes(type));
  const fields = form.fields.map(({ id, required, label, help }): LinkedField => ({
    id,
    required,
    label: label ?? words.defaults[id],
    help,
    ...inputs[id],
  }));
  const issues = chooseIssues(funnel).map((code) => [code, issueTexts[language][code]] as const);
  return {
    slug,
    version,
    locale,
    dir: /^(ar|fa|he|ur)\b/.test(locale) ? "rtl" : "ltr",
    title: magnet.title,
    intro: magnet.intro,
    effort: effort(funnel, words.defaults),
    questions: questions(funnel),
    position: form.position,
    preview: form.position === "end" || (form.position === "before-results" && results.teaser === "total"),
    form: {
      title: form.title ?? words.defaults.form,
      text: form.text,
      submit: form.submit ?? words.defaults.submit,
      fields,
    },
    consents,
    rights: fill(fill(words.defaults.rights, "email", controller.email), "name", controller.name),
    notice: controller.notice,
    texts: {
      ...words.core,
      ...((form.position === "start" ? words.start : {}) as typeof words.start),
      ...((showsScore(funnel) ? words.results : {}) as typeof words.results),
      ...((uses("multiple") ? words.multiple : {}) as typeof words.multiple),
      ...((uses("short-text", "long-text") ? words.text : {}) as typeof words.text),
      ...({} as typeof words.number),
    },
    issues: { ...Object.fromEntries(issues), ...(uses("number") && { "wrong-type": words.number.number }) },
    css: themeCss(theme),
  };
}

/** "10 questions · about 4 min"; the number only where it is the same for everybody. */
function effort({ magnet }: PublicFunnel, words: { questions: string; minutes: string }): string {
  const asked = magnet.questions.filter(({ type }) => type !== "statement");
  const count = magnet.questions.some(({ showIf }) => showIf) ? "" : fill(words.questions, "n", asked.length);
  return [count, magnet.minutes ? fill(words.minutes, "n", magnet.minutes) : ""].filter(Boolean).join(" · ");
}

function questions({ magnet }: PublicFunnel): LinkedQuestion[] {
  const begun = new Set<string>();
  return magnet.questions.map(({ required, section: id, ...question }: PublicQuestion) => {
    const section = magnet.sections.find((candidate) => candidate.id === id);
    const isNew = section && !begun.has(section.id);
    if (section) begun.add(section.id);
    return {
      ...question,
      ...(required || question.type === "statement" ? {} : { required: false as const }),
      section: section?.title,
      about: isNew ? section.text : undefined,
    };
  });
}
