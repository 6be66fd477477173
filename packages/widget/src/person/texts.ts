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
  de: {
    known: (who: string, reach: string) => `Sie sind ${who} (${reach}).`,
    correct: "Berichtigen",
    keep: (value: string) => `Leer lassen, um ${value} zu behalten.`,
    send: "Meine Antworten senden",
  },
  es: {
    known: (who: string, reach: string) => `Usted es ${who} (${reach}).`,
    correct: "Corregir",
    keep: (value: string) => `Deje vacío para conservar ${value}.`,
    send: "Enviar mis respuestas",
  },
  it: {
    known: (who: string, reach: string) => `Lei è ${who} (${reach}).`,
    correct: "Correggi",
    keep: (value: string) => `Lasci vuoto per mantenere ${value}.`,
    send: "Invia le risposte",
  },
  nl: {
    known: (who: string, reach: string) => `U bent ${who} (${reach}).`,
    correct: "Verbeteren",
    keep: (value: string) => `Laat leeg om ${value} te houden.`,
    send: "Mijn antwoorden versturen",
  },
  pt: {
    known: (who: string, reach: string) => `É ${who} (${reach}).`,
    correct: "Corrigir",
    keep: (value: string) => `Deixe vazio para manter ${value}.`,
    send: "Enviar as minhas respostas",
  },
  ar: {
    known: (who: string, reach: string) => `أنت ${who} (${reach}).`,
    correct: "تصحيح",
    keep: (value: string) => `اتركه فارغًا للإبقاء على ${value}.`,
    send: "إرسال إجاباتي",
  },
};
