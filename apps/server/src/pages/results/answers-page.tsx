import { answersCss } from "../css/answers.ts";
import { noticeCss } from "../css/base.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import type { PageProps } from "../layout.tsx";
import { NextSlots, type NextSlotsProps } from "./next-slots.tsx";
import { nextSlotsCss } from "../css/next-slots.ts";
import { textsFor } from "../texts/index.ts";

type AnswersPageProps = PageProps & {
  kind: "survey" | "download";
  /** Title of the survey or of what was downloaded. */
  title: string;
  answers: { question: string; answer: string }[];
  /** When it was sent, in words: `23 novembre 2026`. */
  date: string;
  bookingUrl: string | null;
  /** The next free times, where there are any and no call is booked yet. */
  nextSlots?: NextSlotsProps;
  /** Where `bookingScript` is served: it shows the times on the visitor's own clock. */
  scriptSrc?: string;
};

/** What was sent, where nothing is scored: thanks, the answers, no contact detail. */
export function renderAnswersPage(props: AnswersPageProps): string {
  const { locale, brand, answers, bookingUrl } = props;
  const texts = textsFor(locale);
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${props.title} · ${brand.name}`}
      css={`
        ${noticeCss}${answersCss}${nextSlotsCss}
      `}
      brand={brand}
      head={
        props.nextSlots === undefined || props.scriptSrc === undefined ? undefined : (
          <script defer src={props.scriptSrc} nonce={props.nonce} data-zone={props.nextSlots.timeZone} />
        )
      }
    >
      <div class="wrap narrow answers">
        <header>
          <span class="mark">
            <Icon name="check" size={32} />
          </span>
          <p class="kicker">
            <span>{props.title}</span> <span>{texts.answers.dated(props.date)}</span>
          </p>
          <h1>{texts.answers.thanks[props.kind]}</h1>
        </header>
        {answers.length === 0 ? null : (
          <section aria-labelledby="answers-title">
            <h2 id="answers-title">{texts.answers.title}</h2>
            <dl class="card">
              {answers.map((entry, index) => (
                <div key={index}>
                  <dt>{entry.question}</dt>
                  <dd dir="auto">{entry.answer}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {props.nextSlots === undefined ? null : <NextSlots props={props.nextSlots} locale={locale} />}
        {bookingUrl === null || props.nextSlots !== undefined ? null : (
          <section class="call" aria-labelledby="call-title">
            <div>
              <h2 id="call-title">{texts.answers.callTitle}</h2>
              <p>{texts.answers.callText}</p>
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
