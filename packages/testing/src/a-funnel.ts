import * as v from "valibot";
import { FunnelSchema } from "@aimant/funnel";
import { describeResults, score, scoredOf } from "@aimant/funnel/engine";
import type { Answers, Funnel, FunnelInput, ResultsView, Score } from "@aimant/funnel";

const levels = [
  {
    id: "starting",
    from: 0,
    to: 39,
    label: { fr: "Premiers pas", en: "First steps" },
    text: { fr: "Les bases restent à poser.", en: "The basics are still to be laid." },
    advice: { fr: "Appelez cinq clients perdus cette semaine.", en: "Call five lost customers this week." },
  },
  {
    id: "growing",
    from: 40,
    to: 69,
    label: { fr: "En chemin", en: "On the way" },
    text: { fr: "Les habitudes se prennent.", en: "Habits are forming." },
    advice: { fr: "Nommez une personne par irritant.", en: "Name one person for each pain point." },
  },
  {
    id: "leading",
    from: 70,
    to: 100,
    label: { fr: "Exemplaire", en: "Exemplary" },
    text: { fr: "Vos clients le disent.", en: "Your customers say so." },
    advice: { fr: "Partagez vos verbatims chaque lundi.", en: "Share what customers say every Monday." },
  },
];

/** A small funnel as it would be written in a file. */
export const funnelInput: FunnelInput & { magnet: { kind: "diagnostic" } } = {
  slug: "sample",
  name: "Sample diagnostic",
  locale: "fr",
  locales: ["fr", "en"],
  sites: ["https://www.example.com"],
  controller: {
    name: "Atelier Exemple",
    address: "1 rue de l’Essai, 75000 Paris",
    email: "privacy@example.com",
  },
  magnet: {
    kind: "diagnostic",
    title: { fr: "Où en est votre relation client ?", en: "How is your customer relationship doing?" },
    minutes: 2,
    axes: [
      {
        id: "listening",
        label: { fr: "Écoute", en: "Listening" },
        weight: 2,
        levels,
        openers: [
          { fr: "Comment entendez-vous les clients mécontents ?", en: "How do you hear unhappy customers?" },
        ],
      },
      { id: "care", label: { fr: "Traitement", en: "Care" }, levels },
    ],
    levels,
    questions: [
      {
        id: "feedback",
        type: "single",
        label: {
          fr: "Mesurez-vous la satisfaction après chaque contact ?",
          en: "Do you measure satisfaction after each contact?",
        },
        options: [
          { id: "never", label: { fr: "Jamais", en: "Never" }, points: { listening: 0 } },
          {
            id: "sometimes",
            label: { fr: "De temps en temps", en: "Now and then" },
            points: { listening: 2 },
          },
          {
            id: "always",
            label: { fr: "Après chaque contact", en: "After each contact" },
            points: { listening: 4 },
          },
        ],
      },
      {
        id: "channels",
        type: "multiple",
        label: {
          fr: "Par quels canaux vos clients vous parlent-ils ?",
          en: "Through which channels do customers talk to you?",
        },
        max: 2,
        options: [
          { id: "phone", label: { fr: "Téléphone", en: "Telephone" }, points: { listening: 1 } },
          { id: "email", label: { fr: "E-mail", en: "Email" }, points: { listening: 1 } },
          { id: "social", label: { fr: "Réseaux sociaux", en: "Social networks" }, points: { listening: 2 } },
        ],
      },
      {
        id: "recovery",
        type: "scale",
        label: {
          fr: "Un client mécontent est rappelé sous 24 heures.",
          en: "An unhappy customer is called back within 24 hours.",
        },
        min: 1,
        max: 5,
        labels: [
          { fr: "Jamais", en: "Never" },
          { fr: "Toujours", en: "Always" },
        ],
        points: { care: 1 },
      },
      {
        id: "obstacle",
        type: "long-text",
        required: false,
        label: { fr: "Qu’est-ce qui vous en empêche ?", en: "What keeps you from it?" },
        showIf: { question: "feedback", is: "never" },
      },
    ],
  },
  form: {
    position: "before-results",
    fields: [
      { id: "name", required: true },
      { id: "email", required: true },
      { id: "company" },
      { id: "jobTitle" },
      { id: "phone" },
    ],
  },
  consents: [
    {
      id: "results",
      required: true,
      purpose: "service",
      text: {
        fr: "J’accepte de recevoir ma synthèse par e-mail.",
        en: "I agree to receive my summary by email.",
      },
    },
    {
      id: "news",
      purpose: "marketing",
      text: {
        fr: "J’accepte de recevoir vos conseils par e-mail.",
        en: "I agree to receive your advice by email.",
      },
    },
  ],
  results: { show: "both", teaser: "total" },
  followUps: [
    {
      id: "synthesis",
      trigger: "submitted",
      steps: [
        { id: "send", delay: "P2D", consent: "results", action: { type: "email", template: "synthesis" } },
      ],
    },
  ],
  booking: { owners: ["claire"] },
};

/** A small valid diagnostic: two axes, a hidden question, a synthesis after two days, calls with Claire. */
export function aFunnel(overrides: Partial<FunnelInput> = {}): Funnel {
  return v.parse(FunnelSchema, { ...funnelInput, ...overrides });
}

/** Answers that fit `aFunnel()` and give `aScore()`; the long text stays hidden. */
export const someAnswers: Answers = { feedback: "sometimes", channels: ["phone", "email"], recovery: 4 };

/** What `aFunnel()` makes of `someAnswers`. */
export function aScore(overrides: Partial<Score> = {}): Score {
  return { ...score(scoredOf(aFunnel().magnet), someAnswers), ...overrides };
}

/** `aScore()` in words. */
export function aResultsView(locale: "fr" | "en" = "fr"): ResultsView {
  return describeResults(aFunnel(), aScore(), someAnswers, locale);
}
