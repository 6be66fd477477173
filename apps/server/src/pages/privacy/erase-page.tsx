import { noticeCss } from "../css/base.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument, type PageProps } from "../layout.tsx";
import { privacyCss } from "./css.ts";
import { privacyTexts } from "./texts.ts";

type ErasePageProps = PageProps & {
  /** `/me/{token}`. */
  path: string;
  /** `ask` changes nothing; `accepted` answers the post. */
  state: "ask" | "accepted";
  hasUpcomingCall?: boolean;
};

/** One question, one button, and a way back. */
export function renderErasePage(props: ErasePageProps): string {
  const texts = privacyTexts(props.locale).erase;
  const asking = props.state === "ask";
  const title = asking ? texts.title : texts.doneTitle;
  return toDocument(
    <Layout
      locale={props.locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${title} · ${props.brand.name}`}
      css={`
        ${privacyCss}${noticeCss}
      `}
      brand={props.brand}
    >
      <div class="wrap narrow notice">
        <span class={asking ? "mark failed" : "mark"}>
          <Icon name={asking ? "alert" : "check"} size={30} />
        </span>
        <h1>{title}</h1>
        <p class="text">{asking ? texts.text : texts.doneText}</p>
        {asking && props.hasUpcomingCall === true ? <p class="text">{texts.upcoming}</p> : null}
        {asking ? (
          <form method="post" action={`${props.path}/erase`} class="actions">
            <button class="button danger" type="submit">
              {texts.button}
            </button>
            <a class="button quiet" href={props.path}>
              {texts.back}
            </a>
          </form>
        ) : null}
      </div>
    </Layout>,
  );
}
