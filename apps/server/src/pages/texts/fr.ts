import { calls } from "./fr-calls.ts";
import { tools } from "./fr-tools.ts";
import type { Texts } from "./texts.ts";

// U+202F, the narrow no-break space of French typography, and U+00A0 inside figures.
const s = "\u202f";
const n = "\u00a0";
const figures = new Intl.NumberFormat("fr");
const number = { format: (value: number) => figures.format(value).replace("-", "\u2212") };
const plural = (count: number, one: string, many: string) =>
  `${number.format(count)}${n}${Math.abs(count) < 2 ? one : many}`;

/** « de » before a place: d’Athènes, du Caire, de Lyon. */
const of = (place: string) => {
  if (place.startsWith("Le ")) return `du ${place.slice(3)}`;
  return /^[aeiouyàâéèêëîïôöùûü]/i.test(place) ? `d’${place}` : `de ${place}`;
};

/** The French wordings. */
export const fr: Texts = {
  skip: "Aller au contenu",
  languages: "Langue de la page",
  optional: "facultatif",
  form: {
    questions: "Vos réponses",
    question: (index, message) =>
      `Question ${index}${s}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    questionOf: (index, total) => `Question ${index} sur ${total}`,
    pick: "Choisir…",
    noPlace: "Sans rang",
    ranking: (count) => `Donnez un rang différent à ${count} réponses, 1 pour la plus importante.`,
    other: (option) => `En quelques mots, si vous choisissez «\u202f${option}\u202f»`,
    several: "Plusieurs réponses possibles",
    ticks: (min, max) => {
      if (min !== undefined && max !== undefined)
        return min === max ? `Cochez ${plural(min, "réponse", "réponses")}` : `De ${min} à ${max} réponses`;
      if (min !== undefined && min > 0) return `Au moins ${plural(min, "réponse", "réponses")}`;
      return max === undefined ? null : `${plural(max, "réponse", "réponses")} au plus`;
    },
    bounds: (min, max, unit) => {
      const end = unit === undefined ? "" : `${n}${unit}`;
      if (min !== undefined && max !== undefined)
        return `De ${number.format(min)} à ${number.format(max)}${end}`;
      if (min !== undefined) return `À partir de ${number.format(min)}${end}`;
      return max === undefined ? null : `Jusqu’à ${number.format(max)}${end}`;
    },
    atMost: (characters) => `${plural(characters, "caractère", "caractères")} au plus`,
    further: "Selon vos réponses, une question peut s’ajouter après l’envoi.",
    more: "Pour compléter",
    fields: {
      name: "Prénom et nom",
      email: "Adresse e-mail",
      jobTitle: "Fonction",
      company: "Entreprise",
      phone: "Téléphone",
    },
    leaveEmpty: "Laissez ce champ vide",
    consentsTitle: "Votre accord",
    consentsText:
      "Rien n’est coché d’avance. Vous pourrez changer d’avis à tout moment, par le lien de chaque e-mail.",
    standing:
      "Ce que vous avez déjà accepté reste valable et n’est pas redemandé. Vous pouvez le retirer à tout moment, par le lien de chaque e-mail.",
    callNeeds: "Nécessaire pour un appel.",
    callsKnown: (phone) => `Nous vous appelons au ${phone}.`,
    youGet: "Vous recevez",
    problems: (count) => (count < 2 ? "Il reste un point à revoir" : `Il reste ${count} points à revoir`),
    errorTitle: `Erreur${s}: `,
    error: `Erreur${s}:`,
    agree: "J’accepte",
  },
  kinds: {
    calculator: {
      name: "Calculateur",
      details: "Où vous répondre",
      submit: "Voir mon résultat",
      requiredConsent: "nécessaire pour vous répondre",
      points: "Ce que vous en retirez",
      loading: "Le calculateur arrive…",
    },
    diagnostic: {
      name: "Diagnostic",
      details: "Où vous répondre",
      submit: "Envoyer mes réponses",
      requiredConsent: "nécessaire pour vous répondre",
      points: "Ce que vous en retirez",
      loading: "Le questionnaire arrive…",
    },
    survey: {
      name: "Questionnaire",
      details: "Vos coordonnées",
      submit: "Envoyer mes réponses",
      requiredConsent: "nécessaire pour lire vos réponses",
      points: "Bon à savoir",
      loading: "Le questionnaire arrive…",
    },
    download: {
      name: "À télécharger",
      details: "Vos coordonnées",
      submit: "Accéder au téléchargement",
      requiredConsent: "nécessaire pour vous donner l’accès",
      points: "Ce que vous y trouverez",
      loading: "Le formulaire arrive…",
    },
  },
  known: {
    title: "Vous êtes",
    text: "Ce que nous savons déjà n’est pas redemandé.",
    other: `Ce n’est pas vous${s}?`,
    correct: "Corriger mes coordonnées",
    keep: (value) => `Laissez vide pour garder ${value}`,
  },
  later: {
    button: "Reprendre plus tard",
    text: (days) =>
      `Indiquez votre adresse e-mail ci-dessus${s}: vous y recevez un lien. Vos réponses et cette adresse sont gardées ${days} jours pour cela seul, puis effacées.`,
    sentTitle: "Le lien part à l’instant",
    sentText:
      "Vous pouvez fermer cette page et reprendre quand vous voulez, sur cet appareil ou sur un autre.",
    begun: (day) => `Vos réponses d’avant sont remises en place. Elles sont gardées jusqu’au ${day}.`,
    forget: "Les effacer maintenant",
    goneTitle: "C’est effacé",
    goneText: "Vos réponses et votre adresse ne sont plus chez nous. Vous pouvez fermer cette page.",
  },
  controller: {
    responsible: (name) => `${name} est responsable des données que vous laissez ici.`,
    rights: "Vous pouvez les consulter, les corriger ou les faire effacer à tout moment.",
    write: "Écrire au responsable",
    notice: "Lire la notice de confidentialité",
  },
  landing: {
    minutes: (count) => plural(count, "minute", "minutes"),
    plain: `Rien ne s’affiche${s}? Ouvrir la version simple`,
    trust: "Ce à quoi vous pouvez vous fier",
    noCookie: "Aucun cookie",
    responsible: `Responsable de vos données${s}:`,
  },
  results: {
    of: "sur 100",
    outOf: (score) => `${score} sur 100`,
    noTotal: "Pas de score global",
    noTotalText:
      "Vos réponses ne permettent pas de calculer un score d’ensemble. Voici ce que l’on peut déjà en lire.",
    dated: (date) => `Réponses du ${date}`,
    chart: "Vue d’ensemble",
    axes: "Thème par thème",
    advice: "Prochain pas",
    noScore: "Aucune de vos réponses ne portait sur ce thème.",
    strength: "Votre point fort",
    priority: "Votre priorité",
    outcome: "Votre profil",
    explanation: "Ce qui a le plus compté",
    explanationText: "Chaque réponse apporte des points à un thème. Voici celles qui ont pesé le plus lourd.",
    weighted: "Le score global est la moyenne des thèmes, chacun selon son poids, ramenée sur 100.",
    others: (count) => (count < 2 ? "Voir l’autre réponse" : `Voir les ${count} autres réponses`),
    gave: (points, min, max) =>
      min === 0
        ? `${plural(points, "point", "points")} sur ${number.format(max)}`
        : `${plural(points, "point", "points")}, entre ${number.format(min)} et ${number.format(max)} possibles`,
    for: (axis) => `pour «${s}${axis}${s}»`,
    callTitle: `Et si l’on regardait cela ensemble${s}?`,
    callText:
      "Un échange par téléphone pour lire vos résultats et choisir par où commencer. Vous choisissez le moment.",
    call: "Choisir un créneau",
    pdf: "Synthèse en PDF",
    share: "Partager cette page",
    shareText: `Cette page se partage par son adresse${s}: elle ne montre ni votre nom, ni vos coordonnées. Le PDF et la page de rendez-vous, eux, portent votre nom.`,
  },
  answers: {
    thanks: { survey: "Merci, vos réponses sont arrivées", download: "Merci de votre intérêt" },
    title: "Vos réponses",
    dated: (date) => `Envoyé le ${date}`,
    callTitle: `Et si l’on en parlait de vive voix${s}?`,
    callText: "Un échange par téléphone, sans engagement. Vous choisissez le moment.",
  },
  thanks: {
    results: "Voir mes résultats",
    resultsReady: "Votre score",
    call: "Choisir un créneau",
    download: "Télécharger",
    callQuiet: "Choisir un créneau pour en parler",
  },
  booking: {
    title: "Parlons de vos résultats",
    plainTitle: "Prenons un moment pour en parler",
    text: (minutes) =>
      `Un échange de ${number.format(minutes)}${n}minutes au téléphone, au moment qui vous convient.`,
    hello: (name) => `Bonjour ${name},`,
    minutes: (count) => `${number.format(count)}${n}min`,
    byPhone: "par téléphone",
    choose: "Choisissez un moment",
    days: "Jours proposés",
    zone: "Fuseau horaire",
    zoneChange: "Changer",
    ownerZone: (owner, zone) => `Les heures sont les vôtres. ${owner} est à l’heure ${of(zone)}.`,
    free: (count) => plural(count, "créneau", "créneaux"),
    phone: "Votre numéro de téléphone",
    country: "Pays du numéro",
    phoneHelp: (owner) => `${owner} vous appelle à ce numéro.`,
    submit: "Confirmer le rendez-vous",
    chosen: "Votre créneau",
    nothingChosen: "Choisissez un créneau ci-dessus",
    emptyTitle: "Plus de créneau libre pour le moment",
    emptyText: (owner) =>
      `L’agenda de ${owner} est complet ces prochains jours. Un mot suffit pour trouver un autre moment.`,
    write: (owner) => `Écrire à ${owner}`,
    mailSubject: "Trouver un moment pour échanger",
    problem: "À revoir",
    seeSlots: "Voir les créneaux libres",
    correctPhone: "Corriger le numéro",
  },
  booked: {
    title: "Votre rendez-vous est pris",
    alreadyTitle: "Votre rendez-vous est déjà pris",
    when: "Quand",
    who: "Avec",
    number: "Numéro appelé",
    calls: (owner) => `${owner} vous appelle. Vous n’avez rien à préparer.`,
    ics: "Ajouter à mon agenda",
    confirmation: "Une confirmation avec l’invitation arrive dans votre boîte e-mail.",
    change: `Un empêchement${s}?`,
    zoneTime: (place) => `heure ${of(place)}`,
    move: "Déplacer",
    cancel: "Annuler",
  },
  moving: {
    title: "Choisissez un autre moment",
    text: (current) =>
      `Votre rendez-vous est prévu ${current}. Il reste en place tant que vous n’en confirmez pas un autre.`,
    submit: "Déplacer le rendez-vous",
  },
  cancelling: {
    title: `Annuler ce rendez-vous${s}?`,
    text: (owner) => `Nous prévenons ${owner}, et le créneau redevient libre.`,
    submit: "Annuler le rendez-vous",
    keep: "Le garder",
    move: "Le déplacer",
    doneTitle: "Votre rendez-vous est annulé",
    doneText: (owner) =>
      `Nous avons prévenu ${owner}. Si un autre moment vous convient mieux, il suffit de le choisir.`,
    again: "Choisir un autre créneau",
    lateTitle: "Ce rendez-vous ne peut plus être modifié",
    lateText: (owner) => `L’appel a commencé ou est passé. Pour en reparler, écrivez à ${owner}.`,
  },
  nextSlots: {
    title: `Parlons-en${s}: les prochains créneaux`,
    text: (owner, minutes, zone) =>
      `${number.format(minutes)}${n}minutes au téléphone avec ${owner} pour commenter vos réponses. Heures ${of(zone)}.`,
    phone: "Votre numéro de téléphone",
    knownPhone: "Nous vous appelons au numéro que vous avez indiqué.",
    submit: "Réserver ce créneau",
    others: "Voir tous les créneaux",
  },
  call: {
    title: (name) => `Appel avec ${name}`,
    kicker: "Rendez-vous téléphonique avec",
    dial: "Appeler le",
    question: `L’échange a-t-il eu lieu${s}?`,
    held: "Oui, tenu",
    missed: "Non, manqué",
    once: `Une seule réponse par rendez-vous. «${s}Manqué${s}» lance la relance prévue.`,
    said: {
      held: { title: "Échange tenu", text: "C’est noté. Vous n’avez rien d’autre à faire." },
      missed: {
        title: "Rendez-vous manqué",
        text: "C’est noté. La relance prévue pour ce cas part d’elle-même.",
      },
      cancelled: {
        title: "Rendez-vous annulé",
        text: "Il n’y a plus d’appel prévu à ce moment. Vous n’avez rien à noter.",
      },
    },
  },
  confirm: {
    title: "Cette adresse est-elle la vôtre\u202f?",
    text: (email, brand) =>
      `Quelqu’un a indiqué ${email} à ${brand}. Si c’est vous, confirmez d’un clic pour recevoir la suite.`,
    button: "Oui, c’est mon adresse",
    otherwise:
      "Ce n’est pas vous\u202f? Fermez cette page\u202f: sans confirmation, tout est effacé au bout de sept jours et vous ne recevrez rien d’autre.",
    otherwiseKnown:
      "Ce n’est pas vous\u202f? Fermez cette page\u202f: sans confirmation, votre refus précédent reste entier.",
  },
  unsubscribe: {
    askTitle: "Ne plus recevoir nos e-mails",
    askText: (brand) =>
      `Un clic suffit${s}: ${brand} ne vous écrira plus. Les messages déjà prévus sont annulés.`,
    button: "Me désinscrire de tout",
    only: "Ou n’arrêtez qu’une partie",
    purposes: {
      service: "Seulement les suites de ma demande",
      marketing: "Seulement les conseils et offres",
    },
    doneTitle: "C’est fait",
    doneText: (brand) =>
      `${brand} a noté votre choix, qui vaut dès maintenant. Vous pouvez fermer cette page.`,
  },
  message: {
    "not-found": {
      title: "Cette page n’existe pas",
      text: "L’adresse est peut-être incomplète. Ouvrez de nouveau le lien reçu, en entier.",
    },
    expired: {
      title: "Ce lien n’est plus valable",
      text: "Les liens personnels ont une durée limitée. Le message le plus récent que vous avez reçu contient le bon.",
    },
    error: {
      title: "Un incident de notre côté",
      text: "Votre demande n’a pas pu aboutir. Réessayez dans quelques minutes. Si cela continue, transmettez-nous la référence ci-dessous.",
    },
    unavailable: {
      title: "Service momentanément indisponible",
      text: "Nous revenons dans quelques instants. Rechargez cette page dans une minute.",
    },
    busy: {
      title: "Un instant, s’il vous plaît",
      text: "Trop de demandes nous parviennent de votre réseau. Revenez à la page précédente et réessayez dans quelques minutes : vos réponses y sont encore.",
    },
    reference: "Référence",
  },
  ...tools,
  ...calls,
};
