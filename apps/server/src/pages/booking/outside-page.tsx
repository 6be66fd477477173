import { noticeCss } from "../css/base.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import type { PageProps } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import { Unbroken } from "../unbroken.tsx";

type OutsidePageProps = PageProps & {
  /** The marketer's words, else ours. */
  title?: string;
  text?: string;
  scored: boolean;
  durationMinutes: number;
  /** `Calendly`, `Cal.com`. */
  place: string;
  /** Their page, filled in. */
  href: string;
};

/** The way to a booking page of somebody else's: nothing of the person goes there before they tap. */
export function renderOutsidePage(props: OutsidePageProps): string {
  const { locale, brand } = props;
  const all = textsFor(locale);
  const title = props.title ?? (props.scored ? all.booking.title : all.booking.plainTitle);
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
        <span class="mark neutral">
          <Icon name="calendar" size={32} />
        </span>
        <h1>
          <Unbroken text={title} />
        </h1>
        <p class="text">{props.text ?? all.outside.text(props.durationMinutes)}</p>
        <p class="actions">
          <a class="button" href={props.href} rel="noreferrer">
            {all.outside.button} <Icon name="arrow" size={20} />
          </a>
        </p>
        <p class="after muted">
          <Unbroken text={all.outside.notice(props.place)} />
        </p>
      </div>
    </Layout>,
  );
}
