import type { ComponentChild } from "preact";
import { jsx } from "preact/jsx-runtime";
import type { Session } from "../flow/session.ts";
import { add } from "../parts.ts";
import css from "./booking.css?inline";
import type * as Times from "./times.ts";

/** What stands in the link's place, by pass; a pass whose times are on their way has none yet. */
const panels = new WeakMap<Session, (() => ComponentChild) | undefined>();

async function replace(session: Session, code: string, bookingUrl: string): Promise<void> {
  try {
    const { chooseTime } = (await import(/* @vite-ignore */ code)) as typeof Times;
    panels.set(session, chooseTime(session, bookingUrl, jsx as Parameters<typeof chooseTime>[2]));
    session.paint("book-title");
  } catch {
    // What the link would have done.
    panels.delete(session);
    session.emit("book");
    location.assign(bookingUrl);
  }
}

add("booking", {
  css,
  view: (session) => panels.get(session)?.(),
  open: (session, event, bookingUrl) => {
    const { times } = session.definition;
    // To another tab or window: as with every link.
    if (!times || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
    event.preventDefault();
    if (!panels.has(session)) {
      panels.set(session, undefined);
      void replace(session, new URL(times, bookingUrl).href, bookingUrl);
    }
    return true;
  },
});
