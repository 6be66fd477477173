import type { Display } from "../flow/state.ts";

const known: Record<Display, true> = {
  popup: true,
  "slide-in": true,
  "side-tab": true,
  bar: true,
  full: true,
};

/** Every way to show a funnel above the page. */
export const displays = Object.keys(known) as Display[];

/** What `?mode=` of a script's address asks for; in the page where it names nothing that there is. */
export function displayOf(mode: string | undefined): Display | undefined {
  return mode !== undefined && Object.hasOwn(known, mode) ? (mode as Display) : undefined;
}
