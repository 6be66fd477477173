import type { Texts } from "./texts.ts";

// U+202F, the narrow no-break space of French typography, and U+00A0 inside figures.
const s = "\u202f";
const n = "\u00a0";
const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat("fr").format(count)}${n}${Math.abs(count) < 2 ? one : many}`;

/** The French wordings of what only developers see. */
export const tools: Pick<Texts, "mailbox" | "dev" | "reference"> = {
  mailbox: {
    title: "Boîte d’essai",
    intro: "Les e-mails que le serveur aurait envoyés. Ils ne quittent pas cette machine.",
    clock: "Heure du serveur",
    forward: "Avancer le temps",
    columns: { to: "À", from: "De", subject: "Objet", at: "Envoyé" },
    emptyTitle: "Aucun message pour l’instant",
    emptyText: "Remplissez un questionnaire, puis avancez le temps jusqu’au prochain envoi.",
    attached: "pièce jointe",
    count: (messages) => plural(messages, "message", "messages"),
    back: "Tous les messages",
    noSubject: "(sans objet)",
    attachments: "Pièces jointes",
    html: "Version HTML",
    text: "Version texte",
    headers: "En-têtes",
    bytes: (size) =>
      size < 1_000
        ? `${size}${n}o`
        : `${new Intl.NumberFormat("fr", { maximumFractionDigits: 1 }).format(size / 1_000)}${n}ko`,
  },
  dev: {
    nav: "Outils d’essai",
    places: {
      mailbox: "Boîte d’essai",
      emails: "Modèles d’e-mails",
      entries: "Entrées et codes QR",
      gallery: "Galerie",
    },
    gallery: {
      title: "Galerie",
      intro:
        "Choisissez un modèle et une apparence, essayez-le en vrai, puis copiez la balise à coller et la définition.",
      funnel: "Modèle",
      theme: "Thème",
      plain: "sans thème",
      own: "celui du modèle",
      mode: "Clair ou sombre",
      modes: { light: "clair", dark: "sombre" },
      language: "Langue",
      place: "Emplacement",
      inline: "dans la page",
      show: "Afficher",
      live: "Aperçu",
      tag: "La balise à coller",
      json: "La définition à copier",
      themeJson: "L’apparence à mettre dans la définition",
      hosted: "La page hébergée",
    },
    emails: {
      title: "Modèles d’e-mails",
      intro: "Chaque e-mail, dans chaque langue, entre des personnes inventées. Rien n’est envoyé.",
      contents: "Modèles",
    },
    entries: {
      title: "Entrées et codes QR",
      intro:
        "Pour chaque tunnel publié, sa page, ses liens courts et leurs codes à poser sur une diapositive ou une affiche.",
      none: `Aucune entrée déclarée. Ajoutez-en dans «${s}entries${s}» pour obtenir un lien court et son code.`,
      code: (label) => `Code QR${s}: ${label}`,
      file: (format) => `Code en ${format.toUpperCase()}`,
      emptyTitle: "Aucun tunnel publié",
      emptyText: "Publiez une définition, ses entrées apparaîtront ici.",
    },
  },
  reference: {
    title: "Référence de l’API",
    noScript: "La référence a besoin de JavaScript. La description OpenAPI se lit sans lui.",
  },
};
