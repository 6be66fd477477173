import { french } from "../format/french.ts";
import type { Moment } from "../format/dates.ts";
import type { Language } from "../texts/texts.ts";

type CallTexts = {
  moved: {
    overline: string;
    subject(start: Moment): string[];
    opening(owner: string, phone: string): string;
    before(day: string, time: string): string;
    invitation: string;
  };
  cancelled: {
    overline: string;
    subject(start: Moment): string[];
    opening(owner: string): string;
    again: string;
    button: string;
    invitation: string;
  };
  reminder: {
    overline: Record<"day" | "hour", string>;
    subject: Record<"day" | "hour", (start: Moment) => string[]>;
    opening(owner: string, phone: string): string;
    about(title: string): string;
    ready: string;
  };
  toOwner: Record<
    "moved" | "cancelled",
    {
      overline: string;
      subject(start: Moment, who: string): string[];
      opening(who: string): string;
      next: string;
    }
  > & {
    /** The call stands in another system. */
    elsewhere: string;
    before(day: string, time: string): string;
    phone(phone: string): string;
    results: string;
    why: string;
  };
  see: string;
  move: string;
  cancel: string;
};

const fr: CallTexts = {
  moved: {
    overline: "Rendez-vous déplacé",
    subject: ({ day, shortDay, time }) => [
      french`Rendez-vous déplacé : ${day} à ${time}`,
      french`Déplacé : ${shortDay} à ${time}`,
    ],
    opening: (owner, phone) =>
      phone === ""
        ? `C’est noté. ${owner} vous appellera à ce nouveau moment.`
        : `C’est noté. ${owner} vous appellera à ce nouveau moment, au ${phone}.`,
    before: (day, time) => `Il remplace le rendez-vous du ${day} à ${time}.`,
    invitation: "L’invitation jointe met votre agenda à jour.",
  },
  cancelled: {
    overline: "Rendez-vous annulé",
    subject: ({ day, shortDay, time }) => [
      french`Rendez-vous annulé : ${day} à ${time}`,
      french`Annulé : ${shortDay} à ${time}`,
    ],
    opening: (owner) =>
      `Ce rendez-vous est annulé, et nous avons prévenu ${owner}. Vous n’avez rien d’autre à faire.`,
    again: "Si un autre moment vous convient mieux, les créneaux libres restent à votre disposition.",
    button: "Choisir un autre créneau",
    invitation: "Le fichier joint le retire de votre agenda.",
  },
  reminder: {
    overline: { day: "Votre appel de demain", hour: "Votre appel, dans une heure" },
    subject: {
      day: ({ time, shortDay }) => [`Votre appel de demain à ${time}`, `Votre appel du ${shortDay}`],
      hour: ({ time }) => [french`Dans une heure : votre appel de ${time}`, `Votre appel de ${time}`],
    },
    opening: (owner, phone) =>
      phone === "" ? `${owner} vous appellera.` : `${owner} vous appellera au ${phone}.`,
    about: (title) => french`Cet appel fait suite à « ${title} ».`,
    ready: french`Vous n’avez rien à préparer. Un empêchement ? Déplacez ou annulez l’appel en deux clics.`,
  },
  toOwner: {
    moved: {
      overline: "Rendez-vous déplacé",
      subject: ({ shortDay, shortestDay, time }, who) => [
        french`Déplacé : ${who}, ${shortDay} à ${time}`,
        french`Déplacé : ${shortestDay} à ${time}`,
      ],
      opening: (who) => `${who} a choisi un autre moment pour votre appel.`,
      next: "L’invitation jointe met votre agenda à jour.",
    },
    cancelled: {
      overline: "Rendez-vous annulé",
      subject: ({ shortDay, shortestDay, time }, who) => [
        french`Annulé : ${who}, ${shortDay} à ${time}`,
        french`Annulé : ${shortestDay} à ${time}`,
      ],
      opening: (who) => `${who} a annulé cet appel. Le créneau est de nouveau libre.`,
      next: "Le fichier joint le retire de votre agenda. La fiche du contact ne change pas.",
    },
    elsewhere: "Votre outil de rendez-vous a mis votre agenda à jour. La fiche du contact ne change pas.",
    before: (day, time) => `Le rendez-vous était prévu le ${day} à ${time}.`,
    phone: (phone) => french`Numéro à appeler : ${phone}`,
    results: "Ouvrir les résultats",
    why: "Vous recevez cet e-mail parce que cet appel vous est attribué.",
  },
  see: "Voir mon rendez-vous",
  move: "Déplacer l’appel",
  cancel: "Annuler l’appel",
};

const en: CallTexts = {
  moved: {
    overline: "Your call has moved",
    subject: ({ day, shortDay, time }) => [`New time: ${day} at ${time}`, `New time: ${shortDay} at ${time}`],
    opening: (owner, phone) =>
      phone === ""
        ? `All set. ${owner} will call you at this new time.`
        : `All set. ${owner} will call you at this new time, on ${phone}.`,
    before: (day, time) => `It replaces the call on ${day} at ${time}.`,
    invitation: "The invitation attached updates your calendar.",
  },
  cancelled: {
    overline: "Your call is cancelled",
    subject: ({ day, shortDay, time }) => [
      `Cancelled: ${day} at ${time}`,
      `Cancelled: ${shortDay} at ${time}`,
    ],
    opening: (owner) => `This call is cancelled and ${owner} knows. There is nothing else you need to do.`,
    again: "If another time suits you better, the free ones are still open to you.",
    button: "Choose another time",
    invitation: "The file attached takes it out of your calendar.",
  },
  reminder: {
    overline: { day: "Your call tomorrow", hour: "Your call in an hour" },
    subject: {
      day: ({ time }) => [`Your call tomorrow at ${time}`],
      hour: ({ time }) => [`In an hour: your call at ${time}`],
    },
    opening: (owner, phone) =>
      phone === "" ? `${owner} will call you.` : `${owner} will call you on ${phone}.`,
    about: (title) => `This call follows on from “${title}”.`,
    ready: "There is nothing to prepare. If something came up, move or cancel the call in two clicks.",
  },
  toOwner: {
    moved: {
      overline: "A call has moved",
      subject: ({ shortDay, shortestDay, time }, who) => [
        `Moved: ${who}, ${shortDay} at ${time}`,
        `Moved to ${shortestDay} at ${time}`,
      ],
      opening: (who) => `${who} has chosen another time for your call.`,
      next: "The invitation attached updates your calendar.",
    },
    cancelled: {
      overline: "A call is cancelled",
      subject: ({ shortDay, shortestDay, time }, who) => [
        `Cancelled: ${who}, ${shortDay} at ${time}`,
        `Cancelled: ${shortestDay} at ${time}`,
      ],
      opening: (who) => `${who} has cancelled this call. The time is free again.`,
      next: "The file attached takes it out of your calendar. The lead stays as it was.",
    },
    elsewhere: "Your booking tool has updated your calendar. The lead stays as it was.",
    before: (day, time) => `The call was planned for ${day} at ${time}.`,
    phone: (phone) => `Number to call: ${phone}`,
    results: "Open the results",
    why: "You are receiving this email because this call is yours.",
  },
  see: "See my booking",
  move: "Move the call",
  cancel: "Cancel the call",
};

/** The wordings of emails about a call that was booked before. */
export const callTexts: Record<Language, CallTexts> = { fr, en };
