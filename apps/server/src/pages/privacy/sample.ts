import { plain, type Say } from "../sample-funnels.ts";
import { base } from "../samples.ts";
import type { PrivacyPageProps } from "./props.ts";

export function aPrivacyPage(locale = "fr", say: Say = plain): PrivacyPageProps {
  return {
    ...base(locale, say),
    path: "/me/token",
    done: null,
    details: {
      name: say("Camille Roux"),
      email: say("camille@example.com"),
      jobTitle: say("Directrice"),
      company: say("Maison Roux"),
      phone: say("+33639980123"),
    },
    errors: [],
    consents: [
      {
        key: "customer-experience/results",
        purpose: "service",
        text: say("J’accepte de recevoir ma synthèse par e-mail."),
        standing: true,
        history: [{ action: "given", date: say("lundi 23 novembre à 10 h 12") }],
      },
      {
        key: "customer-experience/news",
        purpose: "marketing",
        text: say("J’accepte de recevoir des conseils et des offres par e-mail, deux fois par mois au plus."),
        standing: false,
        history: [
          { action: "given", date: say("lundi 23 novembre à 10 h 12") },
          { action: "withdrawn", date: say("mardi 24 novembre à 8 h 05") },
        ],
      },
    ],
    passes: [
      {
        title: say("Où en est votre expérience client ?"),
        date: say("lundi 23 novembre à 10 h 12"),
        score: 62,
        answers: [
          { question: say("Mesurez-vous la satisfaction après chaque contact ?"), answer: say("Toujours") },
          { question: say("Par quels canaux ?"), answer: say("Téléphone, e-mail") },
        ],
      },
    ],
    emails: [
      {
        template: "synthesis",
        subject: say("Votre synthèse : 62 sur 100"),
        date: say("mercredi 25 novembre à 9 h"),
      },
      { template: "offer", subject: null, date: say("jeudi 26 novembre à 9 h") },
    ],
    appointments: [{ when: say("mardi 1er décembre à 14 h 30"), state: "booked" }],
    files: [{ filename: say("De l’enquête à la décision.pdf"), uses: 2 }],
    recipients: [
      { kind: "controller", name: say("Atelier Cléo") },
      { kind: "owner", name: say("Claire Fontaine") },
    ],
    controllers: [{ name: say("Atelier Cléo"), email: "donnees@atelier-cleo.example.com" }],
  };
}
