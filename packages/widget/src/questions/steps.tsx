import type { Answer } from "@aimant/funnel";
import type { LinkedQuestion } from "../flow/state.ts";
import type { QuestionPart, QuestionProps } from "../parts.ts";
import css from "./steps.css?inline";

/** Values in a row of cells between two named ends, or one named row a value. */
function Steps({ question, value, pick }: QuestionProps) {
  const { labels = [] } = question;
  const values = valuesOf(question);
  const named = labels.length > 2 && labels.length === values.length;
  const end = values.length - 1;
  return (
    <>
      <div
        class={named ? "rows" : "steps"}
        style={named ? undefined : { "--half": Math.ceil(values.length / 2) }}
      >
        {values.map((step, index) => {
          const word = named ? labels[index] : index === 0 ? labels[0] : index === end ? labels[1] : "";
          return (
            <label class="row" key={step}>
              <input
                type="radio"
                name={question.id}
                id={index ? undefined : "f"}
                checked={value === step}
                onClick={() => pick(step)}
              />
              <span class="face">
                <span class={named ? "key radio" : ""}>{step}</span>
                {word && <span class={named ? "" : "sr"}>{word}</span>}
              </span>
            </label>
          );
        })}
      </div>
      {!named && labels.length > 0 && (
        <p class="ends quiet" aria-hidden="true">
          <span>{labels[0]}</span>
          <span>{labels[1]}</span>
        </p>
      )}
    </>
  );
}

function valuesOf({ min = 1, max = 5 }: LinkedQuestion): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** A ten is typed as 1 and 0, the second before the first has gone on. */
function stepByKey(
  question: LinkedQuestion,
  key: string,
  value: Answer | undefined,
  waiting: boolean,
): Answer | undefined {
  if (!/\d/.test(key)) return undefined;
  const values = valuesOf(question);
  const step = waiting && value === 1 && key === "0" && values.includes(10) ? 10 : Number(key);
  return values.includes(step) ? step : undefined;
}

/** What `scale` and `nps` share: both answer with a whole number between two bounds. */
export const steps: QuestionPart = { css, group: true, auto: true, key: stepByKey, view: Steps };
