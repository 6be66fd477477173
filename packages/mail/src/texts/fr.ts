import { french } from "../format/french.ts";
import type { Moment } from "../format/dates.ts";
import { frCalls } from "./fr-calls.ts";
import { frLetters } from "./fr-letters.ts";
import { frNotes } from "./fr-notes.ts";

const purposes: Record<string, string> = {
  service: "Envoi des résultats",
  marketing: "Conseils et offres par e-mail",
  phone: "Appel téléphonique",
};
const stages: Record<string, string> = {
  lead: "Contact",
  engaged: "Contact engagé",
  qualified: "Lead qualifié",
  "handed-over": "Transmis au commercial",
  won: "Gagné",
  lost: "Perdu",
};

/** French wordings, the original ones. */
export const fr = {
  ...frLetters,
  ...frNotes,
  ...frCalls,
  unscored: "non évalué",
  greeting: (name: string) => (name === "" ? "Bonjour," : `Bonjour ${name},`),
  signOff: "Bien à vous,",
  team: (brand: string) => `L’équipe ${brand}`,
  nextStep: "Prochain pas",
  label: (name: string, value: string) => french`${name} : ${value}`,
  duration: (minutes: number) => {
    if (minutes < 60) return `${minutes}\u00a0${minutes < 2 ? "minute" : "minutes"}`;
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)}\u00a0h${rest === 0 ? "" : `\u00a0${String(rest).padStart(2, "0")}`}`;
  },
  at: ({ day, time }: Moment) => `${day} à ${time}`,
  onDate: ({ day, year, time }: Moment) => `${day.replace(/^\S+ /, "")} ${year} à ${time}`,
  footer: {
    controller: (name: string, address: string) =>
      address === ""
        ? french`Responsable du traitement : ${name}.`
        : french`Responsable du traitement : ${name}, ${address}.`,
    yourData: "Une question sur vos données",
    notice: "Politique de confidentialité",
    unsubscribe: "Ne plus recevoir ces e-mails",
    privacy: "Voir, corriger ou effacer mes données",
  },
  synthesis: {
    overline: "Votre synthèse",
    subject: (score: string, level: string): string[] =>
      level === ""
        ? [french`Votre synthèse : ${score}`]
        : [french`Votre synthèse : ${score}, ${level}`, french`Votre synthèse : ${score}`],
    subjectOutcome: (outcome: string): string[] => [
      french`Votre profil : ${outcome}`,
      "Votre profil est prêt",
    ],
    subjectTitle: (title: string): string[] => [
      french`Votre synthèse : ${title}`,
      "Votre synthèse est prête",
    ],
    opening: (title: string) =>
      french`Vous avez répondu au diagnostic « ${title} ». Voici ce que disent vos réponses, et par où commencer.`,
    preheader: (title: string) => french`Vos résultats au diagnostic « ${title} »`,
    score: "Votre score",
    noScore: "Vos réponses ne permettent pas de calculer un score global.",
    outcome: "Votre profil",
    axes: "Axe par axe",
    start: "Par où commencer",
    startWith: (axis: string) => french`Par où commencer : ${axis}`,
    call: "Et maintenant",
    callWith: (owner: string) =>
      `${owner} vous propose un appel pour commenter ces résultats et poser un plan d’action à court terme.`,
    callAnyone:
      "Nous vous proposons un appel pour commenter ces résultats et poser un plan d’action à court terme.",
    noCall: "Le détail vous attend en ligne, avec le poids de chacune de vos réponses.",
    book: "Choisir un créneau",
    seeResults: "Voir mes résultats",
    resultsOnline: "Revoir mes résultats en ligne",
    attached: "Votre synthèse est aussi jointe en PDF.",
    why: (title: string, email: string) =>
      french`Vous recevez cet e-mail parce que vous avez demandé les résultats du diagnostic « ${title} » avec l’adresse ${email}.`,
  },
  booking: {
    overline: "Rendez-vous confirmé",
    subject: ({ day, shortDay, time }: Moment): string[] => [
      french`Rendez-vous confirmé : ${day} à ${time}`,
      french`Rendez-vous confirmé : ${shortDay} à ${time}`,
      french`Confirmé : ${shortDay} à ${time}`,
    ],
    willCall: (owner: string, phone: string) =>
      phone === "" ? `${owner} vous appellera.` : `${owner} vous appellera au ${phone}.`,
    about: (title: string) => french`Cet appel fait suite à « ${title} ».`,
    with: "Avec",
    number: "Numéro appelé",
    invitation: "L’invitation jointe à cet e-mail ajoute l’appel à votre agenda.",
    change: (owner: string, phone: string) =>
      phone === ""
        ? french`Un empêchement, un autre numéro ? Répondez simplement à cet e-mail.`
        : french`Un empêchement, un autre numéro ? Répondez à cet e-mail ou appelez ${owner} au ${phone}.`,
    button: "Voir mon rendez-vous",
    results: "Relire mes résultats avant l’appel",
    why: (email: string) =>
      `Vous recevez cet e-mail parce que vous avez réservé cet appel avec l’adresse ${email}.`,
  },
  lead: {
    overline: "Lead qualifié",
    subject: (who: string, company: string): string[] => [
      ...(company === "" ? [] : [french`Lead qualifié : ${who} (${company})`]),
      french`Lead qualifié : ${who}`,
    ],
    subjectCall: ({ shortDay, shortestDay, time }: Moment, who: string, company: string): string[] => [
      ...(company === ""
        ? []
        : [
            french`Rendez-vous ${shortDay} ${time} : ${who} (${company})`,
            french`RDV ${shortDay} ${time} : ${who} (${company})`,
          ]),
      french`Rendez-vous ${shortDay} ${time} : ${who}`,
      french`RDV ${shortestDay} ${time} : ${who}`,
    ],
    appointment: "Appel à passer",
    outcomeOfCall: "Après l’appel, dire s’il a eu lieu",
    noAppointment: "Aucun rendez-vous pris pour l’instant.",
    theirClock: (moment: Moment) =>
      french`Chez la personne appelée : ${moment.day} à ${moment.time}, ${moment.zone}`,
    call: (phone: string) => `Appeler ${phone}`,
    noPhone: "Aucun numéro communiqué.",
    phone: "Téléphone",
    email: "E-mail",
    score: "Score global",
    weakest: "À creuser pendant l’appel",
    why: "Pourquoi maintenant",
    act: "Accepter, transmettre ou clore ce contact",
    strongest: "Ce qui marche déjà",
    matters: "Les réponses qui comptent",
    may: "Ce que vous pouvez faire",
    openers: "Pour ouvrir la conversation",
    choices: "Ce que la personne souhaite",
    history: "Historique",
    noHistory: "Premier contact avec cette personne.",
    axes: "Score par axe",
    outcome: "Profil",
    answers: "Réponses",
    noAnswer: "Sans réponse",
    gave: (to: string, { points, min, max }: { points: number; min: number; max: number }) =>
      min < 0
        ? french`${to} : ${String(points)} (de ${String(min)} à ${String(max)})`
        : french`${to} : ${String(points)} sur ${String(max)}`,
    consents: "Consentements",
    noConsents: "Aucun consentement enregistré.",
    given: (when: string) => `Accepté le ${when}`,
    refused: (when: string) => `Refusé le ${when}`,
    purpose: (purpose: string) => purposes[purpose] ?? purpose,
    source: "Provenance",
    noSource: "Provenance inconnue.",
    page: "Page",
    referrer: "Site d’origine",
    cta: "Bouton suivi",
    file: "Dossier",
    funnel: "Tunnel",
    stage: "Étape",
    stageName: (stage: string) => stages[stage] ?? stage,
    submitted: "Réponses reçues le",
    results: "Ouvrir les résultats",
  },
  notice: {
    "lead-reassigned": {
      overline: "Contact transmis",
      subject: (who: string, owner: string) => [
        french`${who} est suivi par ${owner}`,
        "Un contact a été transmis",
      ],
      text: (who: string, owner: string) =>
        `${owner} suit maintenant ${who}. Vous n’avez plus rien à faire\u202f; votre ancien lien ne sert plus qu’à le rappeler.`,
      button: "Voir où en est ce contact",
    },
    "owner-left": {
      overline: "Changement dans l’équipe",
      subject: (who: string, owner: string) => [
        french`${who} est maintenant suivi par ${owner}`,
        "Un contact change de mains",
      ],
      text: (who: string, owner: string) =>
        `La personne qui suivait ${who} ne fait plus partie de l’équipe. ${owner} reprend ce contact et ses rendez-vous\u202f; vous pouvez en décider autrement.`,
      button: "Voir ou transmettre ce contact",
    },
    "answer-overdue": {
      overline: "Réponse en retard",
      subject: (who: string) => [french`Sans réponse : ${who} attend`, "Un contact attend une réponse"],
      text: (who: string, owner: string) =>
        `${who} attend une réponse. ${owner} devait accepter ce contact et ne l’a pas fait dans le délai promis.`,
      button: "Accepter ou transmettre",
    },
  },
};
