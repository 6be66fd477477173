import { calls } from "./en-calls.ts";
import { tools } from "./en-tools.ts";
import type { Texts } from "./texts.ts";

const figures = new Intl.NumberFormat("en");
const number = { format: (value: number) => figures.format(value).replace("-", "\u2212") };
const plural = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** The English wordings, written and not translated. */
export const en: Texts = {
  skip: "Skip to content",
  languages: "Page language",
  optional: "optional",
  form: {
    questions: "Your answers",
    question: (index, message) => `Question ${index}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    questionOf: (index, total) => `Question ${index} of ${total}`,
    pick: "Choose…",
    noPlace: "No place",
    ranking: (count) => `Give ${count} answers a place each, 1 for the most important one.`,
    other: (option) => `In your own words, if you choose “${option}”`,
    several: "Pick as many as apply",
    ticks: (min, max) => {
      if (min !== undefined && max !== undefined)
        return min === max ? `Pick ${number.format(min)}` : `Pick ${min} to ${max}`;
      if (min !== undefined && min > 0) return `Pick at least ${number.format(min)}`;
      return max === undefined ? null : `Pick up to ${number.format(max)}`;
    },
    bounds: (min, max, unit) => {
      const end = unit === undefined ? "" : ` ${unit}`;
      if (min !== undefined && max !== undefined)
        return `Between ${number.format(min)} and ${number.format(max)}${end}`;
      if (min !== undefined) return `${number.format(min)}${end} or more`;
      return max === undefined ? null : `Up to ${number.format(max)}${end}`;
    },
    atMost: (characters) => `Up to ${plural(characters, "character", "characters")}`,
    further: "Depending on your answers, one more question may appear once you send them.",
    more: "To complete your details",
    fields: {
      name: "Full name",
      email: "Email address",
      jobTitle: "Job title",
      company: "Company",
      phone: "Phone",
    },
    leaveEmpty: "Leave this field empty",
    consentsTitle: "Your agreement",
    consentsText:
      "Nothing is ticked for you. You can change your mind at any time, with the link in each email.",
    standing:
      "What you already agreed to still holds and is not asked again. You can withdraw it at any time, with the link in each email.",
    callNeeds: "Needed for a call.",
    callsKnown: (phone) => `We will call you on ${phone}.`,
    youGet: "What you get",
    problems: (count) => (count === 1 ? "One thing left to check" : `${count} things left to check`),
    errorTitle: "Error: ",
    error: "Error:",
    agree: "I agree",
  },
  kinds: {
    calculator: {
      name: "Calculator",
      details: "Where to reply",
      submit: "See my result",
      requiredConsent: "needed to reply to you",
      points: "What you get out of it",
      loading: "The calculator is on its way…",
    },
    diagnostic: {
      name: "Diagnostic",
      details: "Where to reply",
      submit: "Send my answers",
      requiredConsent: "needed to reply to you",
      points: "What you get out of it",
      loading: "The questions are on their way…",
    },
    survey: {
      name: "Survey",
      details: "Your details",
      submit: "Send my answers",
      requiredConsent: "needed to read your answers",
      points: "Good to know",
      loading: "The questions are on their way…",
    },
    download: {
      name: "Download",
      details: "Your details",
      submit: "Get the download",
      requiredConsent: "needed to give you access",
      points: "What is inside",
      loading: "The form is on its way…",
    },
  },
  known: {
    title: "You are",
    text: "What we already know is not asked again.",
    other: "Not you?",
    correct: "Correct my details",
    keep: (value) => `Leave empty to keep ${value}`,
  },
  later: {
    button: "Go on later",
    text: (days) =>
      `Enter your email address above: you will be sent a link. Your answers and that address are kept for ${days} days for this alone, then deleted.`,
    sentTitle: "The link is on its way",
    sentText: "You can close this page and go on whenever you like, on this device or another.",
    begun: (day) => `Your earlier answers are back in place. They are kept until ${day}.`,
    forget: "Delete them now",
    goneTitle: "Deleted",
    goneText: "Your answers and your address are no longer with us. You can close this page.",
  },
  controller: {
    responsible: (name) => `${name} is responsible for the data you leave here.`,
    rights: "You can see it, correct it or have it erased at any time.",
    write: "Write to them",
    notice: "Read the privacy notice",
  },
  landing: {
    minutes: (count) => plural(count, "minute", "minutes"),
    plain: "Nothing showing? Open the simple version",
    trust: "What you can rely on",
    noCookie: "No cookies",
    responsible: "Responsible for your data:",
  },
  results: {
    of: "out of 100",
    outOf: (score) => `${score} out of 100`,
    noTotal: "No overall score",
    noTotalText: "Your answers are not enough for an overall score. Here is what they already tell.",
    dated: (date) => `Answered on ${date}`,
    chart: "At a glance",
    axes: "Theme by theme",
    advice: "Next step",
    noScore: "None of your answers touched on this theme.",
    strength: "Your strength",
    priority: "Your priority",
    outcome: "Your profile",
    explanation: "What weighed most",
    explanationText: "Each answer gives points to a theme. These are the ones that moved your score most.",
    weighted: "The overall score is the average of the themes, each by its weight, on a scale of 100.",
    others: (count) => (count === 1 ? "See the other answer" : `See the other ${count} answers`),
    gave: (points, min, max) =>
      min === 0
        ? `${plural(points, "point", "points")} out of ${number.format(max)}`
        : `${plural(points, "point", "points")}, on a range of ${number.format(min)} to ${number.format(max)}`,
    for: (axis) => `for “${axis}”`,
    callTitle: "Shall we go through it together?",
    callText: "A short phone call to read your results and decide where to start, at a time you choose.",
    call: "Choose a time",
    pdf: "Summary as PDF",
    share: "Share this page",
    shareText:
      "You can share this page by its address: it shows neither your name nor your contact details. The PDF and the booking page do carry your name.",
  },
  answers: {
    thanks: { survey: "Thank you, your answers have arrived", download: "Thank you for your interest" },
    title: "Your answers",
    dated: (date) => `Sent on ${date}`,
    callTitle: "Shall we talk it over?",
    callText: "A phone call, with no commitment, at a time you choose.",
  },
  thanks: {
    results: "See my results",
    resultsReady: "Your score",
    call: "Choose a time",
    download: "Download",
    callQuiet: "Choose a time to talk it through",
  },
  booking: {
    title: "Let’s talk through your results",
    plainTitle: "Let’s find a time to talk",
    text: (minutes) => `A ${number.format(minutes)}-minute phone call, at a time that suits you.`,
    hello: (name) => `Hello ${name},`,
    minutes: (count) => `${number.format(count)} min`,
    byPhone: "by phone",
    choose: "Choose a time",
    days: "Available days",
    zone: "Time zone",
    zoneChange: "Change",
    ownerZone: (owner, zone) => `Times are shown in your time zone. ${owner} is on ${zone} time.`,
    free: (count) => plural(count, "time", "times"),
    phone: "Your phone number",
    country: "Country of the number",
    phoneHelp: (owner) => `${owner} will call you on this number.`,
    submit: "Confirm the call",
    chosen: "Your time",
    nothingChosen: "Choose a time above",
    emptyTitle: "No free time at the moment",
    emptyText: (owner) =>
      `${owner} is fully booked over the coming days. Send a line and you will find another time together.`,
    write: (owner) => `Write to ${owner}`,
    mailSubject: "Finding a time to talk",
    problem: "Please check",
    seeSlots: "See the free times",
    correctPhone: "Correct the number",
  },
  booked: {
    title: "Your call is booked",
    alreadyTitle: "Your call is already booked",
    when: "When",
    who: "With",
    number: "Number to call",
    calls: (owner) => `${owner} will call you. There is nothing to prepare.`,
    ics: "Add to my calendar",
    confirmation: "A confirmation with the invitation is on its way to your inbox.",
    change: "Something came up?",
    zoneTime: (place) => `${place} time`,
    move: "Move",
    cancel: "Cancel",
  },
  moving: {
    title: "Choose another time",
    text: (current) => `Your call is planned for ${current}. It stands until you confirm another time.`,
    submit: "Move the call",
  },
  cancelling: {
    title: "Cancel this call?",
    text: (owner) => `${owner} will be told, and the time will be free again.`,
    submit: "Cancel the call",
    keep: "Keep it",
    move: "Move it",
    doneTitle: "Your call is cancelled",
    doneText: (owner) => `${owner} has been told. If another time suits you better, just choose it.`,
    again: "Choose another time",
    lateTitle: "This call can no longer be changed",
    lateText: (owner) => `It has begun or is over. To talk about it, write to ${owner}.`,
  },
  nextSlots: {
    title: "Talk it through: the next free times",
    text: (owner, minutes, zone) =>
      `${owner} calls you for ${minutes} minutes to go through your answers. Times in ${zone}.`,
    phone: "Your phone number",
    knownPhone: "We call the number that you gave us.",
    submit: "Book this time",
    others: "See all free times",
  },
  call: {
    title: (name) => `Call with ${name}`,
    kicker: "Phone call with",
    dial: "Call",
    question: "Did you speak?",
    held: "Yes, we spoke",
    missed: "No, missed",
    once: "One answer per call. “Missed” starts the follow-up planned for it.",
    said: {
      held: { title: "You spoke", text: "Noted. There is nothing else to do." },
      missed: { title: "Missed", text: "Noted. The follow-up planned for this goes out by itself." },
      cancelled: { title: "Cancelled", text: "No call is planned for this time any more. Nothing to note." },
    },
  },
  confirm: {
    title: "Is this address yours?",
    text: (email, brand) =>
      `Somebody gave ${email} to ${brand}. If it was you, one click confirms it and brings you what comes next.`,
    button: "Yes, this is my address",
    otherwise:
      "Was it not you? Close this page: without a confirmation everything is erased after seven days, and you will receive nothing else.",
    otherwiseKnown:
      "Was it not you? Close this page: without a confirmation, your earlier refusal stands as it is.",
  },
  unsubscribe: {
    askTitle: "Stop receiving our emails",
    askText: (brand) =>
      `One click is enough: ${brand} will not write to you again, and anything planned is cancelled.`,
    button: "Unsubscribe from everything",
    only: "Or stop one kind only",
    purposes: { service: "Only what follows my request", marketing: "Only advice and offers" },
    doneTitle: "Done",
    doneText: (brand) => `${brand} has noted your choice, which holds from now on. You can close this page.`,
  },
  message: {
    "not-found": {
      title: "This page does not exist",
      text: "The address may be incomplete. Open the link you were sent again, in full.",
    },
    expired: {
      title: "This link is no longer valid",
      text: "Personal links last for a limited time. The latest message you received has the right one.",
    },
    error: {
      title: "Something went wrong on our side",
      text: "Your request could not be completed. Please try again in a few minutes. If it keeps happening, send us the reference below.",
    },
    unavailable: {
      title: "Briefly unavailable",
      text: "We will be back in a moment. Reload this page in a minute.",
    },
    busy: {
      title: "One moment, please",
      text: "Too many requests are coming from your network. Go back to the previous page and try again in a few minutes: your answers are still there.",
    },
    reference: "Reference",
  },
  ...tools,
  ...calls,
};
