import type { CallTexts } from "./call-texts.ts";
import type { FieldId, PublicFunnel } from "@aimant/funnel";

/** Every wording of the hosted pages in one language; what varies is a function, so that each language orders it. */
export type Texts = CallTexts & {
  skip: string;
  languages: string;
  optional: string;
  form: {
    questions: string;
    /** An error of one question, among others. */
    question(index: number, message: string): string;
    questionOf(index: number, total: number): string;
    /** The first line of a list to choose from. */
    pick: string;
    /** An option that is given no place in a ranking. */
    noPlace: string;
    ranking: (count: number) => string;
    /** The label of the words beside an option. */
    other: (option: string) => string;
    several: string;
    ticks(min: number | undefined, max: number | undefined): string | null;
    bounds(min: number | undefined, max: number | undefined, unit: string | undefined): string | null;
    atMost(characters: number): string;
    further: string;
    more: string;
    fields: Record<FieldId, string>;
    leaveEmpty: string;
    consentsTitle: string;
    consentsText: string;
    standing: string;
    callNeeds: string;
    callsKnown(phone: string): string;
    youGet: string;
    problems(count: number): string;
    errorTitle: string;
    error: string;
    agree: string;
  };
  /** What differs by what is offered. */
  kinds: Record<
    PublicFunnel["magnet"]["kind"],
    {
      name: string;
      details: string;
      submit: string;
      requiredConsent: string;
      points: string;
      loading: string;
    }
  >;
  known: { title: string; text: string; other: string; correct: string; keep(value: string): string };
  /** Going on with what was begun. */
  later: {
    button: string;
    text(days: number): string;
    sentTitle: string;
    sentText: string;
    begun(day: string): string;
    forget: string;
    goneTitle: string;
    goneText: string;
  };
  controller: { responsible(name: string): string; rights: string; write: string; notice: string };
  landing: {
    minutes(count: number): string;
    plain: string;
    trust: string;
    noCookie: string;
    responsible: string;
  };
  results: {
    of: string;
    outOf(score: number): string;
    noTotal: string;
    noTotalText: string;
    dated(date: string): string;
    chart: string;
    axes: string;
    advice: string;
    noScore: string;
    strength: string;
    priority: string;
    outcome: string;
    explanation: string;
    explanationText: string;
    weighted: string;
    others(count: number): string;
    gave(points: number, min: number, max: number): string;
    for(axis: string): string;
    callTitle: string;
    callText: string;
    call: string;
    pdf: string;
    share: string;
    shareText: string;
  };
  /** The page of a submission without a score. */
  answers: {
    thanks: Record<"survey" | "download", string>;
    title: string;
    dated(date: string): string;
    callTitle: string;
    callText: string;
  };
  thanks: { results: string; resultsReady: string; call: string; callQuiet: string; download: string };
  booking: {
    /** Where there are results to talk about. */
    title: string;
    /** Where there are none. */
    plainTitle: string;
    text(minutes: number): string;
    hello(name: string): string;
    minutes(count: number): string;
    byPhone: string;
    choose: string;
    days: string;
    zone: string;
    zoneChange: string;
    ownerZone(owner: string, zone: string): string;
    free(count: number): string;
    phone: string;
    phoneHelp(owner: string): string;
    country: string;
    submit: string;
    chosen: string;
    nothingChosen: string;
    emptyTitle: string;
    emptyText(owner: string): string;
    write(owner: string): string;
    mailSubject: string;
    problem: string;
    seeSlots: string;
    correctPhone: string;
  };
  booked: {
    title: string;
    alreadyTitle: string;
    when: string;
    who: string;
    number: string;
    calls(owner: string): string;
    ics: string;
    confirmation: string;
    change: string;
    zoneTime(place: string): string;
    move: string;
    cancel: string;
  };
  moving: { title: string; text(current: string): string; submit: string };
  cancelling: {
    title: string;
    text(owner: string): string;
    submit: string;
    keep: string;
    move: string;
    doneTitle: string;
    doneText(owner: string): string;
    again: string;
    lateTitle: string;
    lateText(owner: string): string;
  };
  nextSlots: {
    title: string;
    text(owner: string, minutes: number, zone: string): string;
    phone: string;
    knownPhone: string;
    submit: string;
    others: string;
  };
  call: {
    title(name: string): string;
    kicker: string;
    dial: string;
    question: string;
    held: string;
    missed: string;
    once: string;
    said: Record<"held" | "missed" | "cancelled", { title: string; text: string }>;
  };
  confirm: {
    title: string;
    text(email: string, brand: string): string;
    button: string;
    otherwise: string;
    /** For an address that we knew before, of which nothing is erased. */
    otherwiseKnown: string;
  };
  unsubscribe: {
    askTitle: string;
    askText(brand: string): string;
    button: string;
    /** Before the buttons that stop one kind of email only. */
    only: string;
    purposes: Record<"service" | "marketing", string>;
    doneTitle: string;
    doneText(brand: string): string;
  };
  message: Record<
    "not-found" | "expired" | "error" | "unavailable" | "busy",
    { title: string; text: string }
  > & {
    reference: string;
  };
  mailbox: {
    title: string;
    intro: string;
    clock: string;
    forward: string;
    columns: { to: string; from: string; subject: string; at: string };
    emptyTitle: string;
    emptyText: string;
    attached: string;
    count(messages: number): string;
    back: string;
    noSubject: string;
    attachments: string;
    html: string;
    text: string;
    headers: string;
    bytes(size: number): string;
  };
  dev: {
    nav: string;
    places: Record<"mailbox" | "emails" | "entries" | "gallery", string>;
    gallery: {
      title: string;
      intro: string;
      funnel: string;
      theme: string;
      plain: string;
      own: string;
      mode: string;
      modes: Record<"light" | "dark", string>;
      language: string;
      place: string;
      inline: string;
      show: string;
      live: string;
      tag: string;
      json: string;
      themeJson: string;
      hosted: string;
    };
    emails: { title: string; intro: string; contents: string };
    entries: {
      title: string;
      intro: string;
      none: string;
      code(label: string): string;
      file(format: "svg" | "png"): string;
      emptyTitle: string;
      emptyText: string;
    };
  };
  reference: { title: string; noScript: string };
};
