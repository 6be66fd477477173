import type { Brand, EmailData, Person } from "@aimant/core/ports";
import type { ResultsView } from "@aimant/funnel";
import type { Language } from "./texts/texts.ts";

type Owner = Required<EmailData["booking-confirmed"]["owner"]>;
type LevelWords = [label: string, text: string, advice: string];

export type SampleWords = {
  title: string;
  jobTitle: string;
  ownerTitle: string;
  notice: string;
  total: LevelWords;
  /** Label, score, then level, meaning and advice. */
  axes: [string, number, LevelWords][];
  /** What the marketer says to those whom it fits. */
  block: { title: string; text: string; button: string };
  answers: [question: string, answer: string][];
  consents: [purpose: string, text: string, given: boolean][];
  openers: string[];
  brief: { why: string[]; may: string[] };
  invitation: string;
};

export function samplePeople(words: SampleWords): { brand: Brand; person: Person; owner: Owner } {
  return {
    brand: {
      name: "Maison Lumen",
      accent: "#0f766e",
      controller: {
        name: "Maison Lumen SAS",
        address: "12 rue des Tanneurs, 44000 Nantes",
        email: "donnees@lumen.test",
        notice: words.notice,
      },
    },
    person: {
      name: "Inès Moreau",
      email: "ines.moreau@example.com",
      jobTitle: words.jobTitle,
      company: "Atelier Verrier",
      phone: "+33612345678",
    },
    owner: {
      name: "Claire Fontaine",
      email: "claire.fontaine@lumen.test",
      phone: "+33240123456",
      jobTitle: words.ownerTitle,
    },
  };
}

const level = ([label, text, advice]: LevelWords, id: string) => ({ id, label, text, advice });

export function sampleResults(words: SampleWords): ResultsView {
  return {
    total: 62,
    level: level(words.total, "progressing"),
    axes: words.axes.map(([label, score, axisLevel], index) => ({
      id: `axis-${index + 1}`,
      label,
      score,
      weight: 1,
      level: level(axisLevel, `level-${index + 1}`),
    })),
    outcome: null,
    explanation: [],
    blocks: [
      {
        id: "first-month",
        title: words.block.title,
        text: words.block.text,
        button: { label: words.block.button, url: "https://www.lumen.test/articles/premier-mois" },
      },
    ],
  };
}

export const sampleWords: Record<Language, SampleWords> = {
  fr: {
    title: "Où en est votre expérience client\u202f?",
    jobTitle: "Directrice de l’expérience client",
    ownerTitle: "Conseillère en expérience client",
    notice: "https://www.lumen.test/confidentialite",
    total: [
      "En progression",
      "Vos équipes écoutent déjà vos clients. Il vous manque un circuit qui transforme cette écoute en décisions.",
      "Réservez trente minutes chaque lundi pour décider, avec les personnes concernées, d’une correction à faire dans la semaine.",
    ],
    axes: [
      [
        "Écoute client",
        78,
        [
          "Installée",
          "Vous recueillez l’avis de vos clients après les moments qui comptent.",
          "Ajoutez une question ouverte à votre enquête et lisez dix réponses par semaine en équipe.",
        ],
      ],
      [
        "Parcours",
        64,
        [
          "En progression",
          "Les grandes étapes sont décrites, les passages de relais le sont moins.",
          "Suivez un client de la commande à la livraison et notez chaque attente de plus d’une journée.",
        ],
      ],
      [
        "Culture d’équipe",
        70,
        [
          "Installée",
          "Chacun sait pourquoi le client compte, et peut le dire avec ses mots.",
          "Ouvrez la prochaine réunion par le récit d’un client, bon ou mauvais.",
        ],
      ],
      [
        "Mesure",
        38,
        [
          "À construire",
          "Vos indicateurs existent, mais personne ne les regarde au moment de décider.",
          "Choisissez un seul chiffre, affichez-le et donnez-lui un responsable.",
        ],
      ],
      [
        "Amélioration continue",
        59,
        [
          "En progression",
          "Les problèmes signalés sont traités, rarement leurs causes.",
          "Reprenez la réclamation la plus fréquente du mois et demandez cinq fois pourquoi.",
        ],
      ],
    ],
    block: {
      title: "Pour commencer",
      text: "Prenez une remarque déjà reçue, traitez-la cette semaine, et dites-le à qui l’a faite.",
      button: "Lire le récit d’un premier mois",
    },
    answers: [
      ["Mesurez-vous la satisfaction après chaque contact\u202f?", "Après les contacts importants seulement"],
      ["Qui lit les réponses de vos clients\u202f?", "Le service client, puis un résumé pour la direction"],
      ["Avez-vous décrit le parcours de vos clients\u202f?", "Oui, il y a plus d’un an"],
      ["Quelle part de vos décisions s’appuie sur un indicateur client\u202f?", "2 sur 5"],
      ["Recommanderiez-vous votre entreprise à un proche\u202f?", "8 sur 10"],
      [
        "Qu’est-ce qui vous freine aujourd’hui\u202f?",
        "Nous avons trop d’outils.\nEt pas assez de temps pour lire ce qu’ils disent.",
      ],
    ],
    consents: [
      ["service", "Recevoir la synthèse de mes réponses par e-mail.", true],
      ["phone", "Être appelée pour commenter mes résultats.", true],
      ["marketing", "Recevoir une fois par mois les conseils de Maison Lumen.", false],
    ],
    brief: {
      why: ["A réservé un appel", "40 points d’activité (réponses, demande d’appel, rendez-vous)"],
      may: ["Peut être contactée pour ce qu’elle a demandé."],
    },
    openers: [
      "Quel chiffre client regardez-vous le lundi matin\u202f?",
      "La dernière fois qu’un indicateur a changé une décision, c’était quand\u202f?",
      "Quelle réclamation revient toujours, malgré vos efforts\u202f?",
    ],
    invitation: "Appel avec Claire Fontaine",
  },
  en: {
    title: "How good is your customer experience?",
    jobTitle: "Head of Customer Experience",
    ownerTitle: "Customer experience adviser",
    notice: "https://www.lumen.test/privacy",
    total: [
      "Progressing",
      "Your teams already listen to customers. What is missing is a routine that turns listening into decisions.",
      "Keep thirty minutes every Monday to agree, with the people concerned, on one thing to put right that week.",
    ],
    axes: [
      [
        "Listening",
        78,
        [
          "Established",
          "You ask customers what they think after the moments that matter.",
          "Add one open question to your survey and read ten answers a week together.",
        ],
      ],
      [
        "Journey",
        64,
        [
          "Progressing",
          "The main steps are written down, the hand-overs less so.",
          "Follow one customer from order to delivery and note every wait of more than a day.",
        ],
      ],
      [
        "Team culture",
        70,
        [
          "Established",
          "Everybody knows why customers matter and can say it in their own words.",
          "Open the next meeting with one customer’s story, good or bad.",
        ],
      ],
      [
        "Measurement",
        38,
        [
          "To be built",
          "The figures exist, but nobody looks at them when decisions are made.",
          "Pick one figure, put it on the wall and give it an owner.",
        ],
      ],
      [
        "Continuous improvement",
        59,
        [
          "Progressing",
          "Reported problems get fixed, their causes rarely do.",
          "Take this month’s most frequent complaint and ask why five times.",
        ],
      ],
    ],
    block: {
      title: "Where to begin",
      text: "Take one remark that you already have, deal with it this week, and tell whoever made it.",
      button: "Read the story of a first month",
    },
    answers: [
      ["Do you measure satisfaction after each contact?", "After important contacts only"],
      ["Who reads what customers write?", "Customer service, then a summary for management"],
      ["Have you mapped your customers’ journey?", "Yes, more than a year ago"],
      ["How many of your decisions rest on a customer figure?", "2 out of 5"],
      ["Would you recommend your company to a friend?", "8 out of 10"],
      ["What holds you back today?", "We have too many tools.\nAnd too little time to read what they say."],
    ],
    consents: [
      ["service", "Receive the results of my answers by email.", true],
      ["phone", "Be called to talk about my results.", true],
      ["marketing", "Receive Maison Lumen’s advice once a month.", false],
    ],
    brief: {
      why: ["Booked a call", "40 points of activity (answers, call asked, call booked)"],
      may: ["May be contacted about what they asked for."],
    },
    openers: [
      "Which customer figure do you look at on a Monday morning?",
      "When did a figure last change a decision?",
      "Which complaint keeps coming back, whatever you do?",
    ],
    invitation: "Call with Claire Fontaine",
  },
};
