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
type FormField = PublicFunnel["form"]["fields"][number];

/** One detail as a labelled field; `value` is what it starts from until the visitor has typed. */
export function ContactField({
  field,
  form,
  texts,
  value = "",
  lines = [field.help],
  marked = !field.required,
}: {
  field: FormField;
  form: NoScriptFormState;
  texts: Texts;
  value?: string | undefined;
  lines?: (string | undefined)[];
  /** Whether the label says that it may be left out. */
  marked?: boolean;
}): JSX.Element {
  const control = controlState(`contact.${field.id}`, form.errors);
  const hasHelp = lines.some((line) => line !== undefined && line !== "");
  return (
    <div class={control.error === null ? "field" : "field invalid"}>
      <label for={control.id}>
        <span class="label">
          {field.label ?? texts.form.fields[field.id]}
          <Optional texts={texts} shown={marked} />
        </span>
      </label>
      <FieldError control={control} texts={texts} />
      <input
        {...kinds[field.id]}
        id={control.id}
        name={control.name}
        value={form.values.contact[field.id] ?? value}
        required={field.required}
        {...described(control, hasHelp)}
      />
      {/* Under the field, so that two fields side by side stay in line. */}
      <Help id={control.helpId} lines={lines} />
    </div>
  );
}

/** Who answers: the fields that are still to be asked, in the order that the marketer chose. */
export function ContactFields({
  funnel,
  form,
  texts,
  fields,
}: PartProps & { fields: FormField[] }): JSX.Element | null {
  if (fields.length === 0) return null;
  // The marketer's words ask a stranger for a name and an address.
  const stranger = form.known === undefined;
  const title = stranger ? (funnel.form.title ?? texts.kinds[funnel.magnet.kind].details) : texts.form.more;
  return (
    <section class="part" aria-labelledby="details-title">
      <h2 id="details-title">{title}</h2>
      {stranger && funnel.form.text !== undefined ? <p class="muted">{funnel.form.text}</p> : null}
      <div class="contact">
        {fields.map((field) => (
          <ContactField key={field.id} field={field} form={form} texts={texts} />
        ))}
      </div>
    </section>
  );
}

/** Who answers for the data, and where to read on. */
function Controller({
  controller,
  texts,
}: {
  controller: PublicFunnel["controller"];
  texts: Texts;
}): JSX.Element {
  return (
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
  );
}

/** One box a purpose, unticked unless the visitor ticked it before, with who answers for the data beside it. */
export function Consents({ funnel, form, texts }: PartProps): JSX.Element {
  const { known } = form;
  // What was agreed to already is not asked a second time.
  const asked = funnel.consents.filter(({ id }) => known?.consents.includes(id) !== true);
  const standing = asked.length < funnel.consents.length;
  if (asked.length === 0)
    return (
      <section class="part consents" aria-labelledby="consents-title">
        <h2 id="consents-title">{texts.form.consentsTitle}</h2>
        <p class="muted">{texts.form.standing}</p>
        <Controller controller={funnel.controller} texts={texts} />
      </section>
    );
  return (
    <fieldset class="part consents">
      <legend>
        <h2>{texts.form.consentsTitle}</h2>
      </legend>
      <p class="muted">{standing ? texts.form.standing : texts.form.consentsText}</p>
      <div class="rows">
        {asked.map((consent) => {
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
                  {consent.required ? <small>{texts.kinds[funnel.magnet.kind].requiredConsent}</small> : null}
                </span>
              </label>
            </div>
          );
        })}
      </div>
      <Controller controller={funnel.controller} texts={texts} />
    </fieldset>
  );
}
