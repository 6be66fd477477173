import { checkDate, isBlank } from "@aimant/funnel/engine";
import { add } from "../../parts.ts";
import css from "./date.css?inline";

add("date", {
  css,
  check: (question, answer) => {
    if (isBlank(answer)) return question.required === false ? null : { code: "required" };
    return checkDate(question, answer);
  },
  view: ({ question, value, describedBy, invalid, set }) => (
    <input
      id="f"
      type="date"
      class="text date"
      aria-labelledby="h"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      required={question.required !== false}
      min={question.from}
      max={question.until}
      defaultValue={value as string}
      // A day that is half typed has no value yet.
      onInput={(event) => set(event.currentTarget.value)}
    />
  ),
});
