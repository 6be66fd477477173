import type { Answer } from "@aimant/funnel";
import type { LinkedQuestion } from "../flow/state.ts";
import type { QuestionProps } from "../parts.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Options as full-width rows; the native input covers its row, so that every tap, key and screen reader works. */
export function Rows({
  question,
  type,
  isChosen,
  onChoose,
}: Pick<QuestionProps, "question"> & {
  type: "radio" | "checkbox";
  isChosen: (id: string) => boolean;
  onChoose: (id: string) => void;
}) {
  return (
    <div class="rows">
      {question.options?.map(({ id, label, help }, index) => (
        <label class="row" key={id}>
          <input
            type={type}
            name={question.id}
            id={index ? undefined : "f"}
            checked={isChosen(id)}
            // Not onChange: choosing again what is chosen goes on too.
            onClick={() => onChoose(id)}
          />
          <span class="face">
            <span class={`key ${type}`} aria-hidden="true">
              {letters[index]}
            </span>
            <span>
              {label}
              {help && <small>{help}</small>}
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}

/** The option that a letter or a digit stands for. */
export function optionByKey({ options }: LinkedQuestion, key: string): string | undefined {
  const index = letters.indexOf(key.toUpperCase());
  return options?.[index < 0 ? Number(key) - 1 : index]?.id;
}

/** The ticks after one was changed, in the order of the options. */
export function toggle({ options = [] }: LinkedQuestion, value: Answer | undefined, id: string): string[] {
  const ticked = Array.isArray(value) ? value : [];
  return options.map((option) => option.id).filter((option) => (option === id) !== ticked.includes(option));
}
