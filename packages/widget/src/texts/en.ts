import type { IssueCode } from "@aimant/funnel";

/** English, the language of every visitor who is not shown French. */
export const en = {
  /** What the running widget says. */
  core: {
    next: "Continue",
    skip: "Skip",
    back: "Back",
    enter: "Enter",
    progress: "Question {n} of {total}",
    last: "Last step",
    optional: "optional",
    needed: "needed",
    fill: "Please fill in this field.",
    check: "Please check",
    notice: "Privacy notice",
    sending: "Sending…",
    retrying: "The connection is weak, trying again…",
    failed: "The connection was lost. Your answers are kept on this page.",
    refused: "Your answers could not be saved.",
    retry: "Try again",
    open: "Open the questionnaire",
  },
  results: {
    result: "Your result",
    outOf: "out of 100",
    axes: "Area by area",
    why: "What weighed most",
    points: "{n} of {total}",
    link: "See my results page",
  },
  booking: { book: "Choose a time for a call" },
  choices: { choose: "Choose one." },
  files: { files: "What you get", download: "Download" },
  multiple: { several: "Choose as many as apply.", atMost: "Choose {n} at most." },
  number: { number: "Enter a number, for example 12." },
  overlay: { close: "Close" },
  open: { other: "In your own words" },
  dropdown: { pick: "Choose…" },
  search: { search: "Type to search…", found: "{n} found" },
  ranking: {
    rankAll: "Choose them in order, the most important one first.",
    rankTop: "Choose {n} in order, the most important one first.",
    place: ", place {n}",
  },
  stars: { stars: "{n} of {total}" },
  slider: { slide: "Move the slider; the space bar keeps it where it is.", unset: "No answer yet" },
  text: { sensitive: "Please leave out anything sensitive, such as health or opinions." },
  later: {
    later: "Go on later",
    laterEmail: "Your email address",
    laterSend: "Send me the link",
    laterWhy: "Your answers and this address are kept for {n} days for this alone, then deleted.",
    laterDone: "The link is on its way. You can close this page.",
    laterFailed: "The link could not be sent. Please try again in a moment.",
  },
  /** What stands in where the funnel says nothing: put in when linking, never looked up while running. */
  defaults: {
    name: "Name",
    email: "Email address",
    jobTitle: "Job title",
    company: "Company",
    phone: "Phone",
    why: "The number we should call you on.",
    form: "Your details",
    submit: "Get my result",
    /** Where the form comes first. */
    start: "Start",
    questions: { one: "{n} question", other: "{n} questions" },
    minutes: "about {n} min",
    rights:
      "{name} uses these details to send you your result and for what you tick. You can see, correct or erase them: write to {email}.",
  },
  /** What is said differently where nothing is scored. */
  kinds: {
    survey: {
      core: { open: "Open the survey" },
      defaults: {
        submit: "Send my answers",
        rights:
          "{name} uses these details to read your answers and for what you tick. You can see, correct or erase them: write to {email}.",
      },
    },
    download: {
      core: {
        failed: "The connection was lost. What you entered is kept on this page.",
        refused: "Your details could not be saved.",
        open: "Open the download page",
      },
      defaults: {
        submit: "Download",
        rights:
          "{name} uses these details to give you the download and for what you tick. You can see, correct or erase them: write to {email}.",
      },
    },
  },
};

/** The wordings of one language, by what needs them; `issues` where the engine has none in it. */
export type UiTexts = Omit<typeof en, "defaults"> & {
  defaults: Omit<(typeof en)["defaults"], "questions"> & {
    questions: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  };
  issues?: Partial<Record<IssueCode, string>>;
};
/** What a running widget may hold; the linker leaves out the groups that a funnel never shows. */
export type Texts = UiTexts["core"] &
  UiTexts["results"] &
  UiTexts["booking"] &
  UiTexts["choices"] &
  UiTexts["files"] &
  UiTexts["multiple"] &
  UiTexts["number"] &
  UiTexts["overlay"] &
  UiTexts["open"] &
  UiTexts["dropdown"] &
  UiTexts["search"] &
  UiTexts["ranking"] &
  UiTexts["stars"] &
  UiTexts["slider"] &
  UiTexts["text"] &
  UiTexts["later"];
