/** Our own words in a synthesis, in one language. */
export type SynthesisWords = {
  kicker: string;
  preparedFor: string;
  date: string;
  by: string;
  summary: string;
  of: string;
  outOf(score: number): string;
  noTotal: string;
  noTotalText: string;
  outcome: string;
  axes: string;
  noScore: string;
  nextStep: string;
  strength: string;
  priority: string;
  explanation: string;
  explanationText: string;
  weighted: string;
  gave(points: number, min: number, max: number, to: string): string;
  callTitle: string;
  callText(owner: string): string;
  call: string;
  onlineTitle: string;
  onlineText: string;
  online: string;
  qrCode(address: string): string;
  answers: string;
  number: string;
  question: string;
  answer: string;
  noAnswer: string;
  yourData: string;
  controller(name: string, address: string): string;
  /** Goes before the address to write to. */
  rights: string;
  notice: string;
};

const narrow = "\u202f";

/** `1 point`, `2,5 points`; in French nought is singular. */
function points(locale: "fr-FR" | "en-GB"): (value: number) => string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const rules = new Intl.PluralRules(locale);
  return (value) => `${number.format(value)}\u00a0${rules.select(value) === "one" ? "point" : "points"}`;
}

const frenchNumber = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const englishNumber = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

const french: SynthesisWords = {
  kicker: "Synthèse",
  preparedFor: "Établie pour",
  date: "Le",
  by: "Par",
  summary: "Vue d’ensemble",
  of: "sur 100",
  outOf: (score) => `${score} sur 100`,
  noTotal: "Pas de score global",
  noTotalText:
    "Vos réponses ne permettent pas de calculer un score d’ensemble. Voici ce que l’on peut déjà en lire.",
  outcome: "Votre profil",
  axes: "Thème par thème",
  noScore: "Aucune de vos réponses ne portait sur ce thème.",
  nextStep: "Prochain pas",
  strength: "Votre point fort",
  priority: "Votre priorité",
  explanation: "Ce qui a le plus compté",
  explanationText: "Chaque réponse apporte des points à un thème. Voici celles qui ont pesé le plus lourd.",
  weighted: "Le score global est la moyenne des thèmes, chacun selon son poids, ramenée sur 100.",
  gave: (earned, min, max, to) => {
    const share =
      min === 0
        ? `sur ${frenchNumber.format(max)}`
        : `(entre ${frenchNumber.format(min)} et ${frenchNumber.format(max)} possibles)`;
    return `${points("fr-FR")(earned)} ${share} pour «${narrow}${to}${narrow}»`;
  },
  callTitle: `Et si l’on regardait cela ensemble${narrow}?`,
  callText: (owner) =>
    owner === ""
      ? "Un échange par téléphone pour lire vos résultats et choisir par où commencer. Vous choisissez le moment."
      : `${owner} vous propose un échange par téléphone pour lire vos résultats et choisir par où commencer. Vous choisissez le moment.`,
  call: "Choisir un créneau",
  onlineTitle: "Retrouvez vos résultats en ligne",
  onlineText: `La même synthèse sur une page que vous pouvez partager${narrow}: elle ne montre pas vos coordonnées.`,
  online: "Voir mes résultats en ligne",
  qrCode: (address) => `Code QR qui mène à ${address}`,
  answers: "Vos réponses",
  number: "Nº",
  question: "Question",
  answer: "Votre réponse",
  noAnswer: "Sans réponse",
  yourData: "Vos données",
  controller: (name, address) =>
    address === ""
      ? `Responsable du traitement${narrow}: ${name}.`
      : `Responsable du traitement${narrow}: ${name}, ${address}.`,
  rights: `Pour consulter, corriger ou faire supprimer vos données${narrow}:`,
  notice: "Politique de confidentialité",
};

const english: SynthesisWords = {
  kicker: "Summary",
  preparedFor: "Prepared for",
  date: "Date",
  by: "By",
  summary: "At a glance",
  of: "out of 100",
  outOf: (score) => `${score} out of 100`,
  noTotal: "No overall score",
  noTotalText: "Your answers are not enough for an overall score. Here is what they already tell.",
  outcome: "Your profile",
  axes: "Theme by theme",
  noScore: "None of your answers touched on this theme.",
  nextStep: "Next step",
  strength: "Your strength",
  priority: "Your priority",
  explanation: "What weighed most",
  explanationText: "Each answer gives points to a theme. These are the ones that moved your score most.",
  weighted: "The overall score is the average of the themes, each by its weight, on a scale of 100.",
  gave: (earned, min, max, to) => {
    const share =
      min === 0
        ? `out of ${englishNumber.format(max)}`
        : `(on a range of ${englishNumber.format(min)} to ${englishNumber.format(max)})`;
    return `${points("en-GB")(earned)} ${share} for “${to}”`;
  },
  callTitle: "Shall we go through it together?",
  callText: (owner) =>
    owner === ""
      ? "A short phone call to read your results and decide where to start, at a time you choose."
      : `${owner} would be glad to go through your results with you on the phone and help you decide where to start, at a time you choose.`,
  call: "Choose a time",
  onlineTitle: "Your results are online too",
  onlineText: "The same summary on a page that you can share: it shows none of your contact details.",
  online: "See my results online",
  qrCode: (address) => `QR code that leads to ${address}`,
  answers: "Your answers",
  number: "No.",
  question: "Question",
  answer: "Your answer",
  noAnswer: "Not answered",
  yourData: "Your data",
  controller: (name, address) =>
    address === "" ? `Your data is held by ${name}.` : `Your data is held by ${name}, ${address}.`,
  rights: "To see, correct or erase your data, write to",
  notice: "Privacy notice",
};

/** The words in French, or in English for any other language, as charts and pages do. */
export function synthesisWords(locale: string): SynthesisWords {
  return locale.startsWith("fr") ? french : english;
}
