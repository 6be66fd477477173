import type { Moment } from "../format/dates.ts";
import { french } from "../format/french.ts";

const personal = "Ce lien est personnel";

/** French wordings of the emails between a download and a call; the shape is the rule for the other languages. */
export const frLetters = {
  download: {
    overline: (files: number): string => (files > 1 ? "Vos téléchargements" : "Votre téléchargement"),
    subject: (title: string): string[] => [french`À télécharger : ${title}`, "Votre téléchargement est prêt"],
    opening: (title: string) => french`Merci de l’intérêt que vous portez à « ${title} ».`,
    ready: (files: number): string => (files > 1 ? "Vos fichiers sont prêts." : "Votre fichier est prêt."),
    heading: "À télécharger",
    button: "Télécharger",
    until: (files: number, { day, year, time }: Moment, zone: string) =>
      files > 1
        ? `Ces liens fonctionnent jusqu’au ${day} ${year} à ${time} (${zone}).`
        : `Ce lien fonctionne jusqu’au ${day} ${year} à ${time} (${zone}).`,
    ranOut: (owner: string) =>
      owner === ""
        ? french`Le lien ne fonctionne plus ? Remplissez de nouveau le formulaire : vous en recevrez un autre.`
        : french`Le lien ne fonctionne plus ? Remplissez de nouveau le formulaire ou répondez à cet e-mail : vous en recevrez un autre.`,
    why: (title: string, email: string) =>
      french`Vous recevez cet e-mail parce que vous avez demandé « ${title} » avec l’adresse ${email}.`,
  },
  invitation: {
    overline: "Faire le point",
    subject: (minutes: string): string[] =>
      minutes === ""
        ? [french`Et vous, où en êtes-vous ?`]
        : [french`Où en êtes-vous ? ${minutes} pour le savoir`, french`Et vous, où en êtes-vous ?`],
    opening: (title: string) => french`« ${title} » donne des repères. Et vous, où en êtes-vous ?`,
    what: (minutes: string) =>
      minutes === ""
        ? "Des questions concrètes vous aident à y répondre. Quelques minutes suffisent."
        : `Des questions concrètes vous aident à y répondre. Comptez ${minutes}.`,
    known: french`${personal} : rien de ce que vous nous avez déjà indiqué ne vous sera redemandé.`,
    noHurry: french`Ce n’est pas le moment ? Rien ne presse, le lien vous attend.`,
    button: "Faire le point",
    why: (title: string, email: string) =>
      french`Vous recevez cet e-mail parce que vous avez demandé « ${title} » avec l’adresse ${email}.`,
  },
  survey: {
    overline: "Votre avis",
    subject: (minutes: string): string[] =>
      minutes === "" ? ["Votre avis, en quelques questions"] : [`Votre avis, en ${minutes}`],
    opening: (title: string) =>
      french`Merci de votre présence, et de l’intérêt que vous portez à « ${title} ».`,
    what: (minutes: string) =>
      minutes === ""
        ? french`Qu’en retenez-vous, et que vous a-t-il manqué ? Dites-le-nous en quelques questions : vos réponses servent à préparer la suite.`
        : french`Qu’en retenez-vous, et que vous a-t-il manqué ? Dites-le-nous en quelques questions. Comptez ${minutes} ; vos réponses servent à préparer la suite.`,
    known: french`${personal} : rien de ce que vous nous avez déjà indiqué ne vous sera redemandé.`,
    button: "Donner mon avis",
    why: (title: string, email: string) =>
      french`Vous recevez cet e-mail parce que vous avez demandé « ${title} » avec l’adresse ${email}.`,
  },
  debrief: {
    overline: "Vos résultats sont prêts",
    subject: [french`Vos résultats sont prêts : parlons-en`],
    opening: (title: string) =>
      french`Vous avez souhaité parler de vive voix de vos résultats au diagnostic « ${title} ». Ils sont prêts.`,
    who: (owner: string) =>
      owner === ""
        ? "L’un de nous parcourt vos résultats avec vous au téléphone, répond à vos questions et cherche avec vous par où commencer."
        : `${owner} parcourt vos résultats avec vous au téléphone, répond à vos questions et cherche avec vous par où commencer.`,
    after: "Votre synthèse écrite vous est envoyée après cet appel.",
    button: "Choisir un créneau",
    note: "Choisissez le jour et l’heure qui vous conviennent.",
    why: (title: string, email: string) =>
      french`Vous recevez cet e-mail parce que vous avez demandé un appel sur vos résultats au diagnostic « ${title} » avec l’adresse ${email}.`,
  },
  offer: {
    overline: "Un entretien personnel",
    title: french`Et si nous parlions de votre situation ?`,
    subject: ["Un entretien sur votre situation"],
    opening: (title: string) => french`Merci d’avoir répondu à « ${title} ».`,
    who: (owner: string) =>
      owner === ""
        ? "Des questions posées à tous laissent de côté ce qui vous est propre. Nous vous proposons d’en parler, de vive voix."
        : `Des questions posées à tous laissent de côté ce qui vous est propre. ${owner} vous propose d’en parler, de vive voix.`,
    worth: french`Ce que vous en retirez :`,
    points: [
      "un regard extérieur sur ce qui vous occupe en ce moment",
      "des réponses à vos questions, sur votre cas",
      "un premier pas, assez petit pour être fait la semaine suivante",
    ],
    button: "Choisir un créneau",
    note: french`Ce n’est pas utile aujourd’hui ? Vous n’avez rien à faire.`,
    why: (title: string, email: string) =>
      french`Vous recevez cet e-mail parce que vous avez répondu à « ${title} » avec l’adresse ${email}.`,
  },
  endpoint: {
    overline: "Vos connexions",
    title: french`Un système relié ne reçoit plus rien`,
    subject: (name: string): string[] => [`${name} ne reçoit plus rien`, "Une connexion est coupée"],
    since: ({ day, time }: Moment, name: string, host: string) =>
      french`Depuis le ${day} à ${time}, ce qui arrive à vos contacts n’est plus transmis à « ${name} » (${host}).`,
    reason: {
      gone: french`L’adresse répond qu’elle n’existe plus : nous avons coupé la connexion.`,
      failing: french`Rien n’est passé pendant quatre jours : nous avons coupé la connexion.`,
    },
    meanwhile: french`Rien n’est perdu : ce qui arrive entre-temps est gardé trente jours, et peut être renvoyé.`,
    todo: french`Une fois le système réparé, la personne qui administre le serveur rétablit la connexion avec cette commande :`,
    once: "Ce message n’est envoyé qu’une fois par coupure.",
    why: (email: string) =>
      `Vous recevez cet e-mail parce que vous répondez des parcours de cette maison, à l’adresse ${email}.`,
  },
  calendar: {
    overline: "Votre agenda",
    title: french`Nous n’arrivons plus à lire votre agenda`,
    subject: (host: string): string[] => [
      `Votre agenda ${host} ne se lit plus`,
      "Votre agenda ne se lit plus",
    ],
    since: ({ day, time }: Moment, host: string) =>
      french`Depuis le ${day} à ${time}, nous ne pouvons plus lire l’agenda que vous avez relié sur ${host}.`,
    reason: {
      refused: french`Le mot de passe ou l’adresse secrète n’est plus accepté : il a sans doute été changé ou révoqué.`,
      missing: french`Il n’y a plus rien à cette adresse : l’agenda a peut-être été supprimé ou renommé.`,
      "not-a-calendar": "Ce que répond cette adresse n’est pas un agenda, ou il est trop grand pour être lu.",
      unreachable: "Le serveur ne répond pas.",
    },
    meanwhile: {
      offer: french`En attendant, vos créneaux habituels restent proposés : un rendez-vous peut tomber sur une heure déjà prise dans votre agenda.`,
      stop: "En attendant, aucun créneau n’est proposé à votre nom.",
    },
    todo: french`Pour y remédier, reliez l’agenda de nouveau avec la personne qui administre le serveur. Elle peut vérifier avec cette commande :`,
    once: "Ce message n’est envoyé qu’une fois par panne. Nous réessayons de nous-mêmes.",
    why: (email: string) =>
      `Vous recevez cet e-mail parce que votre agenda est relié à vos rendez-vous, à l’adresse ${email}.`,
  },
};
