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
        ? french`Passé cette date, remplissez de nouveau le formulaire : un nouveau lien vous est envoyé.`
        : french`Passé cette date, remplissez de nouveau le formulaire ou répondez à cet e-mail : un nouveau lien vous est envoyé.`,
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
    what: (title: string, minutes: string) =>
      minutes === ""
        ? french`« ${title} » vous aide à y répondre, avec des questions concrètes. Quelques minutes suffisent.`
        : french`« ${title} » vous aide à y répondre, avec des questions concrètes. Comptez ${minutes}.`,
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
        ? french`Qu’en retenez-vous, que vous a-t-il manqué ? Quelques questions suffisent pour nous le dire, et vos réponses servent à préparer la suite.`
        : french`Qu’en retenez-vous, que vous a-t-il manqué ? Quelques questions suffisent pour nous le dire (${minutes}), et vos réponses servent à préparer la suite.`,
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
        ? "L’un de nous les parcourt avec vous au téléphone, répond à vos questions et cherche avec vous par où commencer."
        : `${owner} les parcourt avec vous au téléphone, répond à vos questions et cherche avec vous par où commencer.`,
    after: "Votre synthèse écrite vous est envoyée après cet appel.",
    button: "Choisir un créneau",
    note: "Vous choisissez le jour et l’heure, et vous pouvez en changer ensuite.",
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
    note: french`Ce n’est pas utile aujourd’hui ? Il n’y a rien à faire.`,
    why: (title: string, email: string) =>
      french`Vous recevez cet e-mail parce que vous avez répondu à « ${title} » avec l’adresse ${email}.`,
  },
};
