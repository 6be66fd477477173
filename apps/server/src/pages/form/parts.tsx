import type { JSX } from "preact";
import { countriesIn } from "@aimant/funnel/engine";
import type { Texts } from "../texts/index.ts";
import type { ChoiceProps } from "./choices.tsx";
import { described, type NoScriptFormState } from "./state.ts";

type PartsProps = ChoiceProps & { form: NoScriptFormState; texts: Texts };

/** What the visitor chose or typed in a field of its own: `answers.<question>.<part>`. */
function givenIn({ form, question }: PartsProps, part: string): string {
  const name = `${question.id}.${part}`;
  const { answers } = form.values;
  return (Object.hasOwn(answers, name) ? answers[name]?.[0] : undefined) ?? "";
}

/** A list to choose one from: of options, or of all countries. */
export function Dropdown({
  question,
  control,
  chosen,
  hasHelp,
  texts,
  locale,
}: PartsProps & { locale: string }): JSX.Element {
  const options = question.options ?? countriesIn(locale);
  return (
    <select
      id={control.id}
      name={control.name}
      required={question.required}
      {...(question.options ? {} : { autocomplete: "country" })}
      {...described(control, hasHelp)}
    >
      <option value="">{texts.form.pick}</option>
      {options.map(({ id, label }) => (
        <option value={id} key={id} selected={chosen.includes(id)}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** A place for each option, where the widget lets them be chosen in turn. */
export function Places(props: PartsProps): JSX.Element {
  const { question, control, hasHelp, texts } = props;
  const options = question.options ?? [];
  const places = Array.from({ length: question.top ?? options.length }, (_, index) => String(index + 1));
  return (
    <div class="places">
      {options.map(({ id, label, help }, index) => {
        const field = index === 0 ? control.id : `${control.id}-${index}`;
        return (
          <label class="place" for={field} key={id}>
            <select
              id={field}
              name={`${control.name}.${id}`}
              {...(index === 0 ? described(control, hasHelp) : {})}
            >
              <option value="">{texts.form.noPlace}</option>
              {places.map((place) => (
                <option value={place} key={place} selected={givenIn(props, id) === place}>
                  {place}
                </option>
              ))}
            </select>
            <span>
              {label}
              {help === undefined ? null : <small>{help}</small>}
            </span>
          </label>
        );
      })}
    </div>
  );
}

/** A group of radios a row, each with its own legend. */
export function MatrixRows(props: PartsProps): JSX.Element {
  const { question, control, hasHelp } = props;
  const { rows = [], columns = [] } = question;
  return (
    <div class="matrix">
      {rows.map((row, at) => (
        <fieldset key={row.id}>
          <legend>{row.label}</legend>
          <div class="matrix-row">
            {columns.map((column, index) => {
              const isFirst = at === 0 && index === 0;
              const id = isFirst ? control.id : `${control.id}-${at}-${index}`;
              return (
                <label class="step" for={id} key={column.id}>
                  <input
                    type="radio"
                    id={id}
                    name={`${control.name}.${row.id}`}
                    value={column.id}
                    checked={givenIn(props, row.id) === column.id}
                    required={question.required}
                    {...(isFirst ? described(control, hasHelp) : {})}
                  />
                  <span>{column.label}</span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

/** A few words of the visitor's own, for whom the options do not fit. */
export function OtherWords(props: PartsProps): JSX.Element | null {
  const { question, control, texts } = props;
  const option = question.options?.find(({ other }) => other);
  if (option === undefined) return null;
  return (
    <div class="field">
      <label for={`${control.id}-other`}>
        <span class="label">{texts.form.other(option.label)}</span>
      </label>
      <input
        type="text"
        id={`${control.id}-other`}
        name={`${control.name}.other`}
        value={givenIn(props, "other")}
        maxLength={200}
        dir="auto"
      />
    </div>
  );
}
