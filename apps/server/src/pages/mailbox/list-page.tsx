import type { JSX } from "preact";
import { mailboxCss } from "../css/mailbox.ts";
import { DevNav } from "../dev/nav.tsx";
import { houseTheme } from "../house-theme.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";

type MailboxPageProps = {
  locale: string;
  nonce: string;
  messages: {
    id: string;
    to: string;
    from: string;
    subject: string;
    /** When it was sent, in words. */
    sentAt: string;
    hasAttachments: boolean;
  }[];
  /** The server's clock, in words. */
  now: string;
  /** Steps that are offered: `{ label: "Avancer de 2 jours", value: "P2D" }`. */
  advances: { label: string; value: string }[];
  /** Whether this server's clock can be moved. */
  timeTravel: boolean;
};

function Clock({ props, texts }: { props: MailboxPageProps; texts: Texts }): JSX.Element {
  const { advances } = props;
  return (
    <section class="clock" aria-label={texts.mailbox.clock}>
      <p>
        <Icon name="clock" size={18} /> <span class="muted">{texts.mailbox.clock}</span>{" "}
        <strong>{props.now}</strong>
      </p>
      {props.timeTravel && advances.length > 0 ? (
        <form method="post" action="/dev/clock" aria-label={texts.mailbox.forward}>
          <input type="hidden" name="redirect" value="/dev/mailbox" />
          {advances.map((step) => (
            <button type="submit" name="advance" value={step.value} key={step.value}>
              {step.label}
            </button>
          ))}
        </form>
      ) : null}
    </section>
  );
}

function Messages({ props, texts }: { props: MailboxPageProps; texts: Texts }): JSX.Element {
  if (props.messages.length === 0)
    return (
      <div class="empty">
        <Icon name="mail" size={32} />
        <h2>{texts.mailbox.emptyTitle}</h2>
        <p class="muted">{texts.mailbox.emptyText}</p>
      </div>
    );
  return (
    <ul class="messages" aria-label={texts.mailbox.count(props.messages.length)}>
      {props.messages.map((message) => (
        <li key={message.id}>
          <a href={`/dev/mailbox/${encodeURIComponent(message.id)}`}>
            <span class="to">
              <span class="hidden">{texts.mailbox.columns.to} </span>
              <bdi>{message.to}</bdi>
            </span>
            <span class="subject" dir="auto">
              {message.subject === "" ? texts.mailbox.noSubject : message.subject}
              {message.hasAttachments ? (
                <>
                  {" "}
                  <Icon name="clip" size={16} />
                  <span class="hidden">{texts.mailbox.attached}</span>
                </>
              ) : null}
            </span>
            <span class="from">
              <span class="hidden">{texts.mailbox.columns.from} </span>
              <bdi>{message.from}</bdi>
            </span>
            <span class="at">{message.sentAt}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The local mailbox of a demonstration: what was sent, newest first, and a clock that can be moved. */
export function renderMailboxPage(props: MailboxPageProps): string {
  const texts = textsFor(props.locale);
  return toDocument(
    <Layout
      locale={props.locale}
      nonce={props.nonce}
      theme={houseTheme}
      title={texts.mailbox.title}
      css={mailboxCss}
    >
      <div class="wrap mailbox">
        <DevNav here="mailbox" texts={texts} />
        <header class="mailbox-head">
          <h1>{texts.mailbox.title}</h1>
          <p class="muted">{texts.mailbox.intro}</p>
        </header>
        <Clock props={props} texts={texts} />
        <Messages props={props} texts={texts} />
      </div>
    </Layout>,
  );
}
