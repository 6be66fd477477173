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
  /** What is said where the form comes first. */
  start: { start: "Start" },
  results: {
    result: "Your result",
    outOf: "out of 100",
    axes: "Area by area",
    why: "What weighed most",
    points: "{n} of {total}",
    book: "Choose a time for a call",
    link: "See my results page",
  },
  multiple: { several: "Choose as many as apply.", atMost: "Choose {n} at most." },
  number: { number: "Enter a number, for example 12." },
  text: { sensitive: "Please leave out anything sensitive, such as health or opinions." },
  /** What stands in where the funnel says nothing: put in when linking, never looked up while running. */
  defaults: {
    name: "Name",
    email: "Email address",
    jobTitle: "Job title",
    company: "Company",
    phone: "Phone",
    form: "Your details",
    submit: "Get my result",
    questions: "{n} questions",
    minutes: "about {n} min",
    rights:
      "{name} uses these details to send you your result and for what you tick. You can see, correct or erase them: write to {email}.",
  },
};

/** The wordings of one language, by what needs them. */
export type UiTexts = typeof en;
/** What a running widget may hold; the linker leaves out the groups that a funnel never shows. */
export type Texts = UiTexts["core"] &
  UiTexts["start"] &
  UiTexts["results"] &
  UiTexts["multiple"] &
  UiTexts["number"] &
  UiTexts["text"];
