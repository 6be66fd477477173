import { noticeCss } from "./css/base.ts";
import { Icon } from "./icons.tsx";
import { Layout, toDocument } from "./layout.tsx";
import type { PageProps } from "./layout.tsx";
import { textsFor } from "./texts/index.ts";

type UnsubscribePageProps = PageProps & {
  /** Where the button posts to: the page's own address. */
  action: string;
  /** `ask` changes nothing (mail scanners follow links); `done` answers the post. */
  state: "ask" | "done";
  /** Kinds of emails that may be stopped by themselves; one alone is everything. */
  purposes: ("service" | "marketing")[];
};

/** One button for everything, no login, no reason asked; who gets two kinds of emails may stop one. */
export function renderUnsubscribePage(props: UnsubscribePageProps): string {
  const { locale, brand, state } = props;
  const texts = textsFor(locale).unsubscribe;
  const asking = state === "ask";
  const title = asking ? texts.askTitle : texts.doneTitle;
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${title} · ${brand.name}`}
      css={noticeCss}
      brand={brand}
    >
      <div class="wrap narrow notice">
        <span class={asking ? "mark neutral" : "mark"}>
          <Icon name={asking ? "mail" : "check"} size={30} />
        </span>
        <h1>{title}</h1>
        <p class="text">{asking ? texts.askText(brand.name) : texts.doneText(brand.name)}</p>
        {asking ? (
          <form method="post" action={props.action}>
            <button class="button" type="submit">
              {texts.button}
            </button>
          </form>
        ) : null}
        {asking && props.purposes.length > 1 ? (
          <form method="post" action={props.action} class="choices" aria-labelledby="only">
            <p class="muted" id="only">
              {texts.only}
            </p>
            <div class="actions">
              {props.purposes.map((purpose) => (
                <button class="button quiet small" type="submit" name="purpose" value={purpose}>
                  {texts.purposes[purpose]}
                </button>
              ))}
            </div>
          </form>
        ) : null}
      </div>
    </Layout>,
  );
}
