import type { Language } from "./texts/texts.ts";

/** The other funnels of the sample company: what leads to its diagnostic, and what follows a talk. */
export type SampleJourney = {
  ebook: string;
  slides: string;
  survey: string;
  /** Labels of the files of the slides. */
  files: [string, string, string];
  /** Name of the synthesis as a file. */
  pdf: string;
  choice: [question: string, answer: string];
};

export const sampleJourneys: Record<Language, SampleJourney> = {
  fr: {
    ebook: "L’expérience client, mode d’emploi",
    slides: "Écouter ses clients sans les fatiguer",
    survey: "Votre avis sur la conférence",
    files: [
      "Les diapositives (PDF)",
      "La grille d’entretien à remplir (tableur)",
      "L’enregistrement, 38\u00a0minutes (vidéo)",
    ],
    pdf: "synthese.pdf",
    choice: [
      "Comment souhaitez-vous recevoir vos résultats\u202f?",
      "Au téléphone, avec une personne qui les commente",
    ],
  },
  en: {
    ebook: "Customer experience: a working guide",
    slides: "How to listen to customers without wearing them out",
    survey: "What did you think of the talk?",
    files: [
      "The slides (PDF)",
      "The interview guide, ready to fill in (spreadsheet)",
      "The recording, 38\u00a0minutes (video)",
    ],
    pdf: "summary.pdf",
    choice: ["How would you like your results?", "On the phone, with somebody who explains them"],
  },
};
