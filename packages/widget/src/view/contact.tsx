import type { Session } from "../flow/session.ts";
import { parts } from "../parts.ts";
import { Wrong } from "./wrong.tsx";

/** Who the visitor is and what they agree to; nothing is ticked beforehand. */
export function Contact({ session }: { session: Session }) {
  const { definition, state } = session;
  // First, since it can change what is asked.
  const note = state.note?.();
  const { form, consents, choices, rights, notice, texts, locale } = definition;
  const { errors, contact, busy } = state;
  const preview = parts.results && state.preview;
  const paths = Object.keys(errors);
  /** What ties a control to its state, its help and its error. */
  const tied = (id: string, required: boolean, help?: string) => ({
    id,
    required,
    "aria-invalid": !!errors[id],
    "aria-describedby": [help && `${id}-help`, errors[id] && `${id}-error`].filter(Boolean).join(" "),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        session.submitForm();
      }}
    >
      {preview && parts.results && (
        <parts.results.view results={preview.results ?? preview} locale={locale} texts={texts} id="h" />
      )}
      <h2 id={preview ? undefined : "h"} tabIndex={-1}>
        {form.title}
      </h2>
      {form.text && <p class="help">{form.text}</p>}
      {paths.length > 1 && (
        <div class="alert" id="e" tabIndex={-1}>
          <p>{texts.check}</p>
          <ul>
            {paths.map((path) => (
              <li key={path}>
                <a
                  href={`#${path}`}
                  onClick={(event) => {
                    event.preventDefault();
                    (event.currentTarget.getRootNode() as ShadowRoot).getElementById(path)?.focus();
                  }}
                >
                  <b>
                    {
                      (
                        form.fields.find(({ id }) => path === `contact.${id}`) ??
                        choices?.find(({ id }) => path === `choices.${id}`)
                      )?.label
                    }
                  </b>{" "}
                  {errors[path]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {parts.choices && <parts.choices.view session={session} />}
      {note}
      <div class="fields">
        {form.fields.map(({ id, required, label, help, type, autocomplete, value }) => {
          const path = `contact.${id}`;
          return (
            <div key={id}>
              <label class="name" for={path}>
                {label}
                {!required && <small> ({texts.optional})</small>}
              </label>
              <input
                {...tied(path, required, help)}
                class="text"
                type={type as "text"}
                autocomplete={autocomplete as "on"}
                value={contact[id] ?? value ?? ""}
                onInput={(event) => {
                  contact[id] = event.currentTarget.value;
                  session.mend(path);
                }}
              />
              {help && <small id={`${path}-help`}>{help}</small>}
              <Wrong id={`${path}-error`} text={errors[path]} />
            </div>
          );
        })}
      </div>
      {consents.map(({ id, required, text }) => {
        const path = `consents.${id}`;
        return (
          <div class="consent" key={id}>
            <label>
              <input
                {...tied(path, required)}
                type="checkbox"
                checked={!!state.consents[id]}
                onChange={(event) => {
                  state.consents[id] = event.currentTarget.checked;
                  session.mend(path);
                }}
              />
              <i class="key" />
              <span>
                {text} <small>({required ? texts.needed : texts.optional})</small>
              </span>
            </label>
            <Wrong id={`${path}-error`} text={errors[path]} />
          </div>
        );
      })}
      <div class="foot">
        <button class="button" disabled={busy}>
          {busy ? texts.sending : form.submit}
        </button>
      </div>
      <p class="rights quiet">
        {rights}{" "}
        {notice && (
          <a href={notice} target="_blank" rel="noopener">
            {texts.notice}
          </a>
        )}
      </p>
    </form>
  );
}
