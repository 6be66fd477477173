import { checkNumber } from "@aimant/funnel/engine";
import { add } from "../../parts.ts";
import css from "./slider.css?inline";

add("slider", {
  css,
  check: (question, answer) => {
    if (answer === undefined) return question.required === false ? null : { code: "required" };
    return checkNumber(question, answer);
  },
  hint: (_, texts) => texts.slide,
  view: ({ question, value, locale, texts, describedBy, invalid, set }) => {
    const { min = 0, max = 100, step = 1, unit, labels = [] } = question;
    const middle = min + Math.round((max - min) / 2 / step) * step;
    const isSet = typeof value === "number";
    const said = (number: number) => `${number.toLocaleString(locale)}${unit ? `\u00a0${unit}` : ""}`;
    const keep = (event: { currentTarget: HTMLInputElement }) => set(+event.currentTarget.value);
    return (
      <div class="slider">
        <output class={isSet ? "" : "quiet"}>{isSet ? said(value) : texts.unset}</output>
        <input
          id="f"
          type="range"
          class={isSet ? "set" : ""}
          min={min}
          max={max}
          step={step}
          value={isSet ? value : middle}
          aria-labelledby="h"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          aria-valuetext={isSet ? said(value) : texts.unset}
          style={{ "--at": `${(((isSet ? value : middle) - min) / (max - min)) * 100}%` }}
          onInput={keep}
          // Where it stands already is an answer too, by a tap or by the space bar.
          onClick={keep}
          onKeyDown={(event) => event.key === " " && keep(event)}
        />
        <p class="ends quiet">
          <span>
            {labels[0]} <span dir="auto">{labels[0] ? `(${said(min)})` : said(min)}</span>
          </span>
          <span>
            {labels[1]} <span dir="auto">{labels[1] ? `(${said(max)})` : said(max)}</span>
          </span>
        </p>
      </div>
    );
  },
});
