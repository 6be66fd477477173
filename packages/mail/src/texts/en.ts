import type { Moment } from "../format/dates.ts";
import { enCalls } from "./en-calls.ts";
import { enLetters } from "./en-letters.ts";
import { enNotes } from "./en-notes.ts";
import type { Texts } from "./texts.ts";

const purposes: Record<string, string> = {
  service: "Sending the results",
  marketing: "Advice and offers by email",
  phone: "Phone call",
};
const stages: Record<string, string> = {
  lead: "Lead",
  engaged: "Engaged lead",
  qualified: "Qualified lead",
  "handed-over": "Handed over to sales",
  won: "Won",
  lost: "Lost",
};

/** English wordings, also for every language that we do not write. */
export const en: Texts = {
  ...enLetters,
  ...enNotes,
  ...enCalls,
  unscored: "not scored",
  greeting: (name: string) => (name === "" ? "Hello," : `Hello ${name},`),
  signOff: "Kind regards,",
  team: (brand: string) => `The ${brand} team`,
  nextStep: "Next step",
  label: (name: string, value: string) => `${name}: ${value}`,
  duration: (minutes: number) => {
    if (minutes < 60) return `${minutes}\u00a0${minutes === 1 ? "minute" : "minutes"}`;
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return `${hours === 1 ? "1 hour" : `${hours} hours`}${rest === 0 ? "" : ` ${rest} min`}`;
  },
  at: ({ day, time }: Moment) => `${day} at ${time}`,
  onDate: ({ day, year, time }: Moment) => `${day.replace(/^\S+ /, "")} ${year} at ${time}`,
  footer: {
    controller: (name: string, address: string) =>
      address === "" ? `Your data is held by ${name}.` : `Your data is held by ${name}, ${address}.`,
    yourData: "Ask about your data",
    notice: "Privacy notice",
    unsubscribe: "Stop receiving these emails",
    privacy: "See, correct or erase my data",
  },
  synthesis: {
    overline: "Your results",
    subject: (score: string, level: string): string[] =>
      level === ""
        ? [`Your results: ${score}`]
        : [`Your results: ${score}, ${level}`, `Your results: ${score}`],
    subjectOutcome: (outcome: string): string[] => [`Your profile: ${outcome}`, "Your profile is ready"],
    subjectTitle: (title: string): string[] => [`Your results: ${title}`, "Your results are ready"],
    opening: (title: string) =>
      `You took the “${title}” assessment. Here is what your answers say, and where to start.`,
    preheader: (title: string) => `What your answers to “${title}” say`,
    score: "Your score",
    noScore: "Your answers were not enough to work out an overall score.",
    outcome: "Your profile",
    axes: "Area by area",
    start: "Where to start",
    startWith: (axis: string) => `Where to start: ${axis}`,
    call: "What next",
    callWith: (owner: string) =>
      `${owner} would be glad to go through these results with you on the phone and agree a short-term action plan.`,
    callAnyone:
      "We would be glad to go through these results with you on the phone and agree a short-term action plan.",
    noCall: "The detail is online, with the weight of each of your answers.",
    book: "Choose a time",
    seeResults: "See my results",
    resultsOnline: "See my results online",
    attached: "Your results are also attached as a PDF.",
    why: (title: string, email: string) =>
      `You are receiving this email because you asked for the results of the “${title}” assessment with the address ${email}.`,
  },
  booking: {
    overline: "Your call is booked",
    subject: ({ day, shortDay, time }: Moment): string[] => [
      `Your call: ${day} at ${time}`,
      `Your call: ${shortDay} at ${time}`,
    ],
    willCall: (owner: string, phone: string) =>
      phone === "" ? `${owner} will call you.` : `${owner} will call you on ${phone}.`,
    about: (title: string) => `This call follows on from “${title}”.`,
    with: "With",
    number: "We will call",
    invitation: "The invitation attached to this email adds the call to your calendar.",
    change: (owner: string, phone: string) =>
      phone === ""
        ? "Something came up, or a better number? Just reply to this email."
        : `Something came up, or a better number? Reply to this email or call ${owner} on ${phone}.`,
    button: "See my booking",
    results: "Read my results before the call",
    why: (email: string) =>
      `You are receiving this email because you booked this call with the address ${email}.`,
  },
  lead: {
    overline: "Qualified lead",
    subject: (who: string, company: string): string[] =>
      company === ""
        ? [`Qualified lead: ${who}`]
        : [`Qualified lead: ${who} (${company})`, `Qualified lead: ${who}`],
    subjectCall: ({ shortDay, shortestDay, time }: Moment, who: string, company: string): string[] => {
      const short = `Call ${shortestDay} ${time}: ${who}`;
      if (company === "") return [`Call ${shortDay} ${time}: ${who}`, short];
      return [
        `Call ${shortDay} ${time}: ${who} (${company})`,
        `Call ${shortestDay} ${time}: ${who} (${company})`,
        short,
      ];
    },
    appointment: "Call to make",
    outcomeOfCall: "After the call, say whether it took place",
    noAppointment: "No call booked yet.",
    theirClock: (moment: Moment) => `Where they are: ${moment.day} at ${moment.time}, ${moment.zone}`,
    call: (phone: string) => `Call ${phone}`,
    noPhone: "No phone number given.",
    phone: "Phone",
    email: "Email",
    score: "Overall score",
    weakest: "To explore on the call",
    why: "Why now",
    act: "Accept, pass on or close this lead",
    strongest: "What works already",
    matters: "The answers that matter",
    may: "What you may do",
    openers: "To open the conversation",
    choices: "What they asked for",
    history: "History",
    noHistory: "First contact with this person.",
    axes: "Score by area",
    outcome: "Profile",
    answers: "Answers",
    noAnswer: "No answer",
    gave: (to: string, { points, min, max }: { points: number; min: number; max: number }) =>
      min < 0 ? `${to}: ${points} (from ${min} to ${max})` : `${to}: ${points} of ${max}`,
    consents: "Consents",
    noConsents: "No consent recorded.",
    given: (when: string) => `Given on ${when}`,
    refused: (when: string) => `Refused on ${when}`,
    purpose: (purpose: string) => purposes[purpose] ?? purpose,
    source: "Where they came from",
    noSource: "Source unknown.",
    page: "Page",
    referrer: "Referring site",
    cta: "Button clicked",
    file: "File",
    funnel: "Funnel",
    stage: "Stage",
    stageName: (stage: string) => stages[stage] ?? stage,
    submitted: "Answers received on",
    results: "Open the results",
  },
  notice: {
    "lead-reassigned": {
      overline: "Lead passed on",
      subject: (who: string, owner: string) => [`${who} is now with ${owner}`, "A lead was passed on"],
      text: (who: string, owner: string) =>
        `${owner} now looks after ${who}. There is nothing left for you to do; your earlier link only says so.`,
      button: "See where this lead stands",
    },
    "owner-left": {
      overline: "A change in the team",
      subject: (who: string, owner: string) => [`${who} is now with ${owner}`, "A lead changes hands"],
      text: (who: string, owner: string) =>
        `Whoever followed ${who} is no longer in the team. ${owner} takes over this lead and its calls; you can decide otherwise.`,
      button: "See or pass on this lead",
    },
    "answer-overdue": {
      overline: "Answer overdue",
      subject: (who: string) => [`No answer yet: ${who} is waiting`, "A lead is waiting for an answer"],
      text: (who: string, owner: string) =>
        `${who} is waiting for an answer. ${owner} was to accept this lead and did not within the time promised.`,
      button: "Accept or pass on",
    },
  },
};
