import { noticeCss } from "./css/base.ts";
import { Icon } from "./icons.tsx";
import { Layout, toDocument } from "./layout.tsx";
import type { PageProps } from "./layout.tsx";
import { textsFor } from "./texts/index.ts";

type ConfirmPageProps = PageProps & {
  /** Where the button posts to: the page's own address. */
  action: string;
  /** Whose address it is said to be. */
  email: string;
  /** Whether there is more of this address than what waits here. */
  isKnown: boolean;
};

/** Is this address yours? One button; the page itself changes nothing, since mail scanners follow links. */
export function renderConfirmPage(props: ConfirmPageProps): string {
  const { locale, brand, email } = props;
  const texts = textsFor(locale).confirm;
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${texts.title} · ${brand.name}`}
      css={noticeCss}
      brand={brand}
    >
      <div class="wrap narrow notice">
        <span class="mark neutral">
          <Icon name="mail" size={30} />
        </span>
        <h1>{texts.title}</h1>
        <p class="text">{texts.text(email, brand.name)}</p>
        <form method="post" action={props.action}>
          <button class="button" type="submit">
            {texts.button}
          </button>
        </form>
        <p class="muted">{props.isKnown ? texts.otherwiseKnown : texts.otherwise}</p>
      </div>
    </Layout>,
  );
}
