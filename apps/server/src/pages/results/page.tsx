import type { JSX } from "preact";
import type { ResultsView } from "@aimant/funnel";
import { resultsCss } from "../css/results.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import type { PageProps } from "../layout.tsx";
import { NextSlots, type NextSlotsProps } from "./next-slots.tsx";
import { figuresCss } from "../css/figures.ts";
import { nextSlotsCss } from "../css/next-slots.ts";
import { textsFor } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";
import { AxisList } from "./axis-list.tsx";
import { Blocks } from "./blocks.tsx";
import { Figures } from "./figures.tsx";
import { Explanation } from "./explanation.tsx";
import { Gauge } from "./gauge.tsx";

export type ResultsPageProps = PageProps & {
  /** Title of the diagnostic. */
  title: string;
  results: ResultsView;
  /** Our own chart, trusted markup; it must carry no style attribute. */
  chartSvg: string | null;
  bookingUrl: string | null;
  /** The next free times, where there are any and no call is booked yet. */
  nextSlots?: NextSlotsProps;
  /** Where `bookingScript` is served: it shows the times on the visitor's own clock. */
  scriptSrc?: string;
  /** When it was answered, in words: `23 novembre 2026`. */
  date: string;
  /** The synthesis as a file, where there is one. */
  pdfUrl?: string;
};

/** What can be done with the page: take it along, or pass it on, which shows nobody's details. */
function Share({ pdfUrl, texts }: { pdfUrl: string | undefined; texts: Texts }): JSX.Element {
  return (
    <section class="share" aria-label={texts.results.share}>
      <p>
        <Icon name="shield" size={20} /> <span>{texts.results.shareText}</span>
      </p>
      {pdfUrl === undefined ? null : (
        <a class="button quiet" href={pdfUrl}>
          <Icon name="file" size={20} /> {texts.results.pdf}
        </a>
      )}
    </section>
  );
}

function Advice({ advice, texts }: { advice: string | undefined; texts: Texts }): JSX.Element | null {
  if (advice === undefined) return null;
  return (
    <div class="advice">
      <Icon name="arrow" size={20} />
      <p>
        <strong>{texts.results.advice}</strong>
        {advice}
      </p>
    </div>
  );
}

type Headline = { label: string; text?: string; advice?: string };

/** What stands at the top: the level, else the profile of a typology, else the number itself. */
function headline({ total, level, outcome, figures }: ResultsView, texts: Texts): Headline {
  if (level !== null) return level;
  if (total !== null) return { label: texts.results.outOf(total) };
  if (figures !== undefined) return { label: figures.main.said, text: figures.main.label || figures.title };
  return outcome ?? { label: texts.results.noTotal, text: texts.results.noTotalText };
}

function Summary({
  props,
  first,
  texts,
}: {
  props: ResultsPageProps;
  first: Headline;
  texts: Texts;
}): JSX.Element {
  const { total } = props.results;
  return (
    <header class="score card">
      {total === null ? null : <Gauge total={total} of={texts.results.of} />}
      <div class="score-words">
        <p class="kicker">
          <span>{props.title}</span> <span>{texts.results.dated(props.date)}</span>
        </p>
        <h1>{first.label}</h1>
        {first.text === undefined ? null : <p class="lead">{first.text}</p>}
        <Advice advice={first.advice} texts={texts} />
      </div>
    </header>
  );
}

function Profile({
  outcome,
  texts,
}: {
  outcome: NonNullable<ResultsView["outcome"]>;
  texts: Texts;
}): JSX.Element {
  return (
    <section class="profile card" aria-labelledby="profile-title">
      <p class="kicker">{texts.results.outcome}</p>
      <h2 id="profile-title">{outcome.label}</h2>
      {outcome.text === undefined ? null : <p>{outcome.text}</p>}
      <Advice advice={outcome.advice} texts={texts} />
    </section>
  );
}

/** What a person learnt from their answers, made to be read on a phone, printed and shown around: no contact detail on it. */
export function renderResultsPage(props: ResultsPageProps): string {
  const { locale, results, chartSvg, bookingUrl, brand } = props;
  const texts = textsFor(locale);
  const first = headline(results, texts);
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${props.title} · ${brand.name}`}
      css={`
        ${resultsCss}${figuresCss}${nextSlotsCss}
      `}
      brand={brand}
      head={
        props.nextSlots === undefined || props.scriptSrc === undefined ? undefined : (
          <script defer src={props.scriptSrc} nonce={props.nonce} data-zone={props.nextSlots.timeZone} />
        )
      }
      aside={
        props.pdfUrl === undefined ? undefined : (
          <a class="pdf" href={props.pdfUrl}>
            <Icon name="file" size={20} /> {texts.results.pdf}
          </a>
        )
      }
    >
      <div class="wrap results">
        <Summary props={props} first={first} texts={texts} />
        {results.outcome === null || results.outcome === first ? null : (
          <Profile outcome={results.outcome} texts={texts} />
        )}
        <div class={chartSvg === null ? "detail" : "detail with-chart"}>
          {chartSvg === null ? null : (
            <figure class="chart card">
              <figcaption>{texts.results.chart}</figcaption>
              <div class="chart-drawing" dangerouslySetInnerHTML={{ __html: chartSvg }} />
            </figure>
          )}
          {results.axes.length === 0 ? null : <AxisList axes={results.axes} texts={texts} />}
        </div>
        {results.figures === undefined ? null : <Figures figures={results.figures} />}
        <Blocks blocks={results.blocks?.filter(({ id }) => id !== "-figures")} />
        <Explanation results={results} texts={texts} />
        <Share pdfUrl={props.pdfUrl} texts={texts} />
        {props.nextSlots === undefined ? null : <NextSlots props={props.nextSlots} locale={locale} />}
        {bookingUrl === null || props.nextSlots !== undefined ? null : (
          <section class="call" aria-labelledby="call-title">
            <div>
              <h2 id="call-title">{texts.results.callTitle}</h2>
              <p>{texts.results.callText}</p>
            </div>
            <a class="button" href={bookingUrl}>
              {texts.results.call} <Icon name="arrow" size={20} />
            </a>
          </section>
        )}
      </div>
    </Layout>,
  );
}
