import type { JSX } from "preact";
import type { FiguresView } from "@aimant/funnel";

/** What a calculator comes to: the figure that matters, then what it is made of. */
export function Figures({ figures }: { figures: FiguresView }): JSX.Element {
  const { title, text, main, breakdown, note } = figures;
  return (
    <section class="figures card" aria-labelledby="figures-title">
      <h2 id="figures-title">{title}</h2>
      {text === undefined ? null : <p>{text}</p>}
      <dl>
        {[...breakdown, main].map(({ id, label, said }, at) => (
          <div key={id} class={at === breakdown.length ? "main" : ""}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {note === undefined ? null : <p class="note">{note}</p>}
    </section>
  );
}
