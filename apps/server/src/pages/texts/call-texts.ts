/** The wordings of the pages around calls that did not take place. */
export type CallTexts = {
  /** One time that is held for one person. */
  held: {
    title: string;
    text(until: string): string;
    number(ending: string): string;
    confirm: string;
    others: string;
    goneTitle: string;
    goneText: string;
    goneButton: string;
  };
  /** A booking page of somebody else's. */
  outside: {
    text(minutes: number): string;
    button: string;
    notice(place: string): string;
    change(place: string): string;
  };
  waiting: { ask: string; text: string; button: string; joinedTitle: string; joinedText: string };
  callList: {
    title: string;
    intro(count: number): string;
    until(when: string): string;
    emptyTitle: string;
    emptyText: string;
    csv: string;
    about: string;
    missed: string;
    why: string;
    whys: Record<"no-answer" | "missed-twice" | "not-written-to", string>;
    reachable: string;
    reached: Record<"call-chosen" | "answered", string>;
    history: string;
    events: Record<string, string>;
    tried(times: number, last: string): string;
    choose: string;
    book(owner: string): string;
    noSlots: string;
    noAnswer: string;
    notInterested: string;
    taken: string;
    stale: string;
    columns: Record<
      | "name"
      | "company"
      | "phone"
      | "about"
      | "missed"
      | "why"
      | "reachable"
      | "history"
      | "calls"
      | "lastCall",
      string
    >;
  };
};
