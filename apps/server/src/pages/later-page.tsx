import { noticeCss } from "./css/base.ts";
import { Icon } from "./icons.tsx";
import { Layout, toDocument, type PageProps } from "./layout.tsx";
import { textsFor } from "./texts/index.ts";

/** What happened to answers that were begun: the link is on its way, or they are gone. */
export function renderLaterPage(props: PageProps & { state: "sent" | "gone" }): string {
  const { locale, nonce, theme, brand, state } = props;
  const texts = textsFor(locale).later;
  const title = state === "sent" ? texts.sentTitle : texts.goneTitle;
  return toDocument(
    <Layout
      locale={locale}
      nonce={nonce}
      theme={theme}
      title={`${title} · ${brand.name}`}
      css={noticeCss}
      brand={brand}
    >
      <div class="wrap narrow notice">
        <span class="mark">
          <Icon name={state === "sent" ? "mail" : "check"} size={30} />
        </span>
        <h1>{title}</h1>
        <p class="text">{state === "sent" ? texts.sentText : texts.goneText}</p>
      </div>
    </Layout>,
  );
}
