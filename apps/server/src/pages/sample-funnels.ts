import type { PublicFunnel } from "@aimant/funnel";
import type { KnownVisitor } from "./index.ts";

/** Puts every text of a sample through one function: the plain words, or something hostile. */
export type Say = (words: string) => string;

/** The words as they are. */
export const plain: Say = (words) => words;
/** A look that is none of the defaults. */
export const appearance = {
  accent: "#0f766e",
  font: "inherit",
  radius: 12,
  mode: "auto",
  density: "comfortable",
} as const;

/** A funnel with each type of question, a section, a hidden question and two consents. */
export function aPublicFunnel(locale = "fr", say: Say = plain): PublicFunnel {
  const options = ["a", "b", "c"].map((id) => ({ id, label: say(`Réponse ${id}`), help: say("Précision") }));
  const asked = {
    required: true,
    label: say("Mesurez-vous la satisfaction ?"),
    help: say("Chaque semaine."),
  };
  return {
    slug: "customer-experience",
    version: 3,
    locale,
    locales: ["fr", "en"],
    magnet: {
      kind: "diagnostic",
      title: say("Diagnostic"),
      intro: say("Dix questions."),
      minutes: 3,
      sections: [{ id: "listen", title: say("Écouter"), text: say("Ce que vous savez.") }],
      questions: [
        { id: "one", type: "single", section: "listen", ...asked, options },
        { id: "many", type: "multiple", section: "listen", ...asked, options, min: 1, max: 2 },
        {
          id: "ends",
          type: "scale",
          section: "listen",
          ...asked,
          min: 1,
          max: 5,
          labels: [say("Jamais"), say("Toujours")],
        },
        { id: "named", type: "scale", ...asked, min: 1, max: 2, labels: [say("Non"), say("Oui")] },
        { id: "nps", type: "nps", ...asked, labels: [say("Non"), say("Oui")] },
        { id: "talk", type: "statement", ...asked, required: false },
        { id: "hours", type: "number", ...asked, min: 0, max: 48, step: 1, unit: say("heures") },
        {
          id: "tool",
          type: "short-text",
          ...asked,
          required: false,
          maxLength: 80,
          placeholder: say("Un outil"),
        },
        { id: "wish", type: "long-text", ...asked, required: false, maxLength: 500 },
        { id: "agree", type: "yes-no", ...asked, options: options.slice(0, 2) },
        { id: "sector", type: "dropdown", ...asked, options },
        { id: "country", type: "country", ...asked },
        { id: "order", type: "ranking", ...asked, options, top: 2 },
        {
          id: "grid",
          type: "matrix",
          ...asked,
          rows: options.slice(0, 2).map(({ id, label }) => ({ id, label })),
          columns: options.map(({ id, label }) => ({ id, label })),
        },
        { id: "stars", type: "stars", ...asked, min: 1, max: 5 },
        {
          id: "share",
          type: "slider",
          ...asked,
          min: 0,
          max: 100,
          step: 5,
          unit: say("%"),
          labels: [say("Rien"), say("Tout")],
        },
        { id: "day", type: "date", ...asked, from: "2026-01-01" },
        {
          id: "free",
          type: "multiple",
          ...asked,
          options: options.map((option, at) => ({
            ...option,
            image: { url: `https://example.com/${option.id}.jpg`, alt: say("Une équipe") },
            ...(at === 1 && { other: true as const }),
            ...(at === 2 && { alone: true as const }),
          })),
        },
        { id: "mail", type: "short-text", ...asked, required: false, format: "email" },
        { id: "hidden", type: "single", ...asked, options, showIf: { question: "one", is: "a" } },
      ],
    },
    choices: [
      {
        id: "debrief",
        label: say("Et ensuite ?"),
        help: say("Vous pourrez changer d’avis."),
        required: true,
        options: [
          { id: "email", label: say("La synthèse par e-mail"), call: false },
          { id: "call", label: say("Un appel pour la commenter"), help: say("Trente minutes."), call: true },
        ],
      },
    ],
    form: {
      position: "before-results",
      fields: [
        { id: "name", required: true },
        { id: "email", required: true, label: say("Votre adresse"), help: say("Pour la synthèse.") },
        { id: "phone", required: false },
      ],
    },
    consents: [
      { id: "service", required: true, text: say("Recevoir ma synthèse.") },
      { id: "marketing", required: false, text: say("Recevoir un conseil par mois.") },
    ],
    controller: {
      name: say("Atelier Cléo"),
      email: "donnees@example.com",
      notice: "https://example.com/notice",
    },
    results: { show: "email", teaser: "none" },
    appearance,
  };
}

/** A funnel that hands over two files and asks nothing but who asks. */
export function aDownload(locale = "fr", say: Say = plain): PublicFunnel {
  const { minutes: _, ...magnet } = aPublicFunnel(locale, say).magnet;
  return {
    ...aPublicFunnel(locale, say),
    choices: [],
    magnet: {
      ...magnet,
      kind: "download",
      title: say("De l’enquête à la décision"),
      sections: [],
      questions: [],
      files: [
        { id: "guide", label: say("Le guide (PDF, 15 pages)") },
        { id: "list", label: say("La liste de contrôle (PDF)") },
      ],
    },
  };
}

/** A survey that may end with a call, on a form that asks for no number. */
export function aSurvey(locale = "fr", say: Say = plain): PublicFunnel {
  const funnel = aPublicFunnel(locale, say);
  return {
    ...funnel,
    magnet: { ...funnel.magnet, kind: "survey", title: say("Votre avis sur la conférence"), sections: [] },
    form: { ...funnel.form, fields: funnel.form.fields.filter(({ id }) => id !== "phone") },
  };
}

/** Somebody who came by the link of an email. */
export function aKnownVisitor(say: Say = plain, changes: Partial<KnownVisitor> = {}): KnownVisitor {
  return {
    token: "c2FtcGxlLXRva2VuLXNhbXBsZQ",
    contact: { name: say("Inès Moreau"), email: say("i•••@maison-aubrac.example") },
    consents: ["service"],
    otherHref: "/f/customer-experience",
    ...changes,
  };
}
