import { add } from "../../parts.ts";
import { optionByKey, Rows, toggle } from "../rows.tsx";
import { checkTicks, tickHint } from "../ticks.ts";

add("multiple", {
  group: true,
  key: (question, key, value) => {
    const id = optionByKey(question, key);
    return id === undefined ? undefined : toggle(question, value, id);
  },
  check: checkTicks,
  hint: tickHint,
  view: ({ question, value, set }) => (
    <Rows
      question={question}
      type="checkbox"
      isChosen={(id) => Array.isArray(value) && value.includes(id)}
      onChoose={(id) => set(toggle(question, value, id))}
    />
  ),
});
