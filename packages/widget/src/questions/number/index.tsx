import { checkNumber } from "@aimant/funnel/engine";
import { add } from "../../parts.ts";
import css from "../line.css?inline";
import { parseNumber } from "./parse-number.ts";

add("number", {
  css,
  check: (question, answer) => {
    if (answer === undefined) return question.required === false ? null : { code: "required" };
    return checkNumber(question, answer);
  },
  view: ({ question, value, locale, describedBy, invalid, set }) => (
    <div class="unit">
      <input
        id="f"
        class="text narrow"
        inputMode="decimal"
        autocomplete="off"
        aria-labelledby="h"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        required={question.required !== false}
        defaultValue={
          typeof value === "number"
            ? value.toLocaleString(locale, { maximumFractionDigits: 20 })
            : String(value ?? "")
        }
        onInput={(event) => set(parseNumber(event.currentTarget.value, locale))}
      />
      {question.unit && <span>{question.unit}</span>}
    </div>
  ),
});
