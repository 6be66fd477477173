import type { JSX } from "preact";
import type { ResultsView } from "@aimant/funnel";
import { Icon } from "../icons.tsx";
import type { Texts } from "../texts/index.ts";
import { Bar } from "./gauge.tsx";

type Axis = ResultsView["axes"][number];

/** The highest and the lowest axis, where there is one of each. */
function extremes(axes: Axis[]): { strength: string | null; priority: string | null } {
  const scored = axes.filter((axis) => axis.score !== null);
  const only = (pick: (...scores: number[]) => number) => {
    const value = pick(...scored.map((axis) => axis.score ?? 0));
    const found = scored.filter((axis) => axis.score === value);
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  };
  return scored.length < 2
    ? { strength: null, priority: null }
    : { strength: only(Math.max), priority: only(Math.min) };
}

function AxisItem({ axis, tag, texts }: { axis: Axis; tag: string | null; texts: Texts }): JSX.Element {
  const meaning = axis.level?.text ?? axis.text;
  return (
    <li class="axis">
      <div class="axis-head">
        <h3>{axis.label}</h3>
        {axis.score === null ? null : (
          <p class="axis-score">
            <strong>{axis.score}</strong> <span aria-hidden="true">/ 100</span>
            <span class="hidden">{texts.results.of}</span>
          </p>
        )}
      </div>
      {axis.score === null ? <p class="muted">{texts.results.noScore}</p> : <Bar score={axis.score} />}
      {axis.level === null && tag === null ? null : (
        <p class="axis-level">
          {axis.level === null ? null : <strong>{axis.level.label}</strong>}
          {tag === null ? null : <span class="tag">{tag}</span>}
        </p>
      )}
      {axis.score === null || meaning === undefined ? null : <p class="meaning">{meaning}</p>}
      {axis.level?.advice === undefined ? null : (
        <div class="advice">
          <Icon name="arrow" size={20} />
          <p>
            <strong>{texts.results.advice}</strong>
            {axis.level.advice}
          </p>
        </div>
      )}
    </li>
  );
}

/** Each axis in the marketer's order: score, level, what it means, what to do next. */
export function AxisList({ axes, texts }: { axes: Axis[]; texts: Texts }): JSX.Element | null {
  if (axes.length === 0) return null;
  const { strength, priority } = extremes(axes);
  const tagOf = (id: string) =>
    id === strength ? texts.results.strength : id === priority ? texts.results.priority : null;
  return (
    <section aria-labelledby="axes-title" class="axes">
      <h2 id="axes-title">{texts.results.axes}</h2>
      <ol>
        {axes.map((axis) => (
          <AxisItem key={axis.id} axis={axis} tag={tagOf(axis.id)} texts={texts} />
        ))}
      </ol>
    </section>
  );
}
