import type { Display } from "../flow/state.ts";

const displays: Record<Display, true> = {
  popup: true,
  "slide-in": true,
  "side-tab": true,
  bar: true,
  full: true,
};

/** What `?mode=` of a script's address asks for; in the page where it names nothing that there is. */
export function displayOf(mode: string | undefined): Display | undefined {
  return mode !== undefined && Object.hasOwn(displays, mode) ? (mode as Display) : undefined;
}
