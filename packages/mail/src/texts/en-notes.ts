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
