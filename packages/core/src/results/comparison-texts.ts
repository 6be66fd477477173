type ComparisonTexts = {
  title: string;
  total: string;
  peers: (people: number) => string;
  reference: (label: string) => string;
  line: (measure: string, score: number, other: number) => string;
};

const fr: ComparisonTexts = {
  title: "Et les autres\u202f?",
  total: "Total",
  peers: (people) => `Médiane de ${people} autres personnes qui ont répondu à ces questions.`,
  reference: (label) => `Repère\u202f: ${label}.`,
  line: (measure, score, other) => `${measure}\u202f: vous ${score}, les autres ${other}`,
};

const en: ComparisonTexts = {
  title: "How others do",
  total: "Total",
  peers: (people) => `Median of ${people} other people who answered these questions.`,
  reference: (label) => `Reference: ${label}.`,
  line: (measure, score, other) => `${measure}: you ${score}, others ${other}`,
};

/** What is said beside figures of others. */
export function comparisonTexts(locale: string): ComparisonTexts {
  return locale.startsWith("fr") ? fr : en;
}
