import type { JSX } from "preact";
import { Icon } from "../icons.tsx";
import { textsFor } from "../texts/index.ts";
import { zoneName } from "../booking/zones.ts";
import { PhoneNumber } from "../phone/phone-number.tsx";

export type NextSlotsProps = {
  owner: { name: string };
  durationMinutes: number;
  /** The zone that the labels are in. */
  timeZone: string;
  /** `start` is an instant in UTC, as posted; `label` its day and time in words. */
  slots: { start: string; label: string }[];
  /** The number given with the answers serves: one click books. */
  phoneKnown: boolean;
  /** The country that a number without `+` belongs to. */
  country: string;
  bookingUrl: string;
};

/** The next free times where the interest is: under the results, one radio each, and one button that books. */
export function NextSlots({ props, locale }: { props: NextSlotsProps; locale: string }): JSX.Element {
  const texts = textsFor(locale).nextSlots;
  const { owner, timeZone, slots, bookingUrl } = props;
  const query = `?tz=${encodeURIComponent(timeZone)}`;
  return (
    <section class="next-slots card" aria-labelledby="next-slots-title">
      <h2 id="next-slots-title">{texts.title}</h2>
      <p>{texts.text(owner.name, props.durationMinutes, zoneName(timeZone, locale))}</p>
      <form method="post" action={`${bookingUrl}${query}`} accept-charset="utf-8">
        <input type="hidden" name="tz" value={timeZone} />
        <fieldset>
          <legend class="hidden">{texts.title}</legend>
          {slots.map((slot, index) => (
            <label class="next-slot" key={slot.start}>
              <input type="radio" name="start" value={slot.start} required checked={index === 0} />
              <span>{slot.label}</span>
            </label>
          ))}
        </fieldset>
        {props.phoneKnown ? (
          <p class="muted">{texts.knownPhone}</p>
        ) : (
          <div class="next-phone">
            <label for="phone">{texts.phone}</label>
            <PhoneNumber locale={locale} country={props.country} required />
          </div>
        )}
        <p class="next-actions">
          <button class="button" type="submit">
            {texts.submit}
          </button>
          <a class="next-others" href={`${bookingUrl}${query}`}>
            {texts.others} <Icon name="arrow" size={18} />
          </a>
        </p>
      </form>
    </section>
  );
}
