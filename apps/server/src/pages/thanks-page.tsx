import type { ResultsView } from "@aimant/funnel";
import { noticeCss } from "./css/base.ts";
import { gaugeCss } from "./css/results.ts";
import { Icon } from "./icons.tsx";
import { Layout, toDocument } from "./layout.tsx";
import type { PageProps } from "./layout.tsx";
import { Gauge } from "./results/gauge.tsx";
import { textsFor } from "./texts/index.ts";

type ThanksPageProps = PageProps & {
  /** What the server answers to a submission, ready to show. */
  title: string;
  text: string;
  results?: ResultsView;
  resultsUrl?: string;
  bookingUrl?: string;
};

/** What a visitor without scripts sees after submitting: what comes next, and the score where it is shown at once. */
export function renderThanksPage(props: ThanksPageProps): string {
  const { locale, brand, results, resultsUrl, bookingUrl } = props;
  const texts = textsFor(locale);
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${props.title} · ${brand.name}`}
      css={`
        ${noticeCss}${gaugeCss}
      `}
      brand={brand}
    >
      <div class="wrap narrow notice">
        <span class="mark">
          <Icon name="check" size={32} />
        </span>
        <h1>{props.title}</h1>
        {props.text === "" ? null : <p class="text">{props.text}</p>}
        {results === undefined || results.total === null ? null : (
          <section class="teaser card" aria-label={texts.thanks.resultsReady}>
            <Gauge total={results.total} of={texts.results.of} />
            <div>
              <p class="muted">{texts.thanks.resultsReady}</p>
              <p class="level">{results.level?.label ?? texts.results.outOf(results.total)}</p>
            </div>
          </section>
        )}
        {resultsUrl === undefined && bookingUrl === undefined ? null : (
          <p class="actions">
            {resultsUrl === undefined ? null : (
              <a class="button" href={resultsUrl}>
                {texts.thanks.results}
              </a>
            )}
            {bookingUrl === undefined ? null : (
              <a class={resultsUrl === undefined ? "button" : "button quiet"} href={bookingUrl}>
                {resultsUrl === undefined ? texts.thanks.call : texts.thanks.callQuiet}
              </a>
            )}
          </p>
        )}
      </div>
    </Layout>,
  );
}
