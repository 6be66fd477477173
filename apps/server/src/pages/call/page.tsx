import type { JSX } from "preact";
import { callCss } from "../css/call.ts";
import { houseTheme } from "../house-theme.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";

type CallPageProps = {
  /** The rep's language. */
  locale: string;
  nonce: string;
  /** Who is called. */
  name: string;
  company?: string;
  /** As the telephone dials it: `+33612345678`. */
  phone: string;
  /** As people read it; the dialled number where left out. */
  phoneLabel?: string;
  /** `mardi 24 novembre à 14 h 30`, on the rep's clock. */
  when: string;
  state: "booked" | "cancelled" | "held" | "missed";
  /** Where the two answers post to: the page's own address. */
  action: string;
};

/** Only digits, so that no name or number can make another kind of link. */
const dialled = (phone: string) => `tel:${phone.replaceAll(/[^\d+]/g, "")}`;

function Question({ action, texts }: { action: string; texts: Texts["call"] }): JSX.Element {
  return (
    <section class="outcome card" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{texts.question}</h2>
      <form method="post" action={action}>
        <button class="button" type="submit" name="outcome" value="held">
          <Icon name="check" /> {texts.held}
        </button>
        <button class="button quiet" type="submit" name="outcome" value="missed">
          <Icon name="missed" /> {texts.missed}
        </button>
      </form>
      <p class="small">{texts.once}</p>
    </section>
  );
}

function Said({
  state,
  texts,
}: {
  state: "cancelled" | "held" | "missed";
  texts: Texts["call"];
}): JSX.Element {
  const { title, text } = texts.said[state];
  return (
    <section class="said card" aria-labelledby="said-title">
      <span class={state === "held" ? "mark" : "mark neutral"}>
        <Icon name={state === "held" ? "check" : state === "missed" ? "missed" : "calendar"} size={24} />
      </span>
      <div>
        <h2 id="said-title">{title}</h2>
        <p class="small">{text}</p>
      </div>
    </section>
  );
}

/** The rep's page for one call: dial with one thumb, say with the same thumb what came of it. */
export function renderCallPage(props: CallPageProps): string {
  const { name, company, phone, state } = props;
  const texts = textsFor(props.locale).call;
  const number = props.phoneLabel ?? phone;
  return toDocument(
    <Layout
      locale={props.locale}
      nonce={props.nonce}
      theme={houseTheme}
      title={`${texts.title(name)} · ${props.when}`}
      css={callCss}
    >
      <div class="wrap call-page">
        <header>
          <p class="muted">{texts.kicker}</p>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          {company === undefined ? null : (
            <p>
              <bdi>{company}</bdi>
            </p>
          )}
          <p class="when">
            <Icon name="clock" size={20} /> <span>{props.when}</span>
          </p>
        </header>
        {phone === "" ? null : (
          <a class={state === "booked" ? "button dial" : "button quiet dial"} href={dialled(phone)}>
            <Icon name="phone" size={26} />
            <span>
              <span class="hidden">{texts.dial} </span>
              <bdi>{number}</bdi>
            </span>
          </a>
        )}
        {state === "booked" ? (
          <Question action={props.action} texts={texts} />
        ) : (
          <Said state={state} texts={texts} />
        )}
      </div>
    </Layout>,
  );
}
