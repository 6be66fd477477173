import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { privacyCss } from "./css.ts";
import type { PrivacyPageProps } from "./props.ts";
import { Answers, Consents, Details, Lines, Rights } from "./sections.tsx";
import { privacyTexts } from "./texts.ts";

/** The privacy centre: everything that is held about one person, and what they may do with it. */
export function renderPrivacyPage(page: PrivacyPageProps): string {
  const texts = privacyTexts(page.locale);
  const parts = { page, texts };
  const contents = [
    ["details", texts.details.title],
    ["consents", texts.consents.title],
    ["answers", texts.answers.title],
    ["emails", texts.emails.title],
    ["appointments", texts.appointments.title],
    ...(page.files.length === 0 ? [] : [["files", texts.files.title]]),
    ["recipients", texts.recipients.title],
    ["rights", texts.rights.title],
  ];
  return toDocument(
    <Layout
      locale={page.locale}
      nonce={page.nonce}
      theme={page.theme}
      title={`${texts.title} · ${page.brand.name}`}
      css={privacyCss}
      brand={page.brand}
    >
      <div class="wrap centre with-contents">
        <header>
          <h1>{texts.title}</h1>
          <p>{texts.intro(page.brand.name)}</p>
        </header>
        {page.done === null ? null : (
          <p class="flash" role="status">
            <Icon name="check" />
            {texts[page.done]}
          </p>
        )}
        <nav class="contents" aria-label={texts.sections}>
          <ul>
            {contents.map(([id, title]) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="sections">
          <Details {...parts} />
          <Consents {...parts} />
          <Answers {...parts} />
          <Lines
            id="emails"
            title={texts.emails.title}
            none={texts.emails.none}
            lines={page.emails.map(({ template, subject, date }) => ({
              label: subject ?? texts.templates[template] ?? texts.otherEmail,
              detail: `${texts.templates[template] ?? texts.otherEmail} · ${date}`,
            }))}
          />
          <Lines
            id="appointments"
            title={texts.appointments.title}
            none={texts.appointments.none}
            lines={page.appointments.map(({ when, state }) => ({
              label: when,
              detail: texts.appointments.states[state] ?? state,
            }))}
          />
          {page.files.length === 0 ? null : (
            <Lines
              id="files"
              title={texts.files.title}
              lines={page.files.map(({ filename, uses }) => ({
                label: filename,
                detail: texts.files.uses(uses),
              }))}
            />
          )}
          <Lines
            id="recipients"
            title={texts.recipients.title}
            lines={page.recipients.map(({ kind, name }) => ({
              label: name,
              detail: texts.recipients.kinds[kind],
            }))}
          />
          <Rights {...parts} />
        </div>
      </div>
    </Layout>,
  );
}
