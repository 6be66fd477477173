import { add } from "../../parts.ts";
import css from "./dropdown.css?inline";

add("dropdown", {
  css,
  view: ({ question, value, texts, describedBy, invalid, set }) => (
    <div class="select">
      <select
        id="f"
        class="text"
        aria-labelledby="h"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        required={question.required !== false}
        onChange={(event) => set(event.currentTarget.value)}
      >
        <option value="">{texts.pick}</option>
        {question.options?.map(({ id, label }) => (
          <option key={id} value={id} selected={id === value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  ),
});
