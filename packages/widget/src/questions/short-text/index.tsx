import { checkAnswer } from "@aimant/funnel/engine";
import { add } from "../../parts.ts";
import css from "../line.css?inline";

add("short-text", {
  css,
  check: (question, answer) => checkAnswer(question, answer),
  hint: (_, texts) => texts.sensitive,
  view: ({ question, value, describedBy, invalid, set }) => (
    <input
      id="f"
      class="text"
      autocomplete="off"
      aria-labelledby="h"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      required={question.required !== false}
      placeholder={question.placeholder}
      defaultValue={value as string}
      onInput={(event) => set(event.currentTarget.value)}
    />
  ),
});
