import { blocks, stack } from "../../format/plain-text.ts";
import { letterText } from "../../letter/text.ts";
import type { MissedView } from "./view.ts";

/** The plain-text part: a line and an address for each time. */
export function missedText(view: MissedView): string {
  const { times, other, texts } = view;
  return letterText(
    view,
    blocks(...times.map(({ label, href }) => stack(label, href)), texts.label(other.label, other.href)),
  );
}
