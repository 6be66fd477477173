import type { JSX } from "preact";
import { noticeCss } from "../css/base.ts";
import { bookedCss } from "../css/booking.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import type { PageProps } from "../layout.tsx";
import { Unbroken } from "../unbroken.tsx";
import { textsFor } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";

type CancelPageProps = PageProps & {
  /** `asked`: not yet; `done`: it is off; `late`: it has begun, or is over. */
  state: "asked" | "done" | "late";
  owner: { name: string; email?: string };
  /** `mardi 24 novembre à 14 h 30`, in the prospect's zone. */
  startLabel: string;
  bookingUrl: string;
};

const headings = {
  asked: (texts: Texts["cancelling"], owner: string) => [texts.title, texts.text(owner)],
  done: (texts: Texts["cancelling"], owner: string) => [texts.doneTitle, texts.doneText(owner)],
  late: (texts: Texts["cancelling"], owner: string) => [texts.lateTitle, texts.lateText(owner)],
};

function Actions({ props, texts }: { props: CancelPageProps; texts: Texts }): JSX.Element | null {
  const { state, bookingUrl, owner } = props;
  if (state === "done")
    return (
      <a class="button" href={bookingUrl}>
        {texts.cancelling.again}
      </a>
    );
  if (state === "late")
    return owner.email === undefined ? null : (
      <a class="button" href={`mailto:${owner.email}`}>
        {texts.booking.write(owner.name)}
      </a>
    );
  return (
    <>
      <form method="post" action={`${bookingUrl}/cancel`}>
        <button class="button" type="submit">
          {texts.cancelling.submit}
        </button>
      </form>
      <a class="button quiet" href={`${bookingUrl}/move`}>
        {texts.cancelling.move}
      </a>
      <a class="button quiet" href={bookingUrl}>
        {texts.cancelling.keep}
      </a>
    </>
  );
}

/** Cancels a call by one button, and says so afterwards; opening the page changes nothing. */
export function renderCancelPage(props: CancelPageProps): string {
  const { locale, brand, state, owner } = props;
  const texts = textsFor(locale);
  const [title, text] = headings[state](texts.cancelling, owner.name);
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${title} · ${brand.name}`}
      css={`
        ${noticeCss}${bookedCss}
      `}
      brand={brand}
    >
      <div class="wrap narrow notice booked">
        <span class={state === "done" ? "mark" : "mark neutral"}>
          <Icon name={state === "done" ? "check" : "calendar"} size={32} />
        </span>
        <h1>
          <Unbroken text={title ?? ""} />
        </h1>
        <dl class="ticket card">
          <div class="when">
            <dt>{texts.booked.when}</dt>
            <dd>
              <strong>{state === "done" ? <s>{props.startLabel}</s> : props.startLabel}</strong>
            </dd>
          </div>
          <div>
            <dt>{texts.booked.who}</dt>
            <dd>
              <strong>
                <bdi>{owner.name}</bdi>
              </strong>
            </dd>
          </div>
        </dl>
        <p class="text">{text}</p>
        <div class="actions">
          <Actions props={props} texts={texts} />
        </div>
      </div>
    </Layout>,
  );
}
