import { add, fill } from "../../parts.ts";
import { optionByKey, Rows, toggle } from "../rows.tsx";

add("multiple", {
  group: true,
  key: (question, key, value) => {
    const id = optionByKey(question, key);
    return id === undefined ? undefined : toggle(question, value, id);
  },
  // Other faults cannot be clicked; the server checks for them.
  check: ({ min = 0, max = Infinity, required }, answer) => {
    const ticks = Array.isArray(answer) ? answer.length : 0;
    if (!ticks) return required === false ? null : { code: "required" };
    if (ticks < min) return { code: "too-few", limit: min };
    return ticks > max ? { code: "too-many", limit: max } : null;
  },
  hint: ({ max }, texts) => (max ? fill(texts.atMost, "n", max) : texts.several),
  view: ({ question, value, set }) => (
    <Rows
      question={question}
      type="checkbox"
      isChosen={(id) => Array.isArray(value) && value.includes(id)}
      onChoose={(id) => set(toggle(question, value, id))}
    />
  ),
});
