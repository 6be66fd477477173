// U+202F, the narrow no-break space of French typography, and U+00A0 inside figures.
const s = "\u202f";

const fr = {
  title: "Vos données",
  intro: (brand: string) =>
    `Voici tout ce que ${brand} détient à votre sujet. Cette page est la vôtre${s}: vous pouvez y lire, corriger, emporter, retirer et effacer, sans compte et sans vous justifier.`,
  saved: "C’est enregistré.",
  withdrawn: "C’est fait. Plus aucun message ne repose sur cet accord.",
  stopped: "C’est fait. Vous ne recevrez plus de message de notre part.",
  sections: "Sur cette page",
  details: {
    title: "Vos coordonnées",
    text: "Corrigez ce qui n’est plus exact, videz ce que vous ne souhaitez pas laisser.",
    name: "Nom",
    email: "Adresse e-mail",
    emailHelp: "L’adresse est la clé de cette page. Pour en changer, faites effacer celle-ci.",
    jobTitle: "Fonction",
    company: "Entreprise",
    phone: "Téléphone",
    save: "Enregistrer",
  },
  consents: {
    title: "Vos accords",
    text: "Chaque accord avec son texte exact. Le retirer prend un clic et vaut dès maintenant.",
    none: "Aucun accord enregistré.",
    purposes: {
      service: "Ce que vous avez demandé",
      marketing: "Conseils et offres par e-mail",
      phone: "Appel téléphonique",
    },
    standing: "Accord en vigueur",
    notStanding: "Pas d’accord",
    actions: {
      given: "Donné",
      refused: "Refusé",
      withdrawn: "Retiré",
      awaiting: "Coché, en attente de votre confirmation,",
    },
    line: (action: string, date: string) => `${action} le ${date}`,
    withdraw: "Retirer cet accord",
    receipt: "Reçu de mes accords",
    stopTitle: "Ne plus rien recevoir",
    stopText:
      "Retire tous vos accords, arrête tous les envois prévus et note votre opposition à la prospection.",
    stop: "Tout arrêter",
  },
  answers: {
    title: "Vos réponses",
    none: "Aucune réponse enregistrée.",
    sent: (date: string) => `Envoyé le ${date}`,
    score: (score: number) => `Score${s}: ${score} sur 100`,
    noAnswers: "Sans question.",
  },
  emails: { title: "E-mails envoyés", none: "Aucun e-mail envoyé." },
  templates: {
    synthesis: "Synthèse",
    "download-link": "Lien de téléchargement",
    invitation: "Invitation à un diagnostic",
    "survey-invitation": "Invitation à donner votre avis",
    "debrief-offer": "Proposition d’appel",
    offer: "Proposition d’entretien",
    "booking-confirmed": "Confirmation de rendez-vous",
    "privacy-link": "Lien vers cette page",
    unfinished: "Lien pour reprendre vos réponses",
    "confirm-address": "Confirmation d’adresse",
  } as Record<string, string>,
  otherEmail: "E-mail",
  appointments: {
    title: "Rendez-vous",
    none: "Aucun rendez-vous.",
    states: { booked: "Prévu", cancelled: "Annulé", held: "Tenu", missed: "Manqué" } as Record<
      string,
      string
    >,
  },
  files: {
    title: "Fichiers",
    uses: (uses: number) => (uses < 2 ? `${uses} ouverture` : `${uses} ouvertures`),
  },
  recipients: {
    title: "Qui les a reçues",
    kinds: {
      controller: "Responsable du traitement",
      owner: "Conseiller",
      webhook: "Outil relié",
      mail: "Prestataire d’envoi",
    },
  },
  rights: {
    title: "Emporter ou effacer",
    exportText: "Un fichier JSON avec tout ce qui figure ici, lisible par un autre service.",
    export: "Télécharger mes données",
    eraseText: "Effacement complet, rendez-vous compris. Il est définitif et fait en moins d’une minute.",
    erase: "Effacer mes données",
    write: (name: string) => `Une question${s}? Écrivez à ${name}`,
    complaint: `Vous estimez que vos droits ne sont pas respectés${s}? Vous pouvez adresser une réclamation à la CNIL.`,
  },
  erase: {
    title: `Effacer toutes vos données${s}?`,
    text: "Coordonnées, réponses, résultats, e-mails et rendez-vous disparaissent. Les liens reçus ne s’ouvriront plus. Nous gardons une empreinte de votre adresse, illisible, pour ne plus jamais lui écrire.",
    upcoming: "Votre rendez-vous à venir sera annulé.",
    button: "Effacer définitivement",
    back: "Revenir à mes données",
    doneTitle: "Vos données s’effacent",
    doneText:
      "C’est l’affaire d’une minute. Plus aucun message ne part vers votre adresse. Vous pouvez fermer cette page.",
  },
  ask: {
    title: "Accéder à vos données",
    text: "Indiquez votre adresse. Si elle nous est connue, vous y recevrez un lien personnel vers tout ce que nous détenons.",
    label: "Votre adresse e-mail",
    button: "Recevoir mon lien",
    invalid: "Cette adresse est incomplète. Elle s’écrit nom@domaine.fr.",
    doneTitle: "Regardez votre boîte",
    doneText:
      "Si cette adresse nous est connue, le lien y arrive dans un instant. Il est envoyé une fois par jour au plus.",
  },
  receipt: {
    title: "Reçu de vos accords",
    intro: "La preuve de ce que vous avez accepté ou refusé, mot pour mot.",
    json: "Télécharger le reçu (JSON)",
    hash: "Empreinte",
    page: "Page",
    back: "Revenir à mes données",
    person: "Personne",
    controller: "Responsable",
  },
};

export type PrivacyTexts = typeof fr;

const en: PrivacyTexts = {
  title: "Your data",
  intro: (brand) =>
    `This is everything that ${brand} holds about you. The page is yours: read, correct, take away, withdraw and erase, with no account and no reason given.`,
  saved: "Saved.",
  withdrawn: "Done. No message rests on that consent any more.",
  stopped: "Done. You will get no more messages from us.",
  sections: "On this page",
  details: {
    title: "Your details",
    text: "Correct what is no longer right, and empty what you would rather not leave.",
    name: "Name",
    email: "Email address",
    emailHelp: "The address is the key to this page. To change it, have this one erased.",
    jobTitle: "Job title",
    company: "Company",
    phone: "Phone",
    save: "Save",
  },
  consents: {
    title: "What you agreed to",
    text: "Each consent in its exact words. Withdrawing takes one click and counts from now on.",
    none: "No consent recorded.",
    purposes: {
      service: "What you asked for",
      marketing: "Advice and offers by email",
      phone: "Phone call",
    },
    standing: "Agreed",
    notStanding: "Not agreed",
    actions: {
      given: "Given",
      refused: "Refused",
      withdrawn: "Withdrawn",
      awaiting: "Ticked, waiting for your confirmation,",
    },
    line: (action, date) => `${action} on ${date}`,
    withdraw: "Withdraw this consent",
    receipt: "Receipt of my consents",
    stopTitle: "Receive nothing more",
    stopText:
      "Withdraws all your consents, stops everything planned and records your objection to marketing.",
    stop: "Stop everything",
  },
  answers: {
    title: "Your answers",
    none: "No answers recorded.",
    sent: (date) => `Sent on ${date}`,
    score: (score) => `Score: ${score} out of 100`,
    noAnswers: "No questions.",
  },
  emails: { title: "Emails sent", none: "No email sent." },
  templates: {
    synthesis: "Summary of results",
    "download-link": "Download link",
    invitation: "Invitation to a diagnostic",
    "survey-invitation": "Invitation to share your view",
    "debrief-offer": "Offer of a call",
    offer: "Offer of a conversation",
    "booking-confirmed": "Appointment confirmed",
    "privacy-link": "Link to this page",
    unfinished: "Link to go on with your answers",
    "confirm-address": "Address confirmation",
  },
  otherEmail: "Email",
  appointments: {
    title: "Appointments",
    none: "No appointments.",
    states: { booked: "Planned", cancelled: "Cancelled", held: "Held", missed: "Missed" },
  },
  files: { title: "Files", uses: (uses) => (uses === 1 ? "opened once" : `opened ${uses} times`) },
  recipients: {
    title: "Who has received it",
    kinds: { controller: "Controller", owner: "Adviser", webhook: "Connected tool", mail: "Email provider" },
  },
  rights: {
    title: "Take away or erase",
    exportText: "One JSON file with everything on this page, readable by another service.",
    export: "Download my data",
    eraseText: "Complete erasure, appointments included. It is final, and done within a minute.",
    erase: "Erase my data",
    write: (name) => `A question? Write to ${name}`,
    complaint:
      "If you think that your rights are not respected, you may complain to the CNIL, the French data protection authority.",
  },
  erase: {
    title: "Erase all your data?",
    text: "Details, answers, results, emails and appointments go. Links that you received will stop working. We keep an unreadable fingerprint of your address, so as never to write to it again.",
    upcoming: "Your upcoming appointment will be cancelled.",
    button: "Erase for good",
    back: "Back to my data",
    doneTitle: "Your data is being erased",
    doneText: "It takes about a minute. No more messages leave for your address. You may close this page.",
  },
  ask: {
    title: "Get to your data",
    text: "Enter your address. If we know it, you will receive a personal link to everything that we hold.",
    label: "Your email address",
    button: "Send me my link",
    invalid: "This address is incomplete. It reads name@domain.com.",
    doneTitle: "Look in your inbox",
    doneText: "If we know this address, the link will be there in a moment. It is sent once a day at most.",
  },
  receipt: {
    title: "Receipt of your consents",
    intro: "The proof of what you accepted or refused, word for word.",
    json: "Download the receipt (JSON)",
    hash: "Fingerprint",
    page: "Page",
    back: "Back to my data",
    person: "Person",
    controller: "Controller",
  },
};

/** The wordings of the privacy pages; languages that we do not write get English. */
export function privacyTexts(locale: string): PrivacyTexts {
  return locale.toLowerCase().split("-")[0] === "fr" ? fr : en;
}
