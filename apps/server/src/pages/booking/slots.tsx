import type { JSX } from "preact";
import type { Texts } from "../texts/index.ts";
import type { BookingDay } from "./props.ts";

const dayId = (day: BookingDay) => `day-${day.date.replaceAll(/[^\w-]/g, "")}`;

/** Two short words for the strip: the day of the week and of the month. */
function shortDay(day: BookingDay, locale: string): [string, string] {
  const noon = new Date(`${day.date}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return [day.label, ""];
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(noon);
  return [part({ weekday: "short" }), part({ day: "numeric" })];
}

/** Jumps to a day: with a fortnight of slots, a thumb needs it. */
export function DayStrip({
  days,
  locale,
  texts,
}: {
  days: BookingDay[];
  locale: string;
  texts: Texts;
}): JSX.Element | null {
  if (days.length < 3) return null;
  return (
    <nav class="strip" aria-label={texts.booking.days}>
      <ul>
        {days.map((day) => {
          const [weekday, date] = shortDay(day, locale);
          return (
            <li key={day.date}>
              <a href={`#${dayId(day)}`}>
                <span aria-hidden="true">{weekday}</span>
                <strong aria-hidden="true">{date}</strong>
                <span class="hidden">{day.label}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Each day with its free times as large radios: one choice over all days. */
export function Days({
  days,
  selected,
  texts,
}: {
  days: BookingDay[];
  selected: string | undefined;
  texts: Texts;
}): JSX.Element {
  return (
    <div class="days" id="slots">
      {days.map((day) => (
        <fieldset class="day" id={dayId(day)} key={day.date}>
          <legend>
            <h2>{day.label}</h2> <span class="muted">{texts.booking.free(day.slots.length)}</span>
          </legend>
          <div class="slots">
            {day.slots.map((slot) => (
              <label class="slot" key={slot.start}>
                <input
                  type="radio"
                  name="start"
                  value={slot.start}
                  required
                  checked={slot.start === selected}
                  data-when={`${day.label}, ${slot.label}`}
                />
                <span>{slot.label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
