import type { JSX } from "preact";
import { mailboxCss } from "../css/mailbox.ts";
import { houseTheme } from "../house-theme.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import { withLinks } from "./with-links.tsx";

type MailboxMessagePageProps = {
  locale: string;
  nonce: string;
  message: { to: string; from: string; subject: string; sentAt: string };
  /** Where the HTML part is served for the frame, with its own policy; `null` for a message without one. */
  htmlSrc: string | null;
  text: string;
  attachments: { filename: string; url: string; size: number }[];
  headers: Record<string, string>;
};

function Fact({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

/** One message as it was sent: facts, HTML in a frame without scripts, text, attachments, headers. */
export function renderMailboxMessagePage(props: MailboxMessagePageProps): string {
  const { message, attachments, headers } = props;
  const texts = textsFor(props.locale).mailbox;
  const subject = message.subject === "" ? texts.noSubject : message.subject;
  return toDocument(
    <Layout
      locale={props.locale}
      nonce={props.nonce}
      theme={houseTheme}
      title={`${subject} · ${texts.title}`}
      css={mailboxCss}
    >
      <div class="wrap mailbox">
        <p>
          <a class="back" href="/dev/mailbox">
            <Icon name="arrow" size={18} /> {texts.back}
          </a>
        </p>
        <header class="mailbox-head">
          <h1 dir="auto">{subject}</h1>
        </header>
        <dl class="facts">
          <Fact name={texts.columns.from} value={message.from} />
          <Fact name={texts.columns.to} value={message.to} />
          <Fact name={texts.columns.at} value={message.sentAt} />
        </dl>
        {attachments.length === 0 ? null : (
          <section aria-labelledby="attachments-title">
            <h2 id="attachments-title">{texts.attachments}</h2>
            <ul class="attachments">
              {attachments.map((file) => (
                <li key={file.url}>
                  <a href={file.url}>
                    <Icon name="clip" size={18} /> <bdi>{file.filename}</bdi>{" "}
                    <span class="muted">{texts.bytes(file.size)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {props.htmlSrc === null ? null : (
          <section aria-labelledby="html-title">
            <h2 id="html-title">{texts.html}</h2>
            {/* Links open in a tab of their own; scripts of a message never run. */}
            <iframe
              class="frame"
              src={props.htmlSrc}
              title={texts.html}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              referrerpolicy="no-referrer"
            />
          </section>
        )}
        <section aria-labelledby="text-title">
          <h2 id="text-title">{texts.text}</h2>
          <pre class="plain" dir="auto">
            {withLinks(props.text)}
          </pre>
        </section>
        <details>
          <summary>{texts.headers}</summary>
          <dl class="headers">
            {Object.entries(headers).map(([name, value]) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
        </details>
      </div>
    </Layout>,
  );
}
