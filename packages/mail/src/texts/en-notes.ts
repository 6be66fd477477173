import type { frNotes } from "./fr-notes.ts";

/** English wordings of messages that go to an address nobody has answered for yet. */
export const enNotes: typeof frNotes = {
  privacyLink: {
    overline: "Your data",
    title: "Your privacy centre",
    subject: ["Your link to your data"],
    opening:
      "Here is the link you asked for. It opens everything that we hold about you: read it, correct it, take it with you or have it erased.",
    button: "Open my data",
    notes: [
      "The link is personal. Please do not pass it on.",
      "Did not ask for it? There is nothing to do: nobody else has received this message.",
    ],
    why: (email) => `You are receiving this email because this link was requested for the address ${email}.`,
  },
  unfinished: {
    overline: "To be continued",
    title: "Your answers are waiting",
    subject: ["Go on where you stopped"],
    asked: (title) =>
      `Here is the link to go on with “${title}” whenever you like, on this device or another.`,
    left: (title) =>
      `You began “${title}” and did not get to the end. This link takes you back to where you stopped.`,
    button: "Go on",
    notes: (day) => [
      `Your answers and this address will be deleted on ${day}, or as soon as you ask for it on that page.`,
      "Did not begin anything? There is nothing to do: all of it will be deleted, and we will not write again.",
    ],
    why: (email) =>
      `You are receiving this one email because the address ${email} was entered in a questionnaire.`,
  },
  confirmAddress: {
    overline: "One confirmation",
    title: "Is this your address?",
    subject: ["Please confirm your email address"],
    opening: (title) =>
      `This address was given for “${title}”. Confirm that it is yours and we will send you what comes next.`,
    button: "Confirm my address",
    notes: [
      "Did not ask for anything? There is nothing to do: you will get no other message, and the address will be erased.",
    ],
    why: (email) => `You are receiving this one email because the address ${email} was entered in a form.`,
  },
};
