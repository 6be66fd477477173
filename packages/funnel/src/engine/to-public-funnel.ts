import type { PublicFunnel, PublicOption, PublicQuestion } from "../public-funnel.ts";
import type { Choice } from "../schema/form.ts";
import type { Funnel } from "../schema/funnel.ts";
import type { Question } from "../schema/question.ts";
import type { Text } from "../schema/text.ts";
import { localise } from "./localise.ts";
import { optionsOf } from "./options-of.ts";
import { publicCalculator, publicComputed } from "./public-computed.ts";
import { withoutUndefined } from "./without-undefined.ts";

type Words = (text: Text) => string;

/**
 * What the public may know of a funnel, in one of its languages. Written key by key, so that what is added to the
 * definition later stays inside until somebody decides otherwise.
 */
export function toPublicFunnel(funnel: Funnel, version: number, locale: string): PublicFunnel {
  const offered = funnel.locales.includes(locale) ? locale : funnel.locale;
  const words: Words = (text) => localise(text, offered, funnel.locale);
  const { magnet, form, controller, results } = funnel;
  const computed = publicComputed(funnel, words);
  const calculator = publicCalculator(funnel, computed, offered, words);
  return {
    slug: funnel.slug,
    version,
    locale: offered,
    locales: funnel.locales,
    magnet: withoutUndefined({
      kind: magnet.kind,
      title: words(magnet.title),
      intro: magnet.intro && words(magnet.intro),
      minutes: magnet.minutes,
      sections: magnet.sections.map(({ id, title, text }) =>
        withoutUndefined({ id, title: words(title), text: text && words(text) }),
      ),
      questions: magnet.questions.map((question) => publicQuestion(question, words)),
      pools: magnet.pools?.map(({ id, ask }) => ({ id, ask })),
      computed,
      files:
        magnet.kind === "download"
          ? magnet.files.map(({ id, label }) => ({ id, label: words(label) }))
          : undefined,
    }),
    choices: funnel.choices.map((choice) => publicChoice(choice, words)),
    form: withoutUndefined({
      position: form.position,
      title: form.title && words(form.title),
      text: form.text && words(form.text),
      submit: form.submit && words(form.submit),
      keepsDays: form.keepUnfinished && Number(form.keepUnfinished.for.slice(1, -1)),
      fields: form.fields.map(({ id, required, label, help }) =>
        withoutUndefined({
          id,
          required: required || id === "name" || id === "email",
          label: label && words(label),
          help: help && words(help),
        }),
      ),
    }),
    consents: funnel.consents.map(({ id, required, text }) => ({ id, required, text: words(text) })),
    controller: withoutUndefined({
      name: controller.name,
      email: controller.email,
      notice: controller.notice && words(controller.notice),
    }),
    results: {
      show: results.show,
      teaser: results.teaser,
      ...(results.redirect === undefined ? {} : { redirects: true as const }),
      ...(calculator && { calculator }),
      ...(results.calculator && { figures: true as const }),
    },
    appearance: withoutUndefined(funnel.appearance),
  };
}

function publicChoice({ id, label, help, required, options }: Choice, words: Words) {
  return withoutUndefined({
    id,
    label: words(label),
    help: help && words(help),
    required,
    options: options.map((option) =>
      withoutUndefined({
        id: option.id,
        label: words(option.label),
        help: option.help && words(option.help),
        call: option.call,
      }),
    ),
  });
}

function publicQuestion(question: Question, words: Words): PublicQuestion {
  const common = withoutUndefined({
    id: question.id,
    type: question.type,
    label: words(question.label),
    required: question.type !== "statement" && question.required,
    section: question.section,
    help: question.help && words(question.help),
    showIf: question.showIf,
    next: question.next,
    pool: question.pool,
  });
  return { ...common, ...answerParts(question, words) };
}

function answerParts(question: Question, words: Words): Partial<PublicQuestion> {
  switch (question.type) {
    case "single":
      return withoutUndefined({ options: publicOptions(question, words), order: random(question.order) });
    case "dropdown":
    case "yes-no":
      return { options: publicOptions(question, words) };
    case "multiple":
      return withoutUndefined({
        options: publicOptions(question, words),
        order: random(question.order),
        min: question.min,
        max: question.max,
      });
    case "ranking":
      return withoutUndefined({
        options: publicOptions(question, words),
        order: random(question.order),
        top: question.top,
      });
    case "matrix":
      return { rows: named(question.rows, words), columns: named(question.columns, words) };
    case "country":
      return {};
    case "stars":
      return { min: 1, max: question.max };
    case "slider":
      return withoutUndefined({
        min: question.min,
        max: question.max,
        step: question.step,
        unit: question.unit && words(question.unit),
        labels: publicEnds(question.lowLabel, question.highLabel, words),
      });
    case "date":
      return withoutUndefined({ from: question.from, until: question.until });
    case "scale":
      return { min: question.min, max: question.max, labels: question.labels.map(words) };
    case "nps":
      return withoutUndefined({
        min: 0,
        max: 10,
        labels: publicEnds(question.lowLabel, question.highLabel, words),
      });
    case "number":
      return withoutUndefined({
        min: question.min,
        max: question.max,
        step: question.step,
        unit: question.unit && words(question.unit),
      });
    case "short-text":
    case "long-text":
      return withoutUndefined({
        maxLength: question.maxLength,
        format: question.type === "short-text" ? question.format : undefined,
        placeholder: question.placeholder && words(question.placeholder),
      });
    case "statement":
      return {};
  }
}

function publicOptions(question: Question, words: Words): PublicOption[] {
  return optionsOf(question).map(({ id, label, help, image, other, alone, pinned }) =>
    withoutUndefined({
      id,
      label: words(label),
      help: help && words(help),
      image: image && withoutUndefined({ url: image.url, alt: image.alt && words(image.alt) }),
      other,
      alone,
      pinned,
    }),
  );
}

function named(items: { id: string; label: Text }[], words: Words) {
  return items.map(({ id, label }) => ({ id, label: words(label) }));
}

function random(order: "given" | "random" | undefined): "random" | undefined {
  return order === "random" ? order : undefined;
}

/** Both ends, an unnamed one empty; nothing where neither has a name. */
function publicEnds(low: Text | undefined, high: Text | undefined, words: Words): string[] | undefined {
  return low || high ? [low, high].map((end) => (end ? words(end) : "")) : undefined;
}
