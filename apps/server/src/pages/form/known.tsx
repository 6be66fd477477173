import type { JSX } from "preact";
import type { PublicFunnel } from "@aimant/funnel";
import type { Texts } from "../texts/index.ts";
import { ContactField } from "./contact.tsx";
import type { KnownVisitor, NoScriptFormState } from "./state.ts";

type FormField = PublicFunnel["form"]["fields"][number];

// Masked: what the visitor sees of them is no value to send back.
const masked = new Set(["email", "phone"]);

/** Who we take the visitor for, said first: a link may have been passed on, and details change. */
export function Known({
  known,
  fields,
  form,
  texts,
}: {
  known: KnownVisitor;
  /** The fields whose values we have. */
  fields: FormField[];
  form: NoScriptFormState;
  texts: Texts;
}): JSX.Element {
  const { contact } = known;
  const touched = fields.some(
    ({ id }) =>
      form.errors.some(({ path }) => path === `contact.${id}`) ||
      ![undefined, "", masked.has(id) ? "" : contact[id]].includes(form.values.contact[id]),
  );
  return (
    <section class="known" aria-labelledby="known-title">
      <h2 id="known-title">
        {texts.known.title} <bdi>{contact.name}</bdi>
        {contact.email === undefined ? null : (
          <span class="known-email">
            {" ("}
            <bdi>{contact.email}</bdi>)
          </span>
        )}
      </h2>
      <p class="muted">
        {texts.known.text} <a href={known.otherHref}>{texts.known.other}</a>
      </p>
      <details open={touched}>
        <summary>{texts.known.correct}</summary>
        <div class="contact">
          {fields.map((field) => {
            const value = contact[field.id] ?? "";
            const kept = masked.has(field.id);
            return (
              <ContactField
                key={field.id}
                field={{ ...field, required: false }}
                form={form}
                texts={texts}
                value={kept ? "" : value}
                lines={[kept ? texts.known.keep(value) : undefined]}
                marked={false}
              />
            );
          })}
        </div>
      </details>
    </section>
  );
}
