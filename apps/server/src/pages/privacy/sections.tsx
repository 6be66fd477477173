import type { JSX } from "preact";
import type { PrivacyPageProps } from "./props.ts";
import type { PrivacyTexts } from "./texts.ts";

type Props = { page: PrivacyPageProps; texts: PrivacyTexts };

/** What can be corrected; the address is shown and stays. */
export function Details({ page, texts }: Props): JSX.Element {
  const words = texts.details;
  return (
    <section class="card section" id="details">
      <h2>{words.title}</h2>
      <p class="muted">{words.text}</p>
      <form method="post" action={`${page.path}/correct`} class="part">
        <div class="contact">
          {(["name", "company", "jobTitle", "phone"] as const).map((field) => {
            const error = page.errors.find(({ path }) => path === `contact.${field}`);
            return (
              <div class={error === undefined ? "field" : "field invalid"}>
                <label for={`d-${field}`}>
                  <span class="label">{words[field]}</span>
                </label>
                <input
                  id={`d-${field}`}
                  name={field}
                  type="text"
                  inputMode={field === "phone" ? "tel" : "text"}
                  value={page.details[field]}
                  required={field === "name"}
                  maxLength={200}
                  {...(error === undefined
                    ? {}
                    : { "aria-invalid": "true" as const, "aria-describedby": `d-${field}-error` })}
                />
                {error === undefined ? null : (
                  <p class="field-error" id={`d-${field}-error`}>
                    {error.message}
                  </p>
                )}
              </div>
            );
          })}
        </div>
        <div>
          <p class="label">{words.email}</p>
          <p class="fixed">
            <bdi>{page.details.email}</bdi>
          </p>
          <p class="help">{words.emailHelp}</p>
        </div>
        <div>
          <button class="button small" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </section>
  );
}

/** Each consent with its words and its history, and the way out of each and of all. */
export function Consents({ page, texts }: Props): JSX.Element {
  const words = texts.consents;
  return (
    <section class="card section" id="consents">
      <h2>{words.title}</h2>
      <p class="muted">{words.text}</p>
      {page.consents.length === 0 ? <p>{words.none}</p> : null}
      <ul class="items">
        {page.consents.map((consent) => (
          <li>
            <h3>{words.purposes[consent.purpose]}</h3>
            <p class={consent.standing ? "state on" : "state"}>
              {consent.standing ? words.standing : words.notStanding}
            </p>
            <p class="text">{consent.text}</p>
            <p class="meta">
              {consent.history.map(({ action, date }) => (
                <span>{words.line(words.actions[action], date)}</span>
              ))}
            </p>
            {consent.standing ? (
              <form method="post" action={`${page.path}/withdraw`}>
                <input type="hidden" name="consent" value={consent.key} />
                <button class="button quiet small" type="submit">
                  {words.withdraw}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${page.path}/receipt`}>{words.receipt}</a>
      </p>
      <div class="stop">
        <h3>{words.stopTitle}</h3>
        <form method="post" action={`${page.path}/withdraw`} class="two">
          <p>{words.stopText}</p>
          <input type="hidden" name="all" value="yes" />
          <button class="button quiet small" type="submit">
            {words.stop}
          </button>
        </form>
      </div>
    </section>
  );
}

export function Answers({ page, texts }: Props): JSX.Element {
  const words = texts.answers;
  return (
    <section class="card section" id="answers">
      <h2>{words.title}</h2>
      {page.passes.length === 0 ? <p>{words.none}</p> : null}
      <ul class="items">
        {page.passes.map((pass) => (
          <li>
            <h3>{pass.title}</h3>
            <p class="meta">
              <span>{words.sent(pass.date)}</span>
              {pass.score === null ? null : <span>{words.score(pass.score)}</span>}
            </p>
            {pass.answers.length === 0 ? null : (
              <dl class="pairs">
                {pass.answers.map(({ question, answer }) => (
                  <div>
                    <dt>{question}</dt>
                    <dd>{answer}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Emails, calls, files and recipients: a line each. */
export function Lines(props: {
  id: string;
  title: string;
  none?: string;
  lines: { label: string; detail: string }[];
}): JSX.Element {
  return (
    <section class="card section" id={props.id}>
      <h2>{props.title}</h2>
      {props.lines.length === 0 ? <p>{props.none}</p> : null}
      <ul class="items">
        {props.lines.map(({ label, detail }) => (
          <li>
            <h3>{label}</h3>
            <p class="meta">
              <span>{detail}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Rights({ page, texts }: Props): JSX.Element {
  const words = texts.rights;
  return (
    <section class="card section" id="rights">
      <h2>{words.title}</h2>
      <div class="two">
        <p>{words.exportText}</p>
        <a class="button quiet small" href={`${page.path}/export`}>
          {words.export}
        </a>
      </div>
      <div class="two">
        <p>{words.eraseText}</p>
        <a class="button quiet small" href={`${page.path}/erase`}>
          {words.erase}
        </a>
      </div>
      <div class="small-print">
        {page.controllers.map(({ name, email }) => (
          <p>
            <a href={`mailto:${email}`}>{words.write(name)}</a>
          </p>
        ))}
        <p>{words.complaint}</p>
      </div>
    </section>
  );
}
