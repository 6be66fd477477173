import type { JSX } from "preact";
import { bookedCss } from "../css/booking.ts";
import { formCss } from "../css/form.ts";
import { phoneCss } from "../css/phone.ts";
import { noticeCss } from "../css/base.ts";
import { heldCss } from "../css/held.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import type { PageProps } from "../layout.tsx";
import { PhoneNumber } from "../phone/phone-number.tsx";
import { Unbroken } from "../unbroken.tsx";
import { textsFor } from "../texts/index.ts";
import { zoneName } from "./zones.ts";

type HeldPageProps = PageProps & {
  owner: { name: string; jobTitle?: string };
  durationMinutes: number;
  /** `mardi 24 novembre à 14 h 30`, in the zone below. */
  startLabel: string;
  timeZone: string;
  /** The page's own address, where the one button posts to. */
  action: string;
  /** Where all other times are. */
  bookingUrl: string;
  /** `gone`: somebody else has it by now. */
  state: "held" | "gone";
  /** Until when it is kept; left out where it is free without being kept. */
  until?: string;
  /** The last digits of the number that is called; without it, one is asked for. */
  phoneEnding?: string;
  phoneError?: string;
  /** The country that a number without `+` belongs to. */
  country: string;
};

function Phone({ error, props }: { error: string | undefined; props: HeldPageProps }): JSX.Element {
  const { locale, owner } = props;
  const texts = textsFor(locale).booking;
  return (
    <div class={error === undefined ? "field" : "field invalid"}>
      <label for="phone">
        <span class="label">{texts.phone}</span>
      </label>
      <p class="help" id="phone-help">
        {texts.phoneHelp(owner.name)}
      </p>
      {error === undefined ? null : (
        <p class="field-error" id="phone-error">
          <Icon name="alert" size={18} />
          <span>{error}</span>
        </p>
      )}
      <PhoneNumber
        locale={locale}
        country={props.country}
        required
        describedBy={error === undefined ? "phone-help" : "phone-error phone-help"}
        invalid={error !== undefined}
      />
    </div>
  );
}

/** One time, kept for one person: see it, confirm it. Opening the page takes nothing. */
export function renderHeldPage(props: HeldPageProps): string {
  const { locale, brand, state } = props;
  const all = textsFor(locale);
  const texts = all.held;
  const title = state === "gone" ? texts.goneTitle : texts.title;
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${title} · ${brand.name}`}
      css={`
        ${noticeCss}${formCss}${phoneCss}${bookedCss}${heldCss}
      `}
      brand={brand}
    >
      <div class="wrap narrow notice held">
        <span class="mark neutral">
          <Icon name="calendar" size={32} />
        </span>
        <h1>
          <Unbroken text={title} />
        </h1>
        {state === "gone" ? <p class="text">{texts.goneText}</p> : null}
        {state === "held" && props.until !== undefined ? (
          <p class="text">
            <Unbroken text={texts.text(props.until)} />
          </p>
        ) : null}
        {state === "gone" ? (
          <p class="actions">
            <a class="button" href={props.bookingUrl}>
              {texts.goneButton}
            </a>
          </p>
        ) : (
          <Confirm props={props} />
        )}
        <p class="after">{state === "gone" ? null : <a href={props.bookingUrl}>{texts.others}</a>}</p>
      </div>
    </Layout>,
  );
}

function Confirm({ props }: { props: HeldPageProps }): JSX.Element {
  const { locale, owner } = props;
  const all = textsFor(locale);
  return (
    <form class="confirm-held" method="post" action={props.action} accept-charset="utf-8">
      <dl class="ticket card">
        <div class="when">
          <dt>{all.booked.when}</dt>
          <dd>
            <strong>{props.startLabel}</strong>
            <span class="muted">
              {all.booking.minutes(props.durationMinutes)}
              {` · ${all.booked.zoneTime(zoneName(props.timeZone, locale))}`}
            </span>
          </dd>
        </div>
        <div>
          <dt>{all.booked.who}</dt>
          <dd>
            <strong>
              <bdi>{owner.name}</bdi>
            </strong>
            {owner.jobTitle === undefined ? null : <span class="muted">{owner.jobTitle}</span>}
          </dd>
        </div>
        {props.phoneEnding === undefined ? null : (
          <div>
            <dt>{all.booked.number}</dt>
            <dd>{all.held.number(props.phoneEnding)}</dd>
          </div>
        )}
      </dl>
      {props.phoneEnding === undefined || props.phoneError !== undefined ? (
        <Phone error={props.phoneError} props={props} />
      ) : null}
      <button class="button" type="submit">
        {all.held.confirm}
      </button>
    </form>
  );
}
