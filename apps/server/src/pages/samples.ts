import type { PublicFunnel, ResultsView } from "@aimant/funnel";
import { theme } from "@aimant/funnel/theme";
import { aPublicFunnel, appearance, plain } from "./sample-funnels.ts";
import type { Say } from "./sample-funnels.ts";
import type { BookingPageProps, LandingPageProps, NoScriptFormState, ResultsPageProps } from "./index.ts";

/** The nonce of every sample page. */
export const nonce = "c2FtcGxl";

/** What every page with a funnel's look is given. */
export const base = (locale: string, say: Say) => ({
  locale,
  nonce,
  theme: theme(appearance),
  brand: { name: say("Atelier Cléo"), logo: "https://atelier-cleo.example.com/logo.svg" },
});

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
    timeZone: "Europe/Paris",
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
    blocks: [
      {
        id: "next",
        title: say("Pour commencer"),
        text: say("Un geste."),
        button: { label: say("Lire"), url: "https://www.example.com/a?b=1&c=2" },
      },
      { id: "bare", title: say("Sans texte") },
    ],
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
    phone: { value: "", country: "FR" },
    action: "/b/token",
    scriptSrc: "/assets/booking.js",
  };
}
