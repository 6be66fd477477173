import { checkWords, isBlank } from "@aimant/funnel/engine";
import { add } from "../../parts.ts";
import css from "../line.css?inline";

/** What browsers and phones call these kinds of words. */
const kinds = {
  email: { type: "email", autocomplete: "email" },
  phone: { type: "tel", autocomplete: "tel" },
  company: { type: "text", autocomplete: "organization" },
} as const;

add("short-text", {
  css,
  check: (question, answer) => {
    if (isBlank(answer)) return question.required === false ? null : { code: "required" };
    return checkWords(question, answer);
  },
  hint: ({ format }, texts) => (format ? "" : texts.sensitive),
  view: ({ question, value, describedBy, invalid, set }) => (
    <input
      id="f"
      class="text"
      {...(question.format ? kinds[question.format] : { autocomplete: "off" })}
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
