import { devCss } from "../css/dev.ts";
import { mailboxCss } from "../css/mailbox.ts";
import { houseTheme } from "../house-theme.ts";
import { Layout, toDocument } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import { DevNav } from "./nav.tsx";

type EmailsPageProps = {
  locale: string;
  nonce: string;
  emails: {
    /** Name of the template. */
    name: string;
    /** One a language that emails are written in. */
    versions: { locale: string; language: string; subject: string; src: string; text: string }[];
  }[];
};

/** Every email between invented people, in each language, side by side where there is room. */
export function renderEmailsPage(props: EmailsPageProps): string {
  const texts = textsFor(props.locale);
  return toDocument(
    <Layout
      locale={props.locale}
      nonce={props.nonce}
      theme={houseTheme}
      title={texts.dev.emails.title}
      css={`
        ${mailboxCss}${devCss}
      `}
    >
      <div class="wrap mailbox dev">
        <DevNav here="emails" texts={texts} />
        <header class="mailbox-head">
          <h1>{texts.dev.emails.title}</h1>
          <p class="muted">{texts.dev.emails.intro}</p>
        </header>
        <nav aria-label={texts.dev.emails.contents}>
          <ul class="jumps">
            {props.emails.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        {props.emails.map(({ name, versions }) => (
          <section class="email" id={name} key={name} aria-labelledby={`${name}-title`}>
            <h2 id={`${name}-title`}>
              <code>{name}</code>
            </h2>
            <div class="versions">
              {versions.map((version) => (
                <article key={version.locale}>
                  <p class="version-head">
                    <strong lang={version.locale}>{version.subject}</strong>
                    <a href={version.src}>{version.language}</a>
                  </p>
                  <iframe
                    class="frame"
                    src={version.src}
                    title={`${name}, ${version.language}`}
                    loading="lazy"
                    sandbox="allow-popups allow-popups-to-escape-sandbox"
                    referrerpolicy="no-referrer"
                  />
                  <details>
                    <summary>
                      {texts.mailbox.text} <span class="hidden">{`${name}, ${version.language}`}</span>
                    </summary>
                    <pre class="plain" lang={version.locale} tabIndex={0}>
                      {version.text}
                    </pre>
                  </details>
                </article>
              ))}
            </div>
          </section>
        ))}
      </div>
    </Layout>,
  );
}
