const NARROW = "\u202f";

const french = {
  /** Words that stand as they are. */
  plain: {
    kicker: "Fiche d’appel",
    forOwner: "Pour",
    noCall: "Aucun rendez-vous pris",
    noPhone: "Aucun numéro communiqué",
    why: "Pourquoi maintenant",
    openings: "Pour ouvrir la conversation",
    matters: "Les réponses qui comptent",
    choices: "Ce qu’elle a demandé",
    score: "Score",
    of: "sur 100",
    axes: "Du plus fragile au plus solide",
    noScore: "–",
    may: "Ce que vous pouvez faire",
    history: "Avant aujourd’hui",
    first: "Premier contact avec cette personne.",
    page: "Accepter, transmettre ou clore ce contact",
    careful: "Données personnelles\u202f: à détruire après l’appel.",
  } as Record<string, string>,
  kicker: "Fiche d’appel",
  minutes: (minutes: number) => `${minutes} minutes`,
  theirs: (when: string) => `Chez la personne appelée${NARROW}: ${when}`,
  more: (count: number) => (count === 0 ? "" : count === 1 ? "et un autre" : `et ${count} autres`),
};

const english: typeof french = {
  plain: {
    kicker: "Call brief",
    forOwner: "For",
    noCall: "No call booked",
    noPhone: "No number given",
    why: "Why now",
    openings: "To open the conversation",
    matters: "The answers that matter",
    choices: "What they asked for",
    score: "Score",
    of: "out of 100",
    axes: "From weakest to strongest",
    noScore: "–",
    may: "What you may do",
    history: "Before today",
    first: "First contact with this person.",
    page: "Accept, pass on or close this lead",
    careful: "Personal data: to be destroyed after the call.",
  },
  kicker: "Call brief",
  minutes: (minutes) => `${minutes} minutes`,
  theirs: (when) => `For the person you call: ${when}`,
  more: (count) => (count === 0 ? "" : count === 1 ? "and one more" : `and ${count} more`),
};

/** Our own words in a brief: French, or English for any other language. */
export const briefWords = (locale: string): typeof french => (locale.startsWith("fr") ? french : english);
