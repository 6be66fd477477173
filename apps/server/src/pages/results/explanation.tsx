import type { JSX } from "preact";
import type { ResultsView } from "@aimant/funnel";
import type { Texts } from "../texts/index.ts";

type Entry = ResultsView["explanation"][number];

// Three answers are an insight, ten are a table.
const SHOWN = 3;

function Entries({ entries, texts }: { entries: Entry[]; texts: Texts }): JSX.Element {
  return (
    <ol class="entries">
      {entries.map((entry, index) => (
        <li key={index}>
          <p class="entry-question">{entry.question}</p>
          <p class="entry-answer" dir="auto">
            {entry.answer}
          </p>
          <p class="entry-points">
            <strong>{texts.results.gave(entry.points, entry.min, entry.max)}</strong>{" "}
            {texts.results.for(entry.to)}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Why the score is what it is, in words: the answers that weighed most, the others one tap away. */
export function Explanation({ results, texts }: { results: ResultsView; texts: Texts }): JSX.Element | null {
  const { explanation } = results;
  if (explanation.length === 0) return null;
  const others = explanation.slice(SHOWN);
  return (
    <section aria-labelledby="why-title" class="why">
      <h2 id="why-title">{texts.results.explanation}</h2>
      <p class="muted">{texts.results.explanationText}</p>
      <Entries entries={explanation.slice(0, SHOWN)} texts={texts} />
      {others.length === 0 ? null : (
        <details>
          <summary>{texts.results.others(others.length)}</summary>
          <Entries entries={others} texts={texts} />
        </details>
      )}
      {results.total === null || results.axes.length < 2 ? null : (
        <p class="muted weighted">{texts.results.weighted}</p>
      )}
    </section>
  );
}
