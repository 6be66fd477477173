import type { Moment } from "../format/dates.ts";
import type { frLetters } from "./fr-letters.ts";

const known = "The link is personal: nothing that you have already told us will be asked again.";
const askedFor = (title: string, email: string) =>
  `You are receiving this email because you asked for “${title}” with the address ${email}.`;

/** English wordings of the emails between a download and a call. */
export const enLetters: typeof frLetters = {
  download: {
    overline: (files: number): string => (files > 1 ? "Your downloads" : "Your download"),
    subject: (title: string): string[] => [`Your download: ${title}`, "Your download is ready"],
    opening: (title: string) => `Thank you for your interest in “${title}”.`,
    ready: (files: number): string => (files > 1 ? "Your files are ready." : "Your file is ready."),
    heading: "To download",
    button: "Download",
    until: (files: number, { day, year, time }: Moment, zone: string) =>
      files > 1
        ? `These links work until ${day} ${year} at ${time} (${zone}).`
        : `This link works until ${day} ${year} at ${time} (${zone}).`,
    ranOut: (owner: string) =>
      owner === ""
        ? "Link no longer working? Fill in the form again and we will send you a new one."
        : "Link no longer working? Fill in the form again or reply to this email, and we will send you a new one.",
    why: askedFor,
  },
  invitation: {
    overline: "Where you stand",
    subject: (minutes: string): string[] =>
      minutes === ""
        ? ["Where do you stand?"]
        : [`Where do you stand? ${minutes} to find out`, "Where do you stand?"],
    opening: (title: string) => `“${title}” gives you something to measure against. So where do you stand?`,
    what: (minutes: string) =>
      minutes === ""
        ? "A set of practical questions helps you find out. It only takes a few minutes."
        : `A set of practical questions helps you find out. It takes about ${minutes}.`,
    known,
    noHurry: "Not a good moment? There is no hurry, the link will keep.",
    button: "See where I stand",
    why: askedFor,
  },
  survey: {
    overline: "Your feedback",
    subject: (minutes: string): string[] =>
      minutes === "" ? ["A few questions for you"] : [`Your feedback, in ${minutes}`],
    opening: (title: string) => `Thank you for coming, and for your interest in “${title}”.`,
    what: (minutes: string) =>
      minutes === ""
        ? "What will you take away, and what was missing? Tell us in a few questions: your answers shape what we do next."
        : `What will you take away, and what was missing? Tell us in a few questions. It takes about ${minutes}, and your answers shape what we do next.`,
    known,
    button: "Give my feedback",
    why: askedFor,
  },
  debrief: {
    overline: "Your results are ready",
    subject: ["Your results are ready: let’s talk them through"],
    opening: (title: string) =>
      `You asked for a call about your results in the “${title}” assessment. They are ready.`,
    who: (owner: string) =>
      owner === ""
        ? "One of us will go through your results with you on the phone, answer your questions and help you find the place to start."
        : `${owner} will go through your results with you on the phone, answer your questions and help you find the place to start.`,
    after: "We will send you your written summary after the call.",
    button: "Choose a time",
    note: "Pick the day and the time that suit you.",
    why: (title: string, email: string) =>
      `You are receiving this email because you asked for a call about your results in the “${title}” assessment with the address ${email}.`,
  },
  offer: {
    overline: "A personal conversation",
    title: "Shall we talk about your situation?",
    subject: ["A conversation about your situation"],
    opening: (title: string) => `Thank you for answering “${title}”.`,
    who: (owner: string) =>
      owner === ""
        ? "Questions put to everybody leave out what is particular to you. We would be glad to talk about that on the phone."
        : `Questions put to everybody leave out what is particular to you. ${owner} would be glad to talk about that with you on the phone.`,
    worth: "What you take away:",
    points: [
      "an outside view of what is on your mind at the moment",
      "answers to your questions, about your own case",
      "a first step, small enough to take the week after",
    ],
    button: "Choose a time",
    note: "Not useful right now? There is nothing you need to do.",
    why: (title: string, email: string) =>
      `You are receiving this email because you answered “${title}” with the address ${email}.`,
  },
  endpoint: {
    overline: "Your connections",
    title: "A connected system hears nothing any more",
    subject: (name: string): string[] => [`${name} hears nothing any more`, "A connection is switched off"],
    since: ({ day, time }: Moment, name: string, host: string) =>
      `Since ${day} at ${time}, nothing that happens to your contacts has reached “${name}” (${host}).`,
    reason: {
      gone: "It answers that its address is gone, so we have switched the connection off.",
      failing: "Nothing got through for four days, so we have switched the connection off.",
    },
    meanwhile: "Nothing is lost: what happens meanwhile is kept for thirty days and can be sent again.",
    todo: "Once the system is mended, the person who runs the server brings the connection back with this command:",
    once: "This message is sent once each time.",
    why: (email: string) =>
      `You are receiving this email because you answer for the funnels of this house, at the address ${email}.`,
  },
  calendar: {
    overline: "Your calendar",
    title: "We can no longer read your calendar",
    subject: (host: string): string[] => [
      `Your calendar on ${host} cannot be read`,
      "Your calendar cannot be read",
    ],
    since: ({ day, time }: Moment, host: string) =>
      `Since ${day} at ${time} we have not been able to read the calendar that you connected on ${host}.`,
    reason: {
      refused: "The password or secret address is no longer accepted: it was probably changed or revoked.",
      missing: "There is nothing left at that address: the calendar may have been deleted or renamed.",
      "not-a-calendar": "What that address answers is not a calendar, or is too large to be read.",
      unreachable: "The server does not answer.",
    },
    meanwhile: {
      offer:
        "Meanwhile your usual hours are still offered: a call may fall on a time that is taken in your calendar.",
      stop: "Meanwhile no times are offered in your name.",
    },
    todo: "To put this right, connect the calendar again with the person who runs the server. They can check it with this command:",
    once: "This message is sent once for each outage. We keep trying.",
    why: (email: string) =>
      `You are receiving this email because your calendar is connected to your appointments, at the address ${email}.`,
  },
};
