import { blocks, stack } from "../format/plain-text.ts";
import { textFooter } from "../layout/text-footer.ts";
import type { LetterView } from "./view.ts";

/** The plain-text part of a letter; `action` stands where its one address is otherwise. */
export function letterText(view: LetterView, action?: string): string {
  const { texts, signature } = view;
  return blocks(
    view.greeting,
    view.opening.join("\n"),
    ...view.paragraphs,
    view.points && stack(view.points.title, ...view.points.items.map((item) => `- ${item}`)),
    action ??
      stack(
        view.title,
        view.under,
        ...[view.action, ...(view.links ?? [])].map(({ label, href }) => texts.label(label, href)),
      ),
    stack(...view.notes),
    stack(texts.signOff, signature.name, signature.role),
    textFooter(view.footer),
  );
}
