import type { JSX } from "preact";
import type { FieldId, PublicFunnel } from "@aimant/funnel";
import type { Texts } from "../texts/index.ts";
import { FieldError, Help, Optional } from "./field-parts.tsx";
import { controlState, described } from "./state.ts";
import type { NoScriptFormState } from "./state.ts";

const kinds: Record<FieldId, JSX.IntrinsicElements["input"]> = {
  name: { type: "text", autocomplete: "name", maxLength: 200, dir: "auto" },
  email: { type: "email", autocomplete: "email", maxLength: 254 },
  jobTitle: { type: "text", autocomplete: "organization-title", maxLength: 200, dir: "auto" },
  company: { type: "text", autocomplete: "organization", maxLength: 200, dir: "auto" },
  phone: { type: "tel", autocomplete: "tel", maxLength: 32 },
};

type PartProps = { funnel: PublicFunnel; form: NoScriptFormState; texts: Texts };

/** Who answers: the fields in the order that the marketer chose. */
export function ContactFields({ funnel, form, texts }: PartProps): JSX.Element {
  return (
    <section class="part" aria-labelledby="details-title">
      <h2 id="details-title">{funnel.form.title ?? texts.form.detailsTitle}</h2>
      {funnel.form.text === undefined ? null : <p class="muted">{funnel.form.text}</p>}
      <div class="contact">
        {funnel.form.fields.map((field) => {
          const control = controlState(`contact.${field.id}`, form.errors);
          const hasHelp = field.help !== undefined;
          return (
            <div class={control.error === null ? "field" : "field invalid"} key={field.id}>
              <label for={control.id}>
                <span class="label">
                  {field.label ?? texts.form.fields[field.id]}
                  <Optional texts={texts} shown={!field.required} />
                </span>
              </label>
              <FieldError control={control} texts={texts} />
              <input
                {...kinds[field.id]}
                id={control.id}
                name={control.name}
                value={form.values.contact[field.id] ?? ""}
                required={field.required}
                {...described(control, hasHelp)}
              />
              {/* Under the field, so that two fields side by side stay in line. */}
              <Help id={control.helpId} lines={[field.help]} />
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** One box a purpose, unticked unless the visitor ticked it before, with who answers for the data beside it. */
export function Consents({ funnel, form, texts }: PartProps): JSX.Element {
  const { controller } = funnel;
  return (
    <fieldset class="part consents">
      <legend>
        <h2>{texts.form.consentsTitle}</h2>
      </legend>
      <p class="muted">{texts.form.consentsText}</p>
      <div class="rows">
        {funnel.consents.map((consent) => {
          const control = controlState(`consents.${consent.id}`, form.errors);
          return (
            <div class={control.error === null ? "consent" : "consent invalid"} key={consent.id}>
              <FieldError control={control} texts={texts} />
              <label class="row" for={control.id}>
                <input
                  type="checkbox"
                  id={control.id}
                  name={control.name}
                  value="yes"
                  checked={form.values.consents[consent.id] === true}
                  required={consent.required}
                  {...described(control, false)}
                />
                <span>
                  {consent.text}
                  {consent.required ? <small>{texts.form.requiredConsent}</small> : null}
                </span>
              </label>
            </div>
          );
        })}
      </div>
      <p class="controller">
        {texts.controller.responsible(controller.name)} {texts.controller.rights}{" "}
        {controller.notice === undefined ? null : (
          <>
            <a href={controller.notice} target="_blank" rel="noopener">
              {texts.controller.notice}
            </a>
            {" · "}
          </>
        )}
        <a href={`mailto:${controller.email}`}>{controller.email}</a>
      </p>
    </fieldset>
  );
}
