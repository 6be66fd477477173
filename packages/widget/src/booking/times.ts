import type { ComponentChild } from "preact";
import type { Session } from "../flow/session.ts";
import type { jsx } from "../jsx-runtime.ts";
import { book, freeSlots, type Slot } from "./api.ts";
import { describeMoment } from "./moments.ts";
import { texts } from "./texts.ts";

/** How many days are shown at first, and with each "more". */
const DAYS = 3;

type State = {
  stage: "loading" | "choose" | "none" | "failed" | "booked";
  slots: Slot[];
  days: number;
  start: string;
  phone: string;
  /** That of a number without `+`, and all that it can be, by name. */
  country: string | undefined;
  countries: { country: string; name: string }[];
  /** What to put right at the times, at the number, or that sending did not work out. */
  wrong: { time?: string; phone?: string; trouble?: string };
  busy: boolean;
  owner: string;
};

/**
 * Lets the visitor take a call without leaving the page, and returns what shows it. `h` is the core's, since this part
 * is a module of its own.
 */
export function chooseTime(session: Session, bookingUrl: string, h: typeof jsx): () => ComponentChild {
  const { locale } = session.definition;
  const isFrench = /^fr\b/.test(locale);
  const said = isFrench ? texts.fr : texts.en;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions() as { timeZone?: string };
  const state: State = {
    stage: "loading",
    slots: [],
    days: DAYS,
    start: "",
    // Only what was typed in this pass: nobody else's number comes to this page.
    phone: session.state.contact["phone"]?.trim() ?? "",
    country: undefined,
    countries: [],
    wrong: {},
    busy: false,
    owner: "",
  };
  const describe = (start: string) => describeMoment(start, isFrench, timeZone);
  const show = (change: Partial<State>, focus?: string) => {
    Object.assign(state, change);
    session.paint(focus);
  };

  async function load(): Promise<void> {
    const free = await freeSlots(bookingUrl);
    const stage = free ? (free.slots[0] ? "choose" : "none") : "failed";
    const { country, callingCodes = {} } = free?.phone ?? {};
    const names = new Intl.DisplayNames([locale], { type: "region" });
    const countries = Object.entries(callingCodes)
      .map(([code, prefix]) => ({ country: code, name: `${names.of(code)} (+${prefix})` }))
      .toSorted((a, b) => a.name.localeCompare(b.name, locale));
    show({ stage, slots: free?.slots ?? [], country, countries }, "book-title");
  }
  void load();

  async function send(): Promise<void> {
    if (state.busy) return;
    const wrong: State["wrong"] = {};
    if (!state.start) wrong.time = said.noTime;
    if (!state.phone.trim()) wrong.phone = said.noPhone;
    if (wrong.time ?? wrong.phone) return show({ wrong }, wrong.time ? "book-first" : "book-phone");
    show({ busy: true, wrong: {} });
    const answer = await book(bookingUrl, locale, {
      start: state.start,
      phone: state.phone.trim(),
      country: state.country,
      timeZone,
    });
    state.busy = false;
    if (answer.kind === "booked") {
      session.emit("book", { start: answer.start });
      return show({ stage: "booked", start: answer.start, owner: answer.owner }, "book-title");
    }
    if (answer.kind === "phone") return show({ wrong: { phone: answer.message } }, "book-phone");
    if (answer.kind === "taken") {
      if (!answer.slots[0]) return show({ stage: "none", slots: [] }, "book-title");
      const time = said.taken;
      return show({ slots: answer.slots, days: DAYS, start: "", wrong: { time } }, "book-first");
    }
    const trouble = answer.kind === "lost" ? said.lost : (answer.message ?? said.refused);
    show({ wrong: { trouble } }, "book-trouble");
  }

  const page = (label: string, kind = "button second") =>
    h("a", { class: kind, href: bookingUrl, children: label });
  const title = (words: string) => h("h3", { id: "book-title", tabIndex: -1, children: words });
  const status = (words: string) => h("p", { class: "sr", role: "status", children: words });
  const error = (id: string, words: string | undefined) =>
    words && h("p", { class: "error", id, children: words });

  function days(): { day: string; times: (Slot & { time: string })[] }[] {
    const found = new Map<string, (Slot & { time: string })[]>();
    for (const slot of state.slots) {
      const { day, time } = describe(slot.start);
      found.set(day, [...(found.get(day) ?? []), { ...slot, time }]);
    }
    return [...found].map(([day, times]) => ({ day, times }));
  }

  function time({ start, time: words }: Slot & { time: string }, id: string | undefined) {
    return h(
      "label",
      {
        class: "row",
        children: [
          h("input", {
            type: "radio",
            name: "book-start",
            id,
            value: start,
            required: true,
            checked: state.start === start,
            onChange: () => show({ start, wrong: { ...state.wrong, time: "" } }),
          }),
          h("span", { class: "face", children: words }),
        ],
      },
      start,
    );
  }

  function choice() {
    const every = days();
    const { wrong } = state;
    return h("fieldset", {
      role: "radiogroup",
      "aria-required": true,
      "aria-invalid": !!wrong.time,
      "aria-describedby": wrong.time ? "book-time-error book-zone" : "book-zone",
      children: [
        h("legend", { class: "sr", children: said.times }),
        h("p", {
          class: "quiet",
          id: "book-zone",
          children: said.zone((timeZone ?? "UTC").split("/").at(-1)?.replaceAll("_", " ") ?? ""),
        }),
        error("book-time-error", wrong.time),
        ...every.slice(0, state.days).map(({ day, times }, at) =>
          h(
            "div",
            {
              role: "group",
              "aria-labelledby": `book-day-${at}`,
              children: [
                h("p", { class: "name day", id: `book-day-${at}`, children: day }),
                h("div", {
                  class: "times",
                  children: times.map((slot, index) =>
                    time(slot, index ? undefined : at ? `book-at-${at}` : "book-first"),
                  ),
                }),
              ],
            },
            day,
          ),
        ),
        every.length > state.days &&
          h("button", {
            type: "button",
            class: "more",
            onClick: () => show({ days: state.days + DAYS }, `book-at-${state.days}`),
            children: said.more,
          }),
      ],
    });
  }

  function phone() {
    const { wrong } = state;
    return h("div", {
      class: "number",
      children: [
        h("label", { class: "name", for: "book-phone", children: said.phone }),
        state.countries[0] &&
          h("select", {
            class: "text",
            "aria-label": said.country,
            value: state.country,
            onChange: (event: Event) => {
              state.country = (event.currentTarget as HTMLSelectElement).value;
            },
            children: state.countries.map(({ country, name }) =>
              h("option", { value: country, selected: country === state.country, children: name }, country),
            ),
          }),
        h("input", {
          id: "book-phone",
          class: "text",
          type: "tel",
          autocomplete: "tel",
          required: true,
          value: state.phone,
          "aria-invalid": !!wrong.phone,
          "aria-describedby": wrong.phone ? "book-why book-phone-error" : "book-why",
          onInput: (event: Event) => {
            state.phone = (event.currentTarget as HTMLInputElement).value;
            if (wrong.phone) show({ wrong: { ...wrong, phone: "" } });
          },
        }),
        h("small", { id: "book-why", children: said.why }),
        error("book-phone-error", wrong.phone),
      ],
    });
  }

  function form() {
    const { busy, wrong } = state;
    return h("form", {
      noValidate: true,
      onSubmit: (event: Event) => {
        event.preventDefault();
        void send();
      },
      children: [
        choice(),
        phone(),
        wrong.trouble &&
          h("div", {
            class: "alert",
            id: "book-trouble",
            tabIndex: -1,
            children: h("p", { children: wrong.trouble }),
          }),
        h("div", {
          class: "foot",
          children: [
            h("button", { class: "button", disabled: busy, children: busy ? said.booking : said.book }),
            page(said.page, "quiet"),
          ],
        }),
      ],
    });
  }

  function booked() {
    const { day, time: words } = describe(state.start);
    return [
      h("p", { class: "when", children: `${day} ${said.at}\u00a0${words}` }),
      h("p", { children: `${said.call(state.owner)} ${said.email}` }),
      h("div", { class: "foot", children: page(said.change) }),
    ];
  }

  return () => {
    const { stage, busy, wrong } = state;
    const isOver = stage === "none" || stage === "failed";
    const over = stage === "none" ? said.none : said.notLoaded;
    const told =
      stage === "loading"
        ? said.loading
        : stage === "booked"
          ? said.booked
          : busy
            ? said.booking
            : isOver
              ? over
              : [wrong.time, wrong.phone, wrong.trouble].filter(Boolean).join(" ");
    return h("div", {
      class: "book",
      children: [
        title(stage === "booked" ? said.booked : said.title),
        status(told),
        stage === "loading" && h("p", { class: "quiet", children: said.loading }),
        stage === "choose" && form(),
        isOver && h("p", { children: over }),
        isOver && h("div", { class: "foot", children: page(said.page, "button") }),
        stage === "booked" && booked(),
      ],
    });
  };
}
