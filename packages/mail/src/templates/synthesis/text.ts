import { blocks, section, stack, textBars } from "../../format/plain-text.ts";
import { textFooter } from "../../layout/text-footer.ts";
import type { Texts } from "../../texts/texts.ts";
import type { SynthesisView } from "./view.ts";

/** The plain-text part of the synthesis: the same facts, in the order in which one reads them. */
export function synthesisText(view: SynthesisView): string {
  const { texts, axes, call, resultsUrl, signature } = view;
  const words = texts.synthesis;
  return blocks(
    view.greeting,
    view.opening.join("\n"),
    view.attached,
    score(view),
    view.outcome &&
      section(
        words.outcome,
        stack(view.outcome.label, view.outcome.text, advice(view.outcome.advice, texts)),
      ),
    axes.length > 0 && section(words.axes, textBars(axes, texts.unscored)),
    ...axes.map((axis) => axisText(axis, texts)),
    ...view.blocks.map(({ title, text, button }) =>
      stack(title, ...text, button && texts.label(button.label, button.href)),
    ),
    section(words.call, stack(call.text, texts.label(call.button, call.href))),
    resultsUrl && texts.label(words.resultsOnline, resultsUrl),
    stack(texts.signOff, signature.name, signature.role),
    textFooter(view.footer),
  );
}

function score({ total, level, outcome, texts }: SynthesisView): string | false {
  const words = texts.synthesis;
  if (total === null && level === undefined) return outcome === undefined && words.noScore;
  const headline = [total === null ? "" : `${total}/100`, level?.label ?? ""].filter(Boolean).join(", ");
  return section(words.score, stack(headline, level?.text, advice(level?.advice ?? "", texts)));
}

function axisText(axis: SynthesisView["axes"][number], texts: Texts): string {
  const points = axis.score === null ? texts.unscored : `${axis.score}/100`;
  const heading = [axis.label, [points, axis.level].filter(Boolean).join(", ")].join(" – ");
  return stack(axis.isStart && `▶ ${texts.synthesis.start}`, heading, axis.text, advice(axis.advice, texts));
}

function advice(words: string, texts: Texts): string {
  return words === "" ? "" : `${texts.nextStep} – ${words}`;
}
