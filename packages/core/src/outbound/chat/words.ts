import type { EventType } from "../../ports/index.ts";

type Words = {
  titles: Partial<Record<EventType, string>>;
  other: string;
  labels: Record<
    | "name"
    | "email"
    | "phone"
    | "jobTitle"
    | "company"
    | "score"
    | "level"
    | "owner"
    | "call"
    | "funnel"
    | "page",
    string
  >;
  reference: (id: string) => string;
  erased: (id: string) => string;
  test: (name: string) => string;
};

const words: Record<"fr" | "en", Words> = {
  fr: {
    titles: {
      "lead.created": "Nouveau contact",
      "lead.submitted": "Questionnaire rempli",
      "lead.qualified": "Contact qualifié",
      "lead.stage-changed": "Changement d’étape",
      "lead.reassigned": "Contact réattribué",
      "lead.answer-overdue": "Réponse en retard",
      "lead.changed": "Coordonnées corrigées",
      "lead.consent-withdrawn": "Consentement retiré",
      "lead.erased": "Effacement demandé",
      "appointment.booked": "Rendez-vous pris",
      "appointment.moved": "Rendez-vous déplacé",
      "appointment.cancelled": "Rendez-vous annulé",
      "appointment.held": "Rendez-vous honoré",
      "appointment.missed": "Rendez-vous manqué",
      "endpoint.test": "Message d’essai",
    },
    other: "Nouvelle",
    labels: {
      name: "Nom",
      email: "Courriel",
      phone: "Téléphone",
      jobTitle: "Fonction",
      company: "Société",
      score: "Score",
      level: "Niveau",
      owner: "Responsable",
      call: "Rendez-vous",
      funnel: "Tunnel",
      page: "Page",
    },
    reference: (id) => `Référence ${id}`,
    erased: (id) =>
      `Cette personne a demandé l’effacement de ses données. Supprimez de ce canal les messages qui portent la référence ${id}.`,
    test: (name) => `Les messages de « ${name} » arrivent bien ici.`,
  },
  en: {
    titles: {
      "lead.created": "New contact",
      "lead.submitted": "Questionnaire completed",
      "lead.qualified": "Qualified lead",
      "lead.stage-changed": "Stage changed",
      "lead.reassigned": "Lead reassigned",
      "lead.answer-overdue": "Answer overdue",
      "lead.changed": "Details corrected",
      "lead.consent-withdrawn": "Consent withdrawn",
      "lead.erased": "Erasure requested",
      "appointment.booked": "Call booked",
      "appointment.moved": "Call moved",
      "appointment.cancelled": "Call cancelled",
      "appointment.held": "Call held",
      "appointment.missed": "Call missed",
      "endpoint.test": "Test message",
    },
    other: "News",
    labels: {
      name: "Name",
      email: "Email",
      phone: "Phone",
      jobTitle: "Job title",
      company: "Company",
      score: "Score",
      level: "Level",
      owner: "Owner",
      call: "Call",
      funnel: "Funnel",
      page: "Page",
    },
    reference: (id) => `Reference ${id}`,
    erased: (id) =>
      `This person asked for their data to be erased. Delete the messages in this channel that carry the reference ${id}.`,
    test: (name) => `Messages of “${name}” arrive here.`,
  },
};

export function chatWords(locale: string): Words {
  return locale.startsWith("en") ? words.en : words.fr;
}
