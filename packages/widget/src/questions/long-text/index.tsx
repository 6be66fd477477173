import { checkWords, isBlank } from "@aimant/funnel/engine";
import { add } from "../../parts.ts";
import css from "../line.css?inline";

add("long-text", {
  css,
  check: (question, answer) => {
    if (isBlank(answer)) return question.required === false ? null : { code: "required" };
    return checkWords(question, answer);
  },
  hint: (_, texts) => texts.sensitive,
  view: ({ question, value, describedBy, invalid, set }) => (
    <textarea
      id="f"
      class="text"
      rows={4}
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
