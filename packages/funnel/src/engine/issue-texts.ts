import type { Issue, IssueCode } from "./types.ts";

/** What to do about each issue, in words for visitors; `{limit}` is filled in by `describeIssue`. */
export const issueTexts: Record<"fr" | "en", Record<IssueCode, string>> = {
  fr: {
    required: "Répondez pour continuer.",
    "wrong-type": "Cette réponse n’a pas la forme attendue. Saisissez-la de nouveau.",
    "unknown-option": "Choisissez parmi les réponses proposées.",
    "duplicate-option": "Choisissez chaque réponse une seule fois.",
    "too-few": "Choisissez au moins {limit} réponses.",
    "too-many": "Choisissez-en {limit} au plus.",
    "not-alone": "Cette réponse ne va avec aucune autre\u202f: gardez-la seule, ou retirez-la.",
    incomplete: "Répondez à chaque ligne.",
    "date-invalid": "Indiquez une date du calendrier.",
    "date-range": "Choisissez une date de la période proposée.",
    "too-small": "Indiquez un nombre supérieur ou égal à {limit}.",
    "too-large": "Indiquez un nombre inférieur ou égal à {limit}.",
    "off-step": "Indiquez un nombre par pas de {limit}.",
    "too-long": "Raccourcissez ce texte à {limit} caractères.",
    "bad-characters": "Retirez les caractères invisibles ou les retours à la ligne de ce texte.",
    "email-no-at": "Il manque le @ dans l’adresse.",
    "email-invalid": "Vérifiez l’adresse\u202f: elle doit ressembler à nom@example.com.",
    "phone-invalid":
      "Vérifiez le numéro\u202f: chiffres et espaces, par exemple 06\u00a039\u00a098\u00a000\u00a012.",
    "consent-required": "Cochez cette case pour que nous puissions vous répondre.",
    "unknown-question": "Cette question ne fait plus partie du questionnaire. Rechargez la page.",
    "hidden-question": "Cette question ne vous est pas posée. Retirez sa réponse.",
    "unknown-field": "Ce champ ne fait pas partie du formulaire. Rechargez la page.",
    "unknown-consent": "Cette case ne fait pas partie du formulaire. Rechargez la page.",
    "unknown-choice": "Choisissez parmi les possibilités proposées.",
  },
  en: {
    required: "Please answer to continue.",
    "wrong-type": "This answer does not have the expected form. Please enter it again.",
    "unknown-option": "Choose one of the answers offered.",
    "duplicate-option": "Choose each answer only once.",
    "too-few": "Choose at least {limit} answers.",
    "too-many": "Choose {limit} at most.",
    "not-alone": "This answer goes with no other: keep it alone, or take it out.",
    incomplete: "Please answer each line.",
    "date-invalid": "Enter a date of the calendar.",
    "date-range": "Choose a date within the period offered.",
    "too-small": "Enter a number of {limit} or more.",
    "too-large": "Enter a number of {limit} or less.",
    "off-step": "Enter a number in steps of {limit}.",
    "too-long": "Shorten this text to {limit} characters.",
    "bad-characters": "Remove the invisible characters or line breaks from this text.",
    "email-no-at": "The address is missing its @.",
    "email-invalid": "Check the address: it should look like name@example.com.",
    "phone-invalid":
      "Check the number: digits and spaces, for example +33\u00a06\u00a039\u00a098\u00a000\u00a012.",
    "consent-required": "Tick this box so that we can reply to you.",
    "unknown-question": "This question is no longer part of the questionnaire. Reload the page.",
    "hidden-question": "This question is not asked on your path. Remove its answer.",
    "unknown-field": "This field is not part of the form. Reload the page.",
    "unknown-consent": "This box is not part of the form. Reload the page.",
    "unknown-choice": "Choose one of the possibilities offered.",
  },
};

/** An issue in words, in French for French locales and in English for all others. */
export function describeIssue(issue: Issue, locale: string): string {
  const isFrench = /^fr\b/i.test(locale);
  const text = issueTexts[isFrench ? "fr" : "en"][issue.code];
  if (issue.limit === undefined) return text;
  const numbers = new Intl.NumberFormat(isFrench ? "fr" : "en", { maximumFractionDigits: 20 });
  return text.replace("{limit}", numbers.format(issue.limit));
}
