import type { JSX } from "preact";
import type { PublicFunnel } from "@aimant/funnel";
import type { Texts } from "../texts/index.ts";
import { ContactField } from "./contact.tsx";
import { FieldError, Help, Optional } from "./field-parts.tsx";
import { controlState, described } from "./state.ts";
import type { NoScriptFormState } from "./state.ts";

type Choice = PublicFunnel["choices"][number];
type PartProps = { funnel: PublicFunnel; form: NoScriptFormState; texts: Texts };

/** Whether some way to go on is a call, which needs a number. */
export function offersCall(funnel: PublicFunnel): boolean {
  return funnel.choices.some(({ options }) => options.some(({ call }) => call));
}

function ChoiceField({ choice, form, texts }: { choice: Choice } & Omit<PartProps, "funnel">): JSX.Element {
  const control = controlState(`choices.${choice.id}`, form.errors);
  const hasHelp = choice.help !== undefined && choice.help !== "";
  return (
    <fieldset class={control.error === null ? "question" : "question invalid"}>
      <legend>
        <h2 class="label">
          {choice.label}
          <Optional texts={texts} shown={!choice.required} />
        </h2>
      </legend>
      <Help id={control.helpId} lines={[choice.help]} />
      <FieldError control={control} texts={texts} />
      <div class="rows">
        {choice.options.map((option, index) => {
          const id = index === 0 ? control.id : `${control.id}-${index}`;
          return (
            <label class="row" for={id} key={option.id}>
              <input
                type="radio"
                id={id}
                name={control.name}
                value={option.id}
                checked={form.values.choices[choice.id] === option.id}
                required={choice.required}
                {...(option.call ? { "data-call": "" } : {})}
                {...(index === 0 ? described(control, hasHelp) : {})}
              />
              <span>
                {option.label}
                {option.help === undefined ? null : <small>{option.help}</small>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The number to call, beside the choice that needs it; known already, it is only repeated. */
function CallNumber({ funnel, form, texts }: PartProps): JSX.Element {
  const field = funnel.form.fields.find(({ id }) => id === "phone");
  const kept = form.known?.contact.phone;
  if (kept !== undefined) return <p class="muted only-call">{texts.form.callsKnown(kept)}</p>;
  return (
    // Where nobody asked for a number anyway, it appears with the choice of a call.
    <div class={field === undefined ? "only-call" : "call-number"}>
      <ContactField
        field={field ?? { id: "phone", required: false }}
        form={form}
        texts={texts}
        lines={[texts.form.callNeeds, field?.help]}
        marked={false}
      />
    </div>
  );
}

/** How the visitor wants to go on: one group of radios a choice. */
export function FunnelChoices({ funnel, form, texts }: PartProps): JSX.Element | null {
  if (funnel.choices.length === 0) return null;
  return (
    <div class="part ways">
      {funnel.choices.map((choice) => (
        <ChoiceField key={choice.id} choice={choice} form={form} texts={texts} />
      ))}
      {offersCall(funnel) ? <CallNumber funnel={funnel} form={form} texts={texts} /> : null}
    </div>
  );
}
