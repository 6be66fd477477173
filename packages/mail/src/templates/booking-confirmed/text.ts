import { callTexts } from "../../call/texts.ts";
import { blocks, section, stack } from "../../format/plain-text.ts";
import { textFooter } from "../../layout/text-footer.ts";
import type { BookingView } from "./view.ts";

/** The plain-text part of the confirmation. */
export function bookingText(view: BookingView): string {
  const { texts, owner, number } = view;
  const words = texts.booking;
  return blocks(
    view.greeting,
    `${view.willCall} ${view.about}`,
    section(
      words.overline,
      stack(
        view.when,
        `${view.zone} · ${view.duration}`,
        number && texts.label(words.number, number.shown),
        texts.label(words.with, [owner.name, owner.email, owner.phone?.shown].filter(Boolean).join(", ")),
      ),
    ),
    words.invitation,
    stack(
      view.change,
      texts.label(words.button, view.bookingUrl),
      texts.label(callTexts[view.language].move, `${view.bookingUrl}/move`),
      texts.label(callTexts[view.language].cancel, `${view.bookingUrl}/cancel`),
    ),
    texts.label(words.results, view.resultsUrl),
    stack(texts.signOff, owner.name, owner.role),
    textFooter(view.footer),
  );
}
