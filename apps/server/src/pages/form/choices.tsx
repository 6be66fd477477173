import type { JSX } from "preact";
import type { PublicOption, PublicQuestion } from "@aimant/funnel";
import { described } from "./state.ts";
import type { ControlState } from "./state.ts";

export type ChoiceProps = {
  question: PublicQuestion;
  control: ControlState;
  chosen: string[];
  hasHelp: boolean;
};

// The first control keeps the id that the error summary links to.
const idOf = (control: ControlState, index: number) => (index === 0 ? control.id : `${control.id}-${index}`);

/** One row an option: radios for one answer, boxes for several. */
export function Rows({ question, control, chosen, hasHelp }: ChoiceProps): JSX.Element {
  const several = question.type === "multiple";
  const rows: PublicOption[] =
    question.options ??
    scaleValues(question).map((value, index) => ({
      id: String(value),
      label: question.labels?.[index] ?? String(value),
    }));
  return (
    <div class="rows">
      {rows.map((option, index) => {
        const id = idOf(control, index);
        const { help, image } = option;
        return (
          <label class="row" for={id} key={option.id}>
            <input
              type={several ? "checkbox" : "radio"}
              id={id}
              name={control.name}
              value={option.id}
              checked={chosen.includes(option.id)}
              required={!several && question.required}
              {...(index === 0 ? described(control, hasHelp) : {})}
            />
            <span>
              {image === undefined ? null : (
                <img class="picture" src={image.url} alt={image.alt ?? ""} loading="lazy" />
              )}
              {option.label}
              {help === undefined ? null : <small>{help}</small>}
            </span>
          </label>
        );
      })}
    </div>
  );
}

/** The values of a scale or of a recommendation score, ends included. */
export function scaleValues(question: PublicQuestion): number[] {
  const [min, max] = question.type === "nps" ? [0, 10] : [question.min ?? 1, question.max ?? 5];
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => min + index);
}

/** A short scale in one line, with a wording at each end. */
export function Steps({ question, control, chosen, hasHelp }: ChoiceProps): JSX.Element {
  const values = scaleValues(question);
  const [low, high] = [question.labels?.[0], question.labels?.at(-1)];
  const ends = [low, high].filter((label) => label !== undefined);
  const wording = (index: number) => (index === 0 ? low : index === values.length - 1 ? high : undefined);
  return (
    <div class="steps">
      <div class={values.length > 7 ? "steps-row many" : "steps-row"}>
        {values.map((value, index) => {
          const id = idOf(control, index);
          const end = wording(index);
          return (
            <label class="step" for={id} key={value}>
              <input
                type="radio"
                id={id}
                name={control.name}
                value={String(value)}
                checked={chosen.includes(String(value))}
                required={question.required}
                {...(index === 0 ? described(control, hasHelp) : {})}
              />
              <span>
                {value}
                {end === undefined ? null : <span class="hidden"> {end}</span>}
              </span>
            </label>
          );
        })}
      </div>
      {ends.length === 0 ? null : (
        <p class="ends" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      )}
    </div>
  );
}
