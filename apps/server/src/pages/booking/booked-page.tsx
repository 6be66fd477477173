import type { JSX } from "preact";
import { bookedCss } from "../css/booking.ts";
import { noticeCss } from "../css/base.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import type { PageProps } from "../layout.tsx";
import { Unbroken } from "../unbroken.tsx";
import { textsFor } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";
import { zoneName } from "./zones.ts";

type BookedPageProps = PageProps & {
  /** The address is what changes and cancellations are written to. */
  owner: { name: string; jobTitle?: string; email?: string };
  durationMinutes: number;
  /** `mardi 24 novembre à 14 h 30`, in the zone below. */
  startLabel: string;
  /** The prospect's zone. */
  timeZone: string;
  /** The number that will be called, as people read it. */
  phone: string;
  /** The calendar file; none for a call that another system keeps. */
  icsUrl?: string;
  /** Where the call is moved and cancelled. */
  moveUrl?: string;
  cancelUrl?: string;
  /** How to change or cancel, in the marketer's words. */
  changeText?: string;
  /** The booking link opened again: the appointment that stands, instead of a second one. */
  already?: boolean;
};

function Change({ props, texts }: { props: BookedPageProps; texts: Texts }): JSX.Element | null {
  const { owner, changeText } = props;
  if (changeText !== undefined) return <>{changeText}</>;
  if (owner.email === undefined) return null;
  return (
    <>
      {texts.booked.change} <a href={`mailto:${owner.email}`}>{texts.booking.write(owner.name)}</a>
    </>
  );
}

/** The appointment: when, with whom, on which number, and what comes next. */
export function renderBookedPage(props: BookedPageProps): string {
  const { locale, brand, owner } = props;
  const already = props.already === true;
  const all = textsFor(locale);
  const texts = all.booked;
  const title = already ? texts.alreadyTitle : texts.title;
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
        <span class="mark">
          <Icon name={already ? "calendar" : "check"} size={32} />
        </span>
        <h1>
          <Unbroken text={title} />
        </h1>
        <p class="text">{texts.calls(owner.name)}</p>
        <dl class="ticket card">
          <div class="when">
            <dt>{texts.when}</dt>
            <dd>
              <strong>{props.startLabel}</strong>
              <span class="muted">
                {all.booking.minutes(props.durationMinutes)}
                {` · ${texts.zoneTime(zoneName(props.timeZone, locale))}`}
              </span>
            </dd>
          </div>
          <div>
            <dt>{texts.who}</dt>
            <dd>
              <strong>
                <bdi>{owner.name}</bdi>
              </strong>
              {owner.jobTitle === undefined ? null : <span class="muted">{owner.jobTitle}</span>}
            </dd>
          </div>
          {props.phone === "" ? null : (
            <div>
              <dt>{texts.number}</dt>
              <dd>
                <strong>
                  <bdi>{props.phone}</bdi>
                </strong>
              </dd>
            </div>
          )}
        </dl>
        <p class="actions">
          {props.icsUrl === undefined ? null : (
            <a class="button" href={props.icsUrl}>
              <Icon name="calendar" size={20} /> {texts.ics}
            </a>
          )}
          {props.moveUrl === undefined ? null : (
            <a class="button quiet" href={props.moveUrl}>
              {texts.move}
            </a>
          )}
          {props.cancelUrl === undefined ? null : (
            <a class="button quiet" href={props.cancelUrl}>
              {texts.cancel}
            </a>
          )}
        </p>
        <p class="after muted">
          {already ? null : `${texts.confirmation} `}
          <Change props={props} texts={all} />
        </p>
      </div>
    </Layout>,
  );
}
