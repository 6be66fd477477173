import { add, fill } from "../../parts.ts";
import { optionByKey } from "../rows.tsx";
import css from "./ranking.css?inline";

const placed = (value: unknown): string[] => (Array.isArray(value) ? value : []);
const toggle = (value: unknown, id: string): string[] =>
  placed(value).includes(id) ? placed(value).filter((one) => one !== id) : [...placed(value), id];

add("ranking", {
  css,
  group: true,
  key: (question, key, value) => {
    const id = optionByKey(question, key);
    return id === undefined ? undefined : toggle(value, id);
  },
  check: ({ options = [], top = options.length, required }, answer) => {
    const count = placed(answer).length;
    if (!count) return required === false ? null : { code: "required" };
    if (count < top) return { code: "too-few", limit: top };
    return count > top ? { code: "too-many", limit: top } : null;
  },
  hint: ({ top }, texts) => (top ? fill(texts.rankTop, "n", top) : texts.rankAll),
  // Taken in turn, best first: nothing has to be dragged, and no order is suggested.
  view: ({ question, value, texts, set }) => (
    <div class="rows">
      {question.options?.map(({ id, label, help }, index) => {
        const place = placed(value).indexOf(id) + 1;
        return (
          <label class="row" key={id}>
            <input
              type="checkbox"
              id={index ? undefined : "f"}
              checked={place > 0}
              onClick={() => set(toggle(value, id))}
            />
            <span class="face">
              <span class="key place" aria-hidden="true">
                {place || ""}
              </span>
              <span>
                {label}
                {place > 0 && <span class="sr">{fill(texts.place, "n", place)}</span>}
                {help && <small>{help}</small>}
              </span>
            </span>
          </label>
        );
      })}
    </div>
  ),
});
