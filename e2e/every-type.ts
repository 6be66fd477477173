import type { PublicFunnel, PublicQuestion } from "@aimant/funnel";

const options = ["Jamais", "Parfois", "Toujours"].map((label, at) => ({ id: `o${at}`, label }));
/** A small drawing of its own, so that nothing is asked of anybody else. */
const drawing = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="${colour}"/><circle cx="20" cy="15" r="8" fill="#fff"/></svg>`)}`;
const colours = ["#7a3b2e", "#2e5a7a", "#3e7a2e"];

const questions: Omit<PublicQuestion, "id" | "required">[] = [
  { type: "single", label: "Une réponse", options },
  { type: "multiple", label: "Plusieurs réponses", options },
  { type: "scale", label: "Une échelle", min: 1, max: 5, labels: ["Pas du tout", "Tout à fait"] },
  { type: "nps", label: "Une recommandation", min: 0, max: 10, labels: ["Non", "Oui"] },
  { type: "number", label: "Un nombre", unit: "appels", min: 0 },
  { type: "short-text", label: "Une ligne", maxLength: 200 },
  { type: "long-text", label: "Quelques lignes", maxLength: 2_000 },
  { type: "statement", label: "À lire", help: "Rien à répondre ici." },
  {
    type: "single",
    label: "Une image",
    options: options.map((option, at) => ({
      ...option,
      image: { url: drawing(colours[at] ?? "#000"), alt: `Dessin ${at + 1}` },
    })),
  },
  {
    type: "multiple",
    label: "Aucune, ou autre chose",
    options: options.map((option, at) => ({
      ...option,
      ...(at === 0 && { alone: true as const }),
      ...(at === 2 && { other: true as const }),
    })),
  },
  {
    type: "yes-no",
    label: "Oui ou non",
    options: [
      { id: "yes", label: "Oui" },
      { id: "no", label: "Non" },
    ],
  },
  { type: "dropdown", label: "Une liste", options },
  { type: "country", label: "Un pays" },
  { type: "ranking", label: "Un classement", options },
  {
    type: "matrix",
    label: "Un tableau",
    rows: [
      { id: "speed", label: "La vitesse" },
      { id: "tone", label: "Le ton" },
    ],
    columns: options,
  },
  { type: "stars", label: "Des étoiles", min: 1, max: 5 },
  { type: "slider", label: "Un curseur", min: 0, max: 100, step: 5, unit: "%", labels: ["Rien", "Tout"] },
  { type: "date", label: "Une date", from: "2026-01-01" },
];

/** A survey that asks one question of each type, none of them required. */
export function everyType(changes: Partial<PublicFunnel> = {}): PublicFunnel {
  return {
    slug: "every-type",
    version: 1,
    locale: "fr",
    locales: ["fr"],
    magnet: {
      kind: "survey",
      title: "Toutes les questions",
      sections: [],
      questions: questions.map((question, at) => ({ ...question, id: `q${at}`, required: false })),
    },
    choices: [],
    form: {
      position: "before-results",
      fields: [
        { id: "name", required: true },
        { id: "email", required: true },
      ],
    },
    consents: [{ id: "answers", required: true, text: "J’accepte que mes réponses soient lues." }],
    controller: { name: "Maison Tilleul", email: "donnees@maison-tilleul.example" },
    results: { show: "email", teaser: "none" },
    appearance: { accent: "#1f4f8b", font: "inherit", radius: 10, mode: "light", density: "comfortable" },
    ...changes,
  };
}
