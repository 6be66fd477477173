import type { JSX } from "preact";
import type { ResultsView } from "@aimant/funnel";

/** What the marketer says to those whom it fits. */
export function Blocks({ blocks = [] }: { blocks: ResultsView["blocks"] }): JSX.Element | null {
  if (blocks.length === 0) return null;
  return (
    <div class="blocks">
      {blocks.map(({ id, title, text, button }) => (
        <section key={id} class="block card" aria-labelledby={`block-${id}`}>
          <h2 id={`block-${id}`}>{title}</h2>
          {text === undefined ? null : <p>{text}</p>}
          {button === undefined ? null : (
            <a class="button quiet" href={button.url} rel="noopener noreferrer">
              {button.label}
            </a>
          )}
        </section>
      ))}
    </div>
  );
}
