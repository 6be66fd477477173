import type { JSX } from "preact";
import { bookingCss } from "../css/booking.ts";
import { formCss } from "../css/form.ts";
import { phoneCss } from "../css/phone.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";
import type { BookingPageProps } from "./props.ts";
import { waitingCss } from "../css/held.ts";
import { PhoneNumber } from "../phone/phone-number.tsx";
import { dayCss, DayStrip, Days } from "./slots.tsx";
import { Waiting } from "./waiting.tsx";
import { zoneName, zoneOffset } from "./zones.ts";

// The controls around the times belong to it by name.
const FORM = "book";

type PartProps = { props: BookingPageProps; texts: Texts };

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => [...word][0])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase();

/** The person who calls, with what the call takes. */
function Caller({
  owner,
  durationMinutes,
  texts,
}: Pick<BookingPageProps, "owner" | "durationMinutes"> & { texts: Texts }): JSX.Element {
  return (
    <div class="caller">
      <span class="initials" aria-hidden="true">
        {initials(owner.name)}
      </span>
      <div>
        <p class="caller-name">
          <bdi>{owner.name}</bdi>
        </p>
        {owner.jobTitle === undefined ? null : <p class="muted">{owner.jobTitle}</p>}
      </div>
      <ul class="call-facts">
        <li>
          <Icon name="clock" size={18} /> {texts.booking.minutes(durationMinutes)}
        </li>
        <li>
          <Icon name="phone" size={18} /> {texts.booking.byPhone}
        </li>
      </ul>
    </div>
  );
}

/** A refused number is a problem of the whole page too: without scripts nothing else would say so at the top. */
function problemOf({ problem, phone }: BookingPageProps): BookingPageProps["problem"] {
  return problem ?? (phone.error === undefined ? undefined : { kind: "invalid-phone", message: phone.error });
}

function Problem({ props, texts }: PartProps): JSX.Element | null {
  const { days } = props;
  const problem = problemOf(props);
  if (problem === undefined) return null;
  const aboutPhone = problem.kind === "invalid-phone";
  return (
    <div class="summary" role="group" aria-labelledby="problem-title" tabIndex={-1} autofocus>
      <Icon name="alert" size={24} />
      <div>
        <h2 id="problem-title">{problem.message}</h2>
        {aboutPhone ? (
          <a href="#phone">{texts.booking.correctPhone}</a>
        ) : days.length === 0 ? null : (
          <a href="#slots">{texts.booking.seeSlots}</a>
        )}
      </div>
    </div>
  );
}

function ZoneForm({ props, texts }: PartProps): JSX.Element {
  const { timeZone, ownerTimeZone, locale, owner } = props;
  const at = props.days[0]?.slots[0]?.start ?? "";
  const zones = props.zones.includes(timeZone) ? props.zones : [timeZone, ...props.zones];
  const label = (zone: string) => {
    const offset = zoneOffset(zone, at);
    return offset === "" || offset === zone
      ? zoneName(zone, locale)
      : `${zoneName(zone, locale)} (${offset})`;
  };
  return (
    <div class="zone">
      <form method="get" action={props.action} id="zone-form">
        <label for="tz">{texts.booking.zone}</label>
        <div class="zone-row">
          <select id="tz" name="tz">
            {zones.map((zone) => (
              <option key={zone} value={zone} selected={zone === timeZone}>
                {label(zone)}
              </option>
            ))}
          </select>
          <button class="button quiet" type="submit">
            {texts.booking.zoneChange}
          </button>
        </div>
      </form>
      {timeZone === ownerTimeZone || zoneOffset(timeZone, at) === zoneOffset(ownerTimeZone, at) ? null : (
        <p class="muted">{texts.booking.ownerZone(owner.name, zoneName(ownerTimeZone, locale))}</p>
      )}
    </div>
  );
}

function Phone({ props, texts }: PartProps): JSX.Element {
  const { phone, owner } = props;
  const described = [phone.error === undefined ? null : "phone-error", "phone-help"]
    .filter((id) => id !== null)
    .join(" ");
  return (
    <div class={phone.error === undefined ? "field" : "field invalid"}>
      <label for="phone">
        <span class="label">{texts.booking.phone}</span>
      </label>
      <p class="help" id="phone-help">
        {phone.known === true ? texts.nextSlots.knownPhone : texts.booking.phoneHelp(owner.name)}
      </p>
      {phone.error === undefined ? null : (
        <p class="field-error" id="phone-error">
          <Icon name="alert" size={18} />
          <span>{phone.error}</span>
        </p>
      )}
      <PhoneNumber
        locale={props.locale}
        country={phone.country}
        required={phone.known !== true}
        value={phone.value}
        describedBy={described}
        invalid={phone.error !== undefined}
        form={FORM}
      />
    </div>
  );
}

function Times({ props, texts }: PartProps): JSX.Element {
  return (
    <form id={FORM} method="post" action={props.action} accept-charset="utf-8">
      <input type="hidden" name="tz" value={props.timeZone} />
      <Days days={props.days} selected={props.selected} texts={texts} />
    </form>
  );
}

/** Number and button, beside the times where there is room: a long fortnight must not hide them. */
function Finish({ props, texts }: PartProps): JSX.Element {
  return (
    <div class="finish">
      {props.moving === undefined ? <Phone props={props} texts={texts} /> : null}
      <div class="confirm">
        {/* Filled by the script: without it the checked time itself says the same. */}
        <output class="chosen" id="chosen" for="slots" />
        <button class="button" type="submit" form={FORM}>
          {props.moving === undefined ? texts.booking.submit : texts.moving.submit}
        </button>
      </div>
    </div>
  );
}

function NoSlots({ props, texts }: PartProps): JSX.Element {
  const { owner } = props;
  const subject = encodeURIComponent(texts.booking.mailSubject);
  return (
    <section class="no-slots card" aria-labelledby="no-slots-title">
      <span class="mark neutral">
        <Icon name="calendar" size={30} />
      </span>
      <h2 id="no-slots-title">{texts.booking.emptyTitle}</h2>
      <p class="muted">{texts.booking.emptyText(owner.name)}</p>
      {owner.email === undefined ? null : (
        <a class="button" href={`mailto:${owner.email}?subject=${subject}`}>
          {texts.booking.write(owner.name)}
        </a>
      )}
    </section>
  );
}

/** Take a phone appointment: a time, a number, one button; everything works without scripts. */
export function renderBookingPage(given: BookingPageProps): string {
  const props = { ...given, days: given.days.filter((day) => day.slots.length > 0) };
  const { locale, brand, days, scriptSrc } = props;
  const texts = textsFor(locale);
  const { moving } = props;
  const ownTitle = props.title ?? (props.scored ? texts.booking.title : texts.booking.plainTitle);
  const ownText = props.text ?? texts.booking.text(props.durationMinutes);
  const title = moving === undefined ? ownTitle : texts.moving.title;
  const text = moving === undefined ? ownText : texts.moving.text(moving.current);
  const failed = problemOf(props) !== undefined;
  // After a failed post a reload would lose what was typed and said.
  const adjustable = props.zoneChosen !== true && !failed;
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${failed ? texts.form.errorTitle : ""}${title} · ${brand.name}`}
      css={`
        ${formCss}${phoneCss}${bookingCss}${waitingCss}${dayCss(days)}
      `}
      brand={brand}
      head={
        scriptSrc === undefined ? undefined : (
          <script
            defer
            src={scriptSrc}
            nonce={props.nonce}
            {...(adjustable ? { "data-zone": props.timeZone } : {})}
          />
        )
      }
    >
      <div class="wrap booking">
        <div class="intro">
          <p class="hello">{texts.booking.hello(props.prospectName)}</p>
          <h1>{title}</h1>
          {text === "" ? null : <p class="intro-text">{text}</p>}
          <Caller owner={props.owner} durationMinutes={props.durationMinutes} texts={texts} />
        </div>
        <div class="choose">
          <Problem props={props} texts={texts} />
          {days.length === 0 ? (
            <NoSlots props={props} texts={texts} />
          ) : (
            <>
              <ZoneForm props={props} texts={texts} />
              <DayStrip days={days} selected={props.selected} locale={locale} texts={texts} />
              <Times props={props} texts={texts} />
            </>
          )}
        </div>
        {days.length === 0 ? null : <Finish props={props} texts={texts} />}
        {props.waiting === undefined ? null : <Waiting waiting={props.waiting} texts={texts.waiting} />}
      </div>
    </Layout>,
  );
}
