const s = "\u202f";

const fr = {
  title: "Registre des traitements",
  intro: (url: string, day: string) =>
    `Article 30 du RGPD. Établi le ${day} d’après la configuration en service de ${url}. À relire et à compléter par le responsable du traitement${s}: ce document ne remplace pas un avis juridique.`,
  none: "Aucun funnel n’est publié.",
  controller: "Responsable du traitement",
  notice: "Information complète",
  noNotice: "Aucune adresse d’information complète n’est indiquée (`controller.notice`).",
  purposes: "Finalités, bases légales et durées de conservation",
  columns: ["Finalité", "Base légale", "Conservation après le dernier contact", "Texte présenté"],
  purpose: {
    service: "Répondre à la demande (résultats, fichier, synthèse)",
    marketing: "Prospection par e-mail",
    phone: "Prospection par téléphone",
  },
  basis: {
    consent: "Consentement (art. 6.1.a)",
    contract: "Contrat ou mesures précontractuelles (art. 6.1.b)",
    "legitimate-interest": "Intérêt légitime (art. 6.1.f), droit d’opposition offert à la collecte",
  },
  people: "Personnes concernées",
  peopleText: "Visiteurs qui remplissent le formulaire (prospects professionnels).",
  data: "Catégories de données",
  fields: {
    name: "nom",
    email: "adresse e-mail",
    jobTitle: "fonction",
    company: "société",
    phone: "téléphone",
  } as Record<string, string>,
  answers: (count: number) => `réponses aux ${count} questions`,
  scored: "score et niveau calculés (profilage sans décision automatisée de refus)",
  calls: "rendez-vous téléphoniques (date, numéro, issue)",
  always: "preuve des accords, page et campagne d’origine, e-mails envoyés",
  never: "Ni cookie, ni adresse IP conservée, ni suivi d’ouverture des e-mails.",
  unfinished: (days: string) =>
    `Réponses commencées, à la demande de la personne ou après saisie de son adresse${s}: ${days}, puis effacées.`,
  doubleOptIn: {
    off: "Adresse non vérifiée avant envoi.",
    marketing: "Adresse confirmée avant toute prospection.",
    all: "Adresse confirmée avant tout envoi et tout résultat.",
  },
  recipients: "Destinataires",
  recipient: {
    mail: (name: string) =>
      name === "local" ? "Boîte locale (aucun envoi réel)" : `Acheminement des e-mails${s}: ${name}`,
    owner: (name: string, job: string | undefined) =>
      `Commercial${s}: ${name}${job === undefined ? "" : `, ${job}`}`,
    calendar: (name: string, writes: boolean) =>
      `Agenda d’un commercial (${name})${s}: ${writes ? "lecture des disponibilités et inscription des rendez-vous" : "lecture des disponibilités"}`,
    booking: (name: string) => `Prise de rendez-vous externe${s}: ${name}`,
    "step-webhook": (name: string) => `Appel d’un scénario vers ${name}`,
    endpoint: (name: string, system: string, fields: string) =>
      `${system} (${name})${s}: ${fields === "" ? "identifiants seulement" : fields}`,
  },
  noticeField: { score: "score", answers: "réponses", source: "origine" } as Record<string, string>,
  transfers: "Transferts hors de l’Union européenne",
  noTransfers: "Aucun d’après la configuration. Vérifiez le lieu d’hébergement du serveur et du SMTP.",
  transfersText: (names: string) =>
    `${names}${s}: fournisseurs établis aux États-Unis. Indiquez la garantie retenue (art. 46 ou décision d’adéquation).`,
  measures: "Mesures de sécurité (art. 32)",
  measuresList: [
    "Liens personnels imprévisibles (128 bits au moins), limités à un usage, conservés sous forme d’empreinte.",
    "Preuve des accords en ajout seul, chaînée par empreintes, vérifiable (`aimant privacy verify`).",
    "Effacement dans toutes les tables, les fichiers et les files d’attente\u202f; rejoué après restauration.",
    "Aucune donnée personnelle dans les journaux\u202f; adresses IP non conservées.",
    "Secrets des systèmes connectés chiffrés\u202f; clés d’administration limitées, chaque accès noté.",
    "Politique de sécurité de contenu stricte sur chaque page\u202f; limites d’usage et preuve de travail.",
    "Sauvegardes vérifiées à la création (`aimant backup`).",
  ],
  rights: "Droits des personnes",
  rightsText:
    "Chaque e-mail mène au centre de confidentialité (accès, rectification, export, retrait, opposition, effacement)\u202f; réclamation auprès de la CNIL indiquée sur la page.",
  summary: "Synthèse de la protection des données",
  summaryText: (activities: number, purposes: number, recipients: number) =>
    `${activities} traitement${activities > 1 ? "s" : ""}, ${purposes} finalité${purposes > 1 ? "s" : ""}, ${recipients} destinataire${recipients > 1 ? "s" : ""}.`,
  longest: (retention: string) => `Durée de conservation la plus longue${s}: ${retention}.`,
  todo: "À compléter par vous",
  todoList: [
    "Coordonnées du délégué à la protection des données, s’il y en a un.",
    "Contrats de sous-traitance (art. 28) avec l’hébergeur et les destinataires ci-dessus.",
    "Mise en balance pour chaque intérêt légitime\u202f; analyse d’impact si le traitement l’exige.",
  ],
  years: (count: number) => `${count} an${count > 1 ? "s" : ""}`,
  months: (count: number) => `${count} mois`,
  days: (count: number) => `${count} jour${count > 1 ? "s" : ""}`,
};

const en: typeof fr = {
  title: "Record of processing activities",
  intro: (url, day) =>
    `Article 30 GDPR. Written on ${day} from the live configuration of ${url}. To be read and completed by the controller: it is no legal advice.`,
  none: "No funnel is published.",
  controller: "Controller",
  notice: "Full privacy notice",
  noNotice: "No address of a full privacy notice is given (`controller.notice`).",
  purposes: "Purposes, legal bases and retention",
  columns: ["Purpose", "Legal basis", "Kept after the last contact", "Text shown"],
  purpose: {
    service: "Answering the request (results, file, synthesis)",
    marketing: "Prospecting by email",
    phone: "Prospecting by phone",
  },
  basis: {
    consent: "Consent (art. 6(1)(a))",
    contract: "Contract or steps before it (art. 6(1)(b))",
    "legitimate-interest": "Legitimate interest (art. 6(1)(f)), objection offered at collection",
  },
  people: "Data subjects",
  peopleText: "Visitors who fill in the form (business prospects).",
  data: "Categories of data",
  fields: { name: "name", email: "email address", jobTitle: "job title", company: "company", phone: "phone" },
  answers: (count) => `answers to ${count} questions`,
  scored: "computed score and level (profiling, no automated refusal)",
  calls: "phone appointments (date, number, outcome)",
  always: "proof of consents, page and campaign of origin, emails sent",
  never: "No cookie, no IP address kept, no tracking of opened emails.",
  unfinished: (days) =>
    `Answers that were begun, at the person’s wish or once their address was given: ${days}, then erased.`,
  doubleOptIn: {
    off: "Addresses are not verified before anything is sent.",
    marketing: "Addresses are confirmed before any prospecting.",
    all: "Addresses are confirmed before anything is sent or shown.",
  },
  recipients: "Recipients",
  recipient: {
    mail: (name) => (name === "local" ? "Local mailbox (nothing leaves)" : `Email delivery: ${name}`),
    owner: (name, job) => `Sales rep: ${name}${job === undefined ? "" : `, ${job}`}`,
    calendar: (name, writes) =>
      `A rep’s calendar (${name}): ${writes ? "reads free times, writes appointments" : "reads free times"}`,
    booking: (name) => `Outside booking page: ${name}`,
    "step-webhook": (name) => `A follow-up’s call to ${name}`,
    endpoint: (name, system, fields) => `${system} (${name}): ${fields === "" ? "identifiers only" : fields}`,
  },
  noticeField: { score: "score", answers: "answers", source: "origin" },
  transfers: "Transfers outside the European Union",
  noTransfers: "None by the configuration. Check where the server and the SMTP relay are hosted.",
  transfersText: (names) =>
    `${names}: providers based in the United States. State the safeguard (art. 46 or an adequacy decision).`,
  measures: "Security measures (art. 32)",
  measuresList: [
    "Personal links that cannot be guessed (128 bits or more), for one use each, kept as hashes.",
    "Proof of consents, append-only and chained by hashes, that can be verified (`aimant privacy verify`).",
    "Erasure in every table, file and queue; replayed after a restore.",
    "No personal data in logs; no IP address kept.",
    "Secrets of connected systems encrypted; admin keys scoped, each access written down.",
    "Strict content security policy on every page; limits and proof of work.",
    "Backups verified when they are made (`aimant backup`).",
  ],
  rights: "Rights of the people",
  rightsText:
    "Every email leads to the privacy centre (access, rectification, export, withdrawal, objection, erasure); the complaint to the authority is named there.",
  summary: "Data protection summary",
  summaryText: (activities, purposes, recipients) =>
    `${activities} ${activities === 1 ? "activity" : "activities"}, ${purposes} ${purposes === 1 ? "purpose" : "purposes"}, ${recipients} ${recipients === 1 ? "recipient" : "recipients"}.`,
  longest: (retention) => `Longest retention: ${retention}.`,
  todo: "For you to complete",
  todoList: [
    "Contact of the data protection officer, if there is one.",
    "Processing agreements (art. 28) with the host and the recipients above.",
    "A balancing test for each legitimate interest; an impact assessment where the processing calls for one.",
  ],
  years: (count) => `${count} ${count === 1 ? "year" : "years"}`,
  months: (count) => `${count} ${count === 1 ? "month" : "months"}`,
  days: (count) => `${count} ${count === 1 ? "day" : "days"}`,
};

export type RecordWords = typeof fr;

export function recordWords(locale: string): RecordWords {
  return locale.startsWith("fr") ? fr : en;
}
