import type { Session } from "../flow/session.ts";
import { add } from "../parts.ts";
import { Wrong } from "../view/wrong.tsx";
import css from "./choices.css?inline";

add("choices", {
  css,
  check: ({ definition, state }) =>
    Object.fromEntries(
      (definition.choices ?? [])
        .filter(({ id, required }) => required === undefined && !state.extra?.choices?.[id])
        .map(({ id }) => [`choices.${id}`, definition.texts.choose]),
    ),
  view: ({ session }) => {
    const { definition, state } = session;
    return (
      <div class="choices">
        {definition.choices?.map(({ id, label, help, required, options }) => {
          const path = `choices.${id}`;
          const error = state.errors[path];
          return (
            <fieldset
              key={id}
              aria-describedby={[help && `${path}-help`, error && `${path}-error`].filter(Boolean).join(" ")}
            >
              <legend>
                {label}
                {required === false && <small> ({definition.texts.optional})</small>}
              </legend>
              {help && (
                <p class="quiet" id={`${path}-help`}>
                  {help}
                </p>
              )}
              <div class="rows">
                {options.map((option, index) => (
                  <label class="row" key={option.id}>
                    <input
                      type="radio"
                      name={path}
                      id={index ? undefined : path}
                      required={required === undefined}
                      checked={state.extra?.choices?.[id] === option.id}
                      onChange={() => choose(session, id, option.id)}
                    />
                    <span class="face">
                      <i class="key" />
                      <span>
                        {option.label}
                        {option.help && <small>{option.help}</small>}
                      </span>
                    </span>
                  </label>
                ))}
              </div>
              <Wrong id={`${path}-error`} text={error} />
            </fieldset>
          );
        })}
      </div>
    );
  },
});

/** A call that is asked for takes a number to call, and says so where the number is asked for. */
function choose({ definition, state, paint }: Session, id: string, option: string): void {
  const { form, choices = [], phones = [] } = definition;
  const chosen = { ...state.extra?.choices, [id]: option };
  state.extra = { ...state.extra, choices: chosen };
  delete state.errors[`choices.${id}`];
  const call = choices.some((choice) =>
    choice.options.some((each) => each.call && each.id === chosen[choice.id]),
  );
  if (!state.known?.phone) {
    const phone = phones[Number(call)];
    const fields = form.fields.flatMap((field) => (field.id === "phone" ? (phone ?? []) : field));
    if (phone && !fields.includes(phone)) fields.push(phone);
    definition.form = { ...form, fields };
    delete state.errors["contact.phone"];
  }
  paint();
}
