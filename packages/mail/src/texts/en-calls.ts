import type { Moment } from "../format/dates.ts";
import type { frCalls } from "./fr-calls.ts";

const whyMissed = (email: string) =>
  `You are receiving this email because you had booked a call with the address ${email}.`;

/** English wordings of the emails around calls that did not take place. */
export const enCalls: typeof frCalls = {
  missed: {
    overline: "Missed call",
    title: "Let’s find another time",
    subject: ["Three new times for our call"],
    subjectFull: ["Let’s find another time for our call"],
    opening: ({ day, time }: Moment, title: string) =>
      `We were going to speak on ${day} at ${time}, following “${title}”, and it did not work out.`,
    paragraph: (owner: string) =>
      owner === ""
        ? "It happens to everybody. Three times are being kept for you: pick the one that suits you, then confirm."
        : `It happens to everybody. ${owner} is keeping three times for you: pick the one that suits you, then confirm.`,
    full: "It happens to everybody. Pick the time that suits you.",
    until: ({ day, time }: Moment, zone: string) =>
      `These times are yours until ${day} at ${time} (${zone}).`,
    other: "See other times",
    none: "No longer interested in the call? Just reply to this email and say so.",
    why: whyMissed,
  },
  reminder: {
    overline: "Your call",
    title: "Would you still like to talk?",
    subject: ["Three other times for our call"],
    subjectFull: ["Would you still like to talk?"],
    opening: (_missed: Moment, title: string) =>
      `A few days ago we did not manage to speak about “${title}”. The first times have passed, so here are others.`,
    paragraph: (owner: string) =>
      owner === ""
        ? "These three times are being kept for you: pick the one that suits you, then confirm."
        : `${owner} is keeping these three times for you: pick the one that suits you, then confirm.`,
    full: "Pick the time that suits you, and it is yours.",
    until: ({ day, time }: Moment, zone: string) =>
      `These times are yours until ${day} at ${time} (${zone}).`,
    other: "See other times",
    none: "This is our last email about it. No longer interested in the call? Just reply and say so.",
    why: whyMissed,
  },
  recovery: {
    overline: "Your call",
    title: "Your time is still to be chosen",
    subject: ["Your time is still to be chosen"],
    opening: (title: string) =>
      `You thought of a call following “${title}”, and no time has been settled on yet.`,
    who: (owner: string) =>
      owner === ""
        ? "If nothing suited you, the calendar may look different by now. We would still be glad to talk."
        : `If nothing suited you, the calendar may look different by now. ${owner} would still be glad to talk.`,
    button: "See the times",
    note: "No longer relevant? There is nothing to do: we will not write about it again.",
    why: (title: string, email: string) =>
      `You are receiving this email because you answered “${title}” with the address ${email}, then asked for a call or looked at times for one.`,
  },
  freed: {
    overline: "Waiting list",
    title: "A time has come free",
    subject: ({ day, shortDay, time }: Moment): string[] => [
      `A time has come free: ${day} at ${time}`,
      `A time has come free: ${shortDay} ${time}`,
      "A time has come free",
    ],
    opening: (title: string) => `You asked to be told if a time came free to talk about “${title}”. One has:`,
    until: ({ day, time }: Moment, zone: string) =>
      `It is being kept for you until ${day} at ${time} (${zone}). After that we offer it to the next person.`,
    button: "Take this time",
    why: (email: string) =>
      `You are receiving this email because you asked, with the address ${email}, to be told of a free time.`,
  },
  ask: {
    overline: "After the call",
    title: (who: string) => `Did the call with ${who} take place?`,
    subject: (who: string): string[] => [`Did the call with ${who} take place?`, "Did your call take place?"],
    opening: ({ day, time }: Moment, who: string, title: string) =>
      `Your call with ${who} was planned for ${day} at ${time}, following “${title}”. One tap says how it went.`,
    missed: "Missed? New times are offered to them without you. There is nothing else to do.",
    button: "Say how it went",
    note: "This is asked once for each call.",
    why: (email: string) =>
      `You are receiving this email because the calls booked with you are followed up at the address ${email}.`,
  },
};
