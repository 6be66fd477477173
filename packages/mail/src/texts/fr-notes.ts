import { french } from "../format/french.ts";

/** French wordings of messages that go to an address nobody has answered for yet; the shape is the rule. */
export const frNotes = {
  privacyLink: {
    overline: "Vos données",
    title: "Votre espace de confidentialité",
    subject: ["Votre lien vers vos données"],
    opening: french`Voici le lien demandé. Il ouvre tout ce que nous détenons à votre sujet : vous pouvez le lire, le corriger, l’emporter ou le faire effacer.`,
    button: "Ouvrir mes données",
    notes: [
      "Ce lien est personnel. Ne le transmettez à personne.",
      french`Vous n’avez rien demandé ? Ne faites rien : personne d’autre que vous n’a reçu ce message.`,
    ],
    why: (email: string) =>
      `Vous recevez cet e-mail parce que ce lien a été demandé pour l’adresse ${email}.`,
  },
  unfinished: {
    overline: "À reprendre",
    title: "Vos réponses vous attendent",
    subject: ["Reprenez là où vous vous êtes arrêté", "Vos réponses vous attendent"],
    asked: (title: string) =>
      french`Voici le lien pour reprendre « ${title} » quand vous voulez, sur cet appareil ou sur un autre.`,
    left: (title: string) =>
      french`Vous avez commencé « ${title} » sans aller au bout. Ce lien vous ramène là où vous vous êtes arrêté.`,
    button: "Reprendre",
    notes: (day: string) => [
      `Vos réponses et cette adresse sont effacées le ${day}, ou dès que vous le demandez sur cette page.`,
      french`Vous n’avez rien commencé ? Ne faites rien : tout sera effacé, et nous ne vous relancerons pas.`,
    ],
    why: (email: string) =>
      `Vous recevez ce seul e-mail parce que l’adresse ${email} a été indiquée dans un questionnaire.`,
  },
  confirmAddress: {
    overline: "Une confirmation",
    title: french`Cette adresse est-elle la vôtre ?`,
    subject: ["Confirmez votre adresse e-mail"],
    opening: (title: string) =>
      french`Cette adresse a été indiquée pour « ${title} ». Confirmez qu’elle est la vôtre et nous vous envoyons la suite.`,
    button: "Confirmer mon adresse",
    notes: [
      french`Vous n’avez rien demandé ? Ne faites rien : vous ne recevrez pas d’autre message et l’adresse sera effacée.`,
    ],
    why: (email: string) =>
      `Vous recevez ce seul e-mail parce que l’adresse ${email} a été indiquée dans un formulaire.`,
  },
};
