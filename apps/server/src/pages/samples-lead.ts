import type { LeadPageProps } from "./lead/page.tsx";
import type { Say } from "./sample-funnels.ts";
import { nonce, someResults } from "./samples.ts";

const at = Temporal.Instant.from("2026-11-23T08:00:00Z");

/** A lead in the hands of the rep who is to call. */
export const aLeadPage = (locale: string, say: Say): LeadPageProps => ({
  locale,
  nonce,
  state: "open",
  owner: say("Claire Fontaine"),
  mayAct: true,
  mayTake: false,
  qualifies: true,
  others: [{ id: "bea", name: say("Béa Lenoir") }],
  action: "/l/token",
  lead: {
    phone: "+33639980123",
    phoneLabel: say("06 39 98 01 23"),
    call: { when: say("mardi 24 novembre à 14 h 30"), url: "/a/token" },
    since: [{ title: say("Le guide"), when: say("lundi 9 novembre") }],
    chartSvg: null,
    data: {
      locale,
      brand: {
        name: say("Atelier Lumen"),
        accent: "#17635c",
        controller: { name: say("Atelier Lumen"), email: "vie-privee@atelier-lumen.example" },
      },
      owner: { name: say("Claire Fontaine"), email: "claire@example.com" },
      person: {
        name: say("Inès Moreau"),
        email: say("ines@example.com"),
        jobTitle: say("Directrice"),
        company: say("Maison Aubrac"),
        phone: "+33639980123",
      },
      title: say("Où en êtes-vous ?"),
      slug: "customer-experience",
      stage: "qualified",
      results: someResults(say),
      answers: [{ question: say("Question"), answer: say("Réponse") }],
      consents: [],
      source: {},
      openers: [say("Qui écoute vos clients ?")],
      submittedAt: at,
      history: [],
      choices: [{ question: say("Comment ?"), answer: say("Au téléphone") }],
      timeZone: "Europe/Paris",
      resultsUrl: "/r/token",
      brief: {
        url: "/l/token",
        why: [say("A réservé un appel")],
        promise: say("Réponse promise avant midi"),
        strongest: [say("Écoute : 82/100")],
        openings: [{ axis: say("Action"), questions: [say("Qui écoute vos clients ?")] }],
        matters: [{ question: say("Question"), answer: say("Réponse") }],
        may: [say("Peut être appelée à ce sujet.")],
      },
    },
  },
});
