const NARROW = "\u202f";

const fr = {
  booked: (when: string) => `A réservé un appel${NARROW}: ${when}`,
  asked: (when: string) => `A demandé à être rappelé, ${when}`,
  activity: (points: number) => `${points} points d’activité (réponses, demande d’appel, rendez-vous)`,
  axis: (label: string, score: number) => `${label}${NARROW}: ${score}/100`,
  promise: (when: string) => `Réponse promise avant ${when}`,
  may(purpose: string, yes: boolean): string {
    if (purpose === "phone")
      return yes
        ? "Peut être appelée à ce sujet."
        : "N’a pas accepté d’être appelée hors du rendez-vous demandé.";
    if (purpose === "marketing")
      return yes
        ? "Peut recevoir des conseils et des offres par e-mail."
        : "Aucune offre par e-mail\u202f: elle ne l’a pas accepté.";
    return yes
      ? "Peut être contactée pour ce qu’elle a demandé."
      : "Ne peut plus être contactée sur cette demande.";
  },
};

const en: typeof fr = {
  booked: (when) => `Booked a call: ${when}`,
  asked: (when) => `Asked to be called, ${when}`,
  activity: (points) => `${points} points of activity (answers, call asked, call booked)`,
  axis: (label, score) => `${label}: ${score}/100`,
  promise: (when) => `An answer was promised before ${when}`,
  may(purpose, yes) {
    if (purpose === "phone")
      return yes ? "May be called about this." : "Did not agree to calls beyond the one asked for.";
    if (purpose === "marketing")
      return yes ? "May be sent advice and offers by email." : "No offers by email: they did not agree.";
    return yes ? "May be contacted about what they asked for." : "May no longer be contacted about this.";
  },
};

/** The brief's wordings in the owner's language. */
export const briefWords = (locale: string): typeof fr => (locale.startsWith("fr") ? fr : en);
