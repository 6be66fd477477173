/** What is said to somebody who came by a personal link, in the languages that it is loaded for. */
export const texts = {
  fr: {
    known: (who: string, reach: string) => `Vous êtes ${who} (${reach}).`,
    correct: "Corriger",
    keep: (value: string) => `Laissez vide pour garder ${value}.`,
    send: "Envoyer mes réponses",
  },
  en: {
    known: (who: string, reach: string) => `You are ${who} (${reach}).`,
    correct: "Correct this",
    keep: (value: string) => `Leave empty to keep ${value}.`,
    send: "Send my answers",
  },
};
