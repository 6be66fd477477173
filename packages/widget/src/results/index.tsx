import type { LevelView, ResultsView } from "@aimant/funnel";
import { add, fill } from "../parts.ts";
import css from "./results.css?inline";

function Level({ level }: { level: Partial<LevelView> | null }) {
  return (
    <>
      {level?.text && <p>{level.text}</p>}
      {level?.advice && <p class="advice">{level.advice}</p>}
    </>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <div class="track" aria-hidden="true">
      <div class="bar" style={{ width: `${share}%` }} />
    </div>
  );
}

function Axis({ axis }: { axis: ResultsView["axes"][number] }) {
  const { label, score, level } = axis;
  return (
    <li>
      <h4>
        {label} <b>{score ?? "–"}</b>
      </h4>
      <Bar share={score ?? 0} />
      {level && <p class="name">{level.label}</p>}
      <Level level={level} />
    </li>
  );
}

add("results", {
  css,
  view: ({ results, locale, texts, id }) => {
    const { total, level, axes = [], outcome, explanation = [] } = results;
    return (
      <div class="results">
        <h2 id={id} tabIndex={-1}>
          {texts.result}
        </h2>
        {total !== null && (
          <div class="total">
            <p class="number">
              <b>{total}</b> {texts.outOf}
            </p>
            <Bar share={total} />
            {level && <p class="level">{level.label}</p>}
          </div>
        )}
        <Level level={level} />
        {outcome && (
          <div class="total">
            <p class="level">{outcome.label}</p>
            <Level level={outcome} />
          </div>
        )}
        {axes.length > 0 && (
          <>
            <h3>{texts.axes}</h3>
            <ul>
              {axes.map((axis) => (
                <Axis key={axis.id} axis={axis} />
              ))}
            </ul>
          </>
        )}
        {explanation.length > 0 && (
          <details>
            <summary>{texts.why}</summary>
            <ul>
              {explanation.slice(0, 5).map(({ question, answer, to, points, max }) => (
                <li key={question + to}>
                  {question} <b>{answer}</b>
                  <br />
                  <span class="quiet">
                    {to} ·{" "}
                    {fill(
                      fill(texts.points, "n", points.toLocaleString(locale)),
                      "total",
                      max.toLocaleString(locale),
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    );
  },
});
