import { letterHtml } from "../../letter/html.tsx";
import { Paragraph } from "../../layout/words.tsx";
import type { CalendarLetter } from "./view.ts";

/** The HTML part: where other letters have a button stands what the host types. */
export function calendarHtml({ view, command }: CalendarLetter): string {
  return letterHtml(
    view,
    <Paragraph top={12}>
      <strong>{command}</strong>
    </Paragraph>,
  );
}
