import type { CallTexts } from "./call-texts.ts";

const s = "\u202f";
const n = "\u00a0";

/** The French wordings. */
export const calls: CallTexts = {
  held: {
    title: "Ce moment vous est réservé",
    text: (until) => `Jusqu’au ${until}. Confirmez, et le rendez-vous est pris.`,
    number: (ending) => `Le numéro que vous avez laissé, qui finit par ${ending}`,
    confirm: "Confirmer ce rendez-vous",
    others: "Choisir un autre moment",
    goneTitle: "Ce moment n’est plus libre",
    goneText: "Il n’était réservé que pour un temps, et quelqu’un d’autre l’a pris. D’autres vous attendent.",
    goneButton: "Voir les créneaux libres",
  },
  outside: {
    text: (minutes) => `${minutes}${n}minutes au téléphone, au moment qui vous convient.`,
    button: "Choisir un créneau",
    notice: (place) =>
      `Le rendez-vous se prend chez ${place}, qui reçoit alors votre nom et votre adresse e-mail.`,
    change: (place) =>
      `Un empêchement${s}? La confirmation que ${place} vous a envoyée permet de déplacer ou d’annuler l’appel.`,
  },
  waiting: {
    ask: `Aucun de ces moments ne convient${s}?`,
    text: "Nous vous écrivons dès qu’un créneau se libère, et nous vous le gardons quelques heures.",
    button: "Me prévenir",
    joinedTitle: "Vous êtes sur la liste d’attente",
    joinedText: "Dès qu’un créneau se libère, vous recevez un e-mail, et il vous est gardé quelques heures.",
  },
  callList: {
    title: "Personnes à rappeler",
    intro: (count) => (count < 2 ? `${count}${n}personne à rappeler` : `${count}${n}personnes à rappeler`),
    until: (when) => `Ce lien fonctionne jusqu’au ${when}.`,
    emptyTitle: "Personne à rappeler",
    emptyText: "Toutes les personnes de la liste ont repris rendez-vous ou ont été jointes.",
    csv: "Télécharger la liste (CSV)",
    about: "À propos de",
    missed: "Rendez-vous manqué",
    why: "Pourquoi",
    whys: {
      "no-answer": "Pas de réponse à nos deux e-mails",
      "missed-twice": "Deuxième rendez-vous manqué",
      "not-written-to": "Son adresse e-mail ne fonctionne plus",
    },
    reachable: "Heures où la joindre",
    reached: { "call-chosen": "heure choisie pour un appel", answered: "heure de ses réponses" },
    history: "Historique",
    events: {
      submitted: "A répondu en ligne",
      booked: "A pris rendez-vous",
      "call-missed": "Rendez-vous manqué",
      "call-held": "Échange tenu",
      "email-sent": "E-mail envoyé",
      "call-listed": "Ajoutée à la liste d’appels",
      "called-in-vain": "Appelée sans réponse",
    },
    tried: (times, last) =>
      times < 2 ? `Appelée une fois, le ${last}` : `Appelée ${times} fois, la dernière le ${last}`,
    choose: "Nouveau rendez-vous",
    book: (owner) => `Prendre rendez-vous avec ${owner}`,
    noSlots: "Aucun créneau libre en ce moment.",
    noAnswer: "Pas de réponse",
    notInterested: "Pas intéressée",
    taken: "Ce créneau vient d’être pris. Choisissez-en un autre.",
    stale: "Cette personne n’est plus sur la liste.",
    columns: {
      name: "Nom",
      company: "Entreprise",
      phone: "Téléphone",
      about: "À propos de",
      missed: "Rendez-vous manqué",
      why: "Pourquoi",
      reachable: "Heures où la joindre",
      history: "Historique",
      calls: "Appels sans réponse",
      lastCall: "Dernier appel",
    },
  },
};
