type NextTexts = {
  title: (name: string) => string;
  synthesis: (moment: string, email: string) => string;
  call: (phone: string) => string;
  linkByEmail: (email: string) => string;
  confirmTitle: string;
  confirm: (email: string) => string;
};

const fr: NextTexts = {
  title: (name) => `Merci, ${name}`,
  synthesis: (moment, email) => `Votre synthèse arrivera ${moment}, à l’adresse ${email}.`,
  call: (phone) => `Nous vous appelons au ${phone}.`,
  linkByEmail: (email) => `Le lien de téléchargement vient de partir à l’adresse ${email}.`,
  confirmTitle: "Une dernière étape\u202f: confirmez votre adresse",
  confirm: (email) =>
    `Un message vient de partir à l’adresse ${email}. Ouvrez-le et confirmez que c’est bien la vôtre\u202f: la suite vous attend derrière.`,
};

const en: NextTexts = {
  title: (name) => `Thank you, ${name}`,
  synthesis: (moment, email) => `Your summary will arrive on ${moment}, at ${email}.`,
  call: (phone) => `We will call you on ${phone}.`,
  linkByEmail: (email) => `The download link is on its way to ${email}.`,
  confirmTitle: "One last step: confirm your address",
  confirm: (email) =>
    `A message is on its way to ${email}. Open it and confirm that the address is yours: what comes next is waiting behind it.`,
};

/** What is said after submitting, where the funnel says nothing itself. */
export function nextTexts(locale: string): NextTexts {
  return locale.startsWith("fr") ? fr : en;
}
