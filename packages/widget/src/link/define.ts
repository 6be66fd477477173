import type { FieldId, PublicFunnel, PublicQuestion } from "@aimant/funnel";
import { issueTexts } from "@aimant/funnel/engine";
import type { Theme } from "@aimant/funnel/theme";
import type { Definition, Display, LinkedChoice, LinkedField, LinkedQuestion } from "../flow/state.ts";
import { fill } from "../parts.ts";
import type { Texts, UiTexts } from "../texts/en.ts";
import { textsIn } from "../texts/index.ts";
import {
  chooseIssues,
  chooseParts,
  keepsAnswers,
  offersCall,
  offersTimes,
  showsResults,
  typesOf,
  type LazyName,
} from "./choose-parts.ts";
import { linkedType } from "./linked-type.ts";
import { picturesCss } from "./style-css.ts";
import { themeCss } from "./theme-css.ts";

const inputs: Record<FieldId, Pick<LinkedField, "type" | "autocomplete">> = {
  name: { type: "text", autocomplete: "name" },
  email: { type: "email", autocomplete: "email" },
  jobTitle: { type: "text", autocomplete: "organization-title" },
  company: { type: "text", autocomplete: "organization" },
  phone: { type: "tel", autocomplete: "tel" },
};

/**
 * Works out everything that does not depend on the visitor, so that the running widget carries no code for it. `later`
 * is where the parts are served that are loaded only when they are needed.
 */
export function define(
  funnel: PublicFunnel,
  theme: Theme,
  later: Partial<Record<LazyName, string>> = {},
  display?: Display,
): Definition {
  const { slug, version, locale, magnet, form, consents, controller, results, appearance } = funnel;
  const words = textsIn(locale);
  const { kind } = magnet;
  const said = kind === "survey" || kind === "download" ? words.kinds[kind] : undefined;
  const defaults = { ...words.defaults, ...said?.defaults };
  const submit = form.submit ?? defaults.submit;
  const isFirst = form.position === "start";
  const hasQuestions = magnet.questions.length > 0;
  const before =
    form.position === "end" || (form.position === "before-results" && results.teaser === "total");
  return {
    slug,
    version,
    locale,
    kind: magnet.kind,
    dir: /^(ar|fa|he|ur)\b/.test(locale) ? "rtl" : "ltr",
    title: magnet.title,
    intro: magnet.intro,
    effort: effort(funnel, defaults),
    questions: questions(funnel),
    computed: magnet.computed,
    pools: magnet.pools,
    calculator: results.calculator,
    files: magnet.files?.map(({ label }) => label),
    choices: funnel.choices.length > 0 ? choices(funnel) : undefined,
    phones: phones(funnel, defaults),
    // Left out where it is false: every definition travels.
    atStart: isFirst || !hasQuestions || undefined,
    confirm: isFirst && hasQuestions ? submit : undefined,
    preview: (before && (magnet.kind === "diagnostic" || results.figures)) || undefined,
    form: {
      title: form.title ?? defaults.form,
      text: form.text,
      submit: isFirst && hasQuestions ? defaults.start : submit,
      fields: form.fields.map((asked) => field(asked, defaults)),
    },
    consents,
    rights: fill(fill(defaults.rights, "email", controller.email), "name", controller.name),
    notice: controller.notice,
    person: later.person ?? "",
    times: chooseParts(funnel).includes("booking") ? later.times : undefined,
    display,
    texts: { ...textsFor(funnel, words, display), ...said?.core },
    issues: issues(funnel, words),
    css: themeCss(theme) + picturesCss({ ...appearance, name: controller.name }, theme),
  };
}

type Defaults = UiTexts["defaults"];

/** The wordings that this funnel can show; the others are left out, and nothing asks for them. */
function textsFor(funnel: PublicFunnel, words: UiTexts, display: Display | undefined): Texts {
  const types = typesOf(funnel);
  const shows = showsResults(funnel);
  return {
    ...words.core,
    ...((display ? words.overlay : {}) as typeof words.overlay),
    ...((shows ? words.results : {}) as typeof words.results),
    ...((offersTimes(funnel) ? words.booking : {}) as typeof words.booking),
    ...((funnel.choices.length > 0 ? words.choices : {}) as typeof words.choices),
    ...((funnel.magnet.files ? words.files : {}) as typeof words.files),
    ...((types.some((type) => type.endsWith("-open") || type.endsWith("-more"))
      ? words.open
      : {}) as typeof words.open),
    ...((types.includes("dropdown") ? words.dropdown : {}) as typeof words.dropdown),
    ...((types.includes("search") || types.includes("country") ? words.search : {}) as typeof words.search),
    ...((types.includes("ranking") ? words.ranking : {}) as typeof words.ranking),
    ...((types.includes("stars") ? words.stars : {}) as typeof words.stars),
    ...((types.includes("slider") ? words.slider : {}) as typeof words.slider),
    ...((types.some((type) => type.startsWith("multiple")) ? words.multiple : {}) as typeof words.multiple),
    ...((types.some((type) => type.endsWith("-text")) ? words.text : {}) as typeof words.text),
    ...((keepsAnswers(funnel)
      ? { ...words.later, laterWhy: fill(words.later.laterWhy, "n", funnel.form.keepsDays ?? 0) }
      : {}) as typeof words.later),
    ...({} as typeof words.number),
  };
}

function issues(funnel: PublicFunnel, words: UiTexts): Definition["issues"] {
  const said = words.issues ?? issueTexts[/^fr\b/.test(funnel.locale) ? "fr" : "en"];
  return {
    ...Object.fromEntries(chooseIssues(funnel).map((code) => [code, said[code]])),
    ...(typesOf(funnel).includes("number") && { "wrong-type": words.number.number }),
  };
}

function field(
  { id, required, label, help }: PublicFunnel["form"]["fields"][number],
  words: Defaults,
): LinkedField {
  return { id, required, label: label ?? words[id], help, ...inputs[id] };
}

function phones(funnel: PublicFunnel, defaults: Defaults): Definition["phones"] {
  if (!offersCall(funnel)) return undefined;
  const own = funnel.form.fields.find(({ id }) => id === "phone");
  const forCall = field(own ?? { id: "phone", required: true }, defaults);
  return [own ? forCall : null, { ...forCall, required: true, help: defaults.why }];
}

function choices(funnel: PublicFunnel): LinkedChoice[] {
  return funnel.choices.map(({ required, options, ...choice }) => ({
    ...choice,
    ...(required ? {} : { required: false as const }),
    options,
  }));
}

/** "10 questions · about 4 min"; the number only where it is the same for everybody. */
function effort({ magnet, locale }: PublicFunnel, words: Pick<Defaults, "questions" | "minutes">): string {
  const asked = magnet.questions.filter(({ type }) => type !== "statement");
  const isSame =
    asked.length > 0 && !magnet.questions.some(({ showIf, next, pool }) => showIf ?? next ?? pool);
  const plural = words.questions[new Intl.PluralRules(locale).select(asked.length)] ?? words.questions.other;
  const count = isSame ? fill(plural, "n", asked.length) : "";
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
      type: linkedType(question),
      ...(required || question.type === "statement" ? {} : { required: false as const }),
      section: section?.title,
      about: isNew ? section.text : undefined,
    };
  });
}
