import type { PublicFunnel, ResultsView } from "@aimant/funnel";
import { theme } from "@aimant/funnel/theme";
import type {
  BookingPageProps,
  KnownVisitor,
  LandingPageProps,
  NoScriptFormState,
  ResultsPageProps,
} from "./index.ts";

/** Puts every text of a sample through one function: the plain words, or something hostile. */
export type Say = (words: string) => string;

/** The words as they are. */
export const plain: Say = (words) => words;
const appearance = {
  accent: "#0f766e",
  font: "inherit",
  radius: 12,
  mode: "auto",
  density: "comfortable",
} as const;

/** The nonce of every sample page. */
export const nonce = "c2FtcGxl";

/** What every page with a funnel's look is given. */
export const base = (locale: string, say: Say) => ({
  locale,
  nonce,
  theme: theme(appearance),
  brand: { name: say("Atelier Cléo"), logo: "https://atelier-cleo.example.com/logo.svg" },
});

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

/** The form as it is first shown. */
function aForm(funnel: PublicFunnel, changes: Partial<NoScriptFormState> = {}): NoScriptFormState {
  return {
    action: `/f/${funnel.slug}`,
    idempotencyKey: "01JDA0",
    version: funnel.version,
    mode: "plain",
    values: {
      answers: {},
      contact: {},
      consents: {},
      choices: {},
      source: { page: "https://example.com/a", "utm.source": "letter" },
    },
    errors: [],
    shownQuestions: funnel.magnet.questions.map((question) => question.id).filter((id) => id !== "hidden"),
    ...changes,
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

export function aLandingPage(
  locale = "fr",
  say: Say = plain,
  form: Partial<NoScriptFormState> = {},
  funnel: PublicFunnel = aPublicFunnel(locale, say),
): LandingPageProps {
  const { brand: _, ...rest } = base(locale, say);
  return {
    ...rest,
    funnel,
    landing: {
      title: say("Où en est votre expérience client ?"),
      promise: say("Dix questions concrètes."),
      points: [say("Un score expliqué")],
      proof: { quote: say("Nous avons commencé lundi."), author: say("Nadia Lefèvre") },
    },
    controller: funnel.controller,
    publicUrl: "https://aimant.example.com",
    widgetSrc: "/w/customer-experience.js",
    minHeight: "34rem",
    form: aForm(funnel, form),
    languageLinks: [
      { locale: "fr", href: "/f/customer-experience?lang=fr", label: "français" },
      { locale: "en", href: "/f/customer-experience?lang=en", label: "English" },
    ],
  };
}

export function someResults(say: Say = plain): ResultsView {
  const level = (id: string) => ({
    id,
    label: say("Organisée"),
    text: say("Vous écoutez."),
    advice: say("Lisez dix avis."),
  });
  return {
    total: 58,
    level: level("total"),
    axes: [
      { id: "listen", label: say("Écoute"), score: 82, weight: 2, level: level("high") },
      {
        id: "act",
        label: say("Action"),
        text: say("Ce que vous faites."),
        score: 24,
        weight: 1,
        level: level("low"),
      },
      { id: "lead", label: say("Pilotage"), score: null, weight: 1, level: null },
    ],
    outcome: {
      id: "pragmatic",
      label: say("Le pragmatique"),
      text: say("Vous agissez."),
      advice: say("Notez."),
    },
    explanation: [0, 1, 2, 3].map((points) => ({
      question: say(`Question ${points}`),
      answer: say("Réponse"),
      to: say("Écoute"),
      points,
      min: points === 3 ? -2 : 0,
      max: 4,
    })),
  };
}

export function aResultsPage(locale = "fr", say: Say = plain): ResultsPageProps {
  return {
    ...base(locale, say),
    title: say("Diagnostic"),
    results: someResults(say),
    chartSvg: '<svg viewBox="0 0 10 10" role="img" aria-label="Scores"><circle r="4"/></svg>',
    bookingUrl: "https://aimant.example.com/b/token",
    date: say("23 novembre 2026"),
    pdfUrl: "/r/token.pdf",
  };
}

export function aBookingPage(locale = "fr", say: Say = plain): BookingPageProps {
  return {
    ...base(locale, say),
    owner: { name: say("Claire Fontaine"), jobTitle: say("Conseillère"), email: "claire@example.com" },
    title: say("Lisons vos résultats"),
    text: say("Trente minutes."),
    scored: true,
    prospectName: say("Camille Renard"),
    durationMinutes: 30,
    timeZone: "America/Toronto",
    ownerTimeZone: "Europe/Paris",
    zones: ["Europe/Paris", "Europe/London"],
    days: ["24", "25", "26"].map((day) => ({
      date: `2026-11-${day}`,
      label: say(`novembre ${day}`),
      slots: ["14", "15"].map((hour) => ({
        start: `2026-11-${day}T${hour}:00:00Z`,
        label: say(`${hour} h`),
      })),
    })),
    phone: { value: "" },
    action: "/b/token",
    scriptSrc: "/assets/booking.js",
  };
}
