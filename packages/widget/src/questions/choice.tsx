import type { QuestionPart, QuestionProps } from "../parts.ts";
import css from "./choice.css?inline";
import { optionByKey, toggle } from "./rows.tsx";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The ticks after one was changed; one that goes with no other takes the others' place, and they take its. */
function toggleAlone(
  question: QuestionProps["question"],
  value: QuestionProps["value"],
  id: string,
): string[] {
  const lone = (one: string) => question.options?.find((option) => option.id === one)?.alone;
  const ticked = toggle(question, value, id);
  if (!ticked.includes(id)) return ticked;
  return lone(id) ? [id] : ticked.filter((one) => !lone(one));
}

/** Options with pictures, with words of the visitor's own, or with one that goes with no other. */
function Choice({
  question,
  value,
  answers,
  texts,
  set,
  pick,
  several,
}: QuestionProps & { several?: boolean }) {
  const { id: name, options = [] } = question;
  const isChosen = (id: string) => (several ? Array.isArray(value) && value.includes(id) : value === id);
  const pictured = options.some(({ image }) => image);
  const own = options.find(({ id, other }) => other && isChosen(id));
  const key = `${name}.other`;
  const type = several ? "checkbox" : "radio";
  return (
    <>
      <div class={pictured ? "rows pictures" : "rows"}>
        {options.map(({ id, label, help, image }, index) => (
          <label class="row" key={id}>
            <input
              type={type}
              name={name}
              id={index ? undefined : "f"}
              checked={isChosen(id)}
              onClick={() => (several ? set(toggleAlone(question, value, id)) : pick(id))}
            />
            <span class="face">
              {image && (
                <img class="picture" src={image.url} alt={image.alt ?? ""} loading="lazy" decoding="async" />
              )}
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
      {own && (
        <label class="own row">
          <span class="name">{texts.other}</span>
          <input
            class="text"
            type="text"
            maxLength={200}
            autocomplete="off"
            defaultValue={(answers[key] as string) ?? ""}
            onInput={(event) => {
              const words = event.currentTarget.value.trim();
              if (words) answers[key] = words;
              else delete answers[key];
            }}
          />
        </label>
      )}
    </>
  );
}

/** One of several options, some of which have a picture or take words. */
export const one: QuestionPart = { css, group: true, key: optionByKey, view: Choice };

/** Several of them. */
export const many: Pick<QuestionPart, "css" | "group" | "key" | "view"> = {
  css,
  group: true,
  key: (question, key, value) => {
    const id = optionByKey(question, key);
    return id === undefined ? undefined : toggleAlone(question, value, id);
  },
  view: (props) => <Choice {...props} several />,
};
