import type { UiTexts } from "./en.ts";

/** French, *vouvoiement*; U+202F before `? : ;` and inside guillemets. */
export const fr: UiTexts = {
  core: {
    next: "Continuer",
    skip: "Passer",
    back: "Retour",
    enter: "Entrée",
    progress: "Question {n} sur {total}",
    last: "Dernière étape",
    optional: "facultatif",
    needed: "nécessaire",
    fill: "Remplissez ce champ.",
    check: "À vérifier",
    notice: "Confidentialité",
    sending: "Envoi en cours…",
    retrying: "Connexion lente, nouvel essai…",
    failed: "Connexion interrompue. Vos réponses restent sur cette page.",
    refused: "L’envoi n’a pas abouti.",
    retry: "Réessayer",
    open: "Ouvrir le questionnaire",
  },
  results: {
    result: "Votre résultat",
    outOf: "sur 100",
    axes: "Axe par axe",
    why: "Ce qui a le plus pesé",
    points: "{n} sur {total}",
    link: "Voir mes résultats",
  },
  booking: { book: "Choisir un rendez-vous" },
  choices: { choose: "Choisissez une réponse." },
  files: { files: "Ce que vous recevez", download: "Télécharger" },
  multiple: { several: "Plusieurs réponses possibles.", atMost: "{n} réponses au plus." },
  number: { number: "Indiquez un nombre, par exemple 12." },
  overlay: { close: "Fermer" },
  open: { other: "En quelques mots" },
  dropdown: { pick: "Choisir…" },
  search: { search: "Tapez pour chercher…", found: "{n} trouvés" },
  ranking: {
    rankAll: "Choisissez-les dans l’ordre, le plus important d’abord.",
    rankTop: "Choisissez-en {n} dans l’ordre, le plus important d’abord.",
    place: ", rang {n}",
  },
  stars: { stars: "{n} sur {total}" },
  slider: {
    slide: "Déplacez le curseur\u202f; la barre d’espace le garde où il est.",
    unset: "Pas encore de réponse",
  },
  text: { sensitive: "N’indiquez rien de sensible, comme votre santé ou vos opinions." },
  later: {
    later: "Reprendre plus tard",
    laterEmail: "Votre adresse e-mail",
    laterSend: "Recevoir le lien",
    laterWhy: "Vos réponses et cette adresse sont gardées {n} jours pour cela seul, puis effacées.",
    laterDone: "Le lien part à l’instant. Vous pouvez fermer cette page.",
    laterFailed: "Le lien n’a pas pu être envoyé. Réessayez dans un moment.",
  },
  defaults: {
    name: "Nom",
    email: "Adresse e-mail",
    jobTitle: "Fonction",
    company: "Entreprise",
    phone: "Téléphone",
    why: "Le numéro auquel vous appeler.",
    form: "Vos coordonnées",
    submit: "Recevoir mon résultat",
    start: "Commencer",
    questions: { one: "{n} question", other: "{n} questions" },
    minutes: "{n} min environ",
    rights:
      "{name} utilise ces informations pour vous envoyer votre résultat et pour ce que vous cochez. Pour les consulter, les corriger ou les faire effacer\u202f: {email}.",
  },
  kinds: {
    survey: {
      core: { open: "Répondre au questionnaire" },
      defaults: {
        submit: "Envoyer mes réponses",
        rights:
          "{name} utilise ces informations pour lire vos réponses et pour ce que vous cochez. Pour les consulter, les corriger ou les faire effacer\u202f: {email}.",
      },
    },
    download: {
      core: {
        failed: "Connexion interrompue. Votre saisie reste sur cette page.",
        refused: "L’envoi n’a pas abouti.",
        open: "Ouvrir la page de téléchargement",
      },
      defaults: {
        submit: "Télécharger",
        rights:
          "{name} utilise ces informations pour vous donner accès au téléchargement et pour ce que vous cochez. Pour les consulter, les corriger ou les faire effacer\u202f: {email}.",
      },
    },
  },
};
