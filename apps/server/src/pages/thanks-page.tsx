import type { JSX } from "preact";
import type { ResultsView } from "@aimant/funnel";
import { noticeCss } from "./css/base.ts";
import { gaugeCss } from "./css/results.ts";
import { Icon } from "./icons.tsx";
import { Layout, toDocument } from "./layout.tsx";
import type { PageProps } from "./layout.tsx";
import { Gauge } from "./results/gauge.tsx";
import { textsFor } from "./texts/index.ts";
import type { Texts } from "./texts/index.ts";

type ThanksPageProps = PageProps & {
  /** What the server answers to a submission, ready to show. */
  title: string;
  text: string;
  results?: ResultsView;
  resultsUrl?: string;
  bookingUrl?: string;
  /** `download`: what was handed over; the first link is the page's main button. */
  files?: { label: string; url: string }[];
};

/** The files, each as a button under its name: one is handed over as such, several as a list. */
function Files({ files, texts }: { files: { label: string; url: string }[]; texts: Texts }): JSX.Element {
  return (
    <ul class="handed">
      {files.map((file, index) => (
        <li class="card" key={file.url}>
          <p class="handed-name">
            <Icon name="file" size={24} />
            <span id={`file-${index}`} dir="auto">
              {file.label}
            </span>
          </p>
          <a
            class={index === 0 ? "button" : "button quiet"}
            href={file.url}
            aria-describedby={`file-${index}`}
          >
            <Icon name="download" size={20} /> {texts.thanks.download}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What a visitor without scripts sees after submitting: what comes next, and the score where it is shown at once. */
export function renderThanksPage(props: ThanksPageProps): string {
  const { locale, brand, results, resultsUrl, bookingUrl, files = [] } = props;
  const main = resultsUrl === undefined && files.length === 0;
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
        {files.length === 0 ? null : <Files files={files} texts={texts} />}
        {resultsUrl === undefined && bookingUrl === undefined ? null : (
          <p class="actions">
            {resultsUrl === undefined ? null : (
              <a class="button" href={resultsUrl}>
                {texts.thanks.results}
              </a>
            )}
            {bookingUrl === undefined ? null : (
              <a class={main ? "button" : "button quiet"} href={bookingUrl}>
                {main ? texts.thanks.call : texts.thanks.callQuiet}
              </a>
            )}
          </p>
        )}
      </div>
    </Layout>,
  );
}
