type NextTexts = {
  title: (name: string) => string;
  synthesis: (moment: string, email: string) => string;
  call: (phone: string) => string;
  linkByEmail: (email: string) => string;
};

const fr: NextTexts = {
  title: (name) => `Merci, ${name}`,
  synthesis: (moment, email) => `Votre synthèse arrivera ${moment}, à l’adresse ${email}.`,
  call: (phone) => `Nous vous appelons au ${phone}.`,
  linkByEmail: (email) => `Le lien de téléchargement vient de partir à l’adresse ${email}.`,
};

const en: NextTexts = {
  title: (name) => `Thank you, ${name}`,
  synthesis: (moment, email) => `Your summary will arrive on ${moment}, at ${email}.`,
  call: (phone) => `We will call you on ${phone}.`,
  linkByEmail: (email) => `The download link is on its way to ${email}.`,
};

/** What is said after submitting, where the funnel says nothing itself. */
export function nextTexts(locale: string): NextTexts {
  return locale.startsWith("fr") ? fr : en;
}
