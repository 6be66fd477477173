type NextTexts = {
  title: (name: string) => string;
  synthesis: (moment: string, email: string) => string;
};

const fr: NextTexts = {
  title: (name) => `Merci, ${name}`,
  synthesis: (moment, email) => `Votre synthèse arrivera ${moment}, à l’adresse ${email}.`,
};

const en: NextTexts = {
  title: (name) => `Thank you, ${name}`,
  synthesis: (moment, email) => `Your summary will arrive on ${moment}, at ${email}.`,
};

/** What is said after submitting, where the funnel says nothing itself. */
export function nextTexts(locale: string): NextTexts {
  return locale.startsWith("fr") ? fr : en;
}
