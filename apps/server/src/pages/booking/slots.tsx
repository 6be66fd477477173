import type { JSX } from "preact";
import type { Texts } from "../texts/index.ts";
import type { BookingDay } from "./props.ts";

/** More than this many days are a row that is swiped; fewer stand all in sight. */
const IN_SIGHT = 15;

const dayId = (day: BookingDay) => `day-${day.date.replaceAll(/[^\w-]/g, "")}`;
const pickId = (day: BookingDay) => `pick-${dayId(day)}`;
const stripped = (days: BookingDay[]) => days.length > 1;

/** Two short words for the strip: the day of the week and of the month. */
function shortDay(day: BookingDay, locale: string): [string, string] {
  const noon = new Date(`${day.date}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return [day.label, ""];
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(noon);
  return [part({ weekday: "short" }), part({ day: "numeric" })];
}

/**
 * Shows one day's times, the picked one's, and marks the day on which a time is chosen: all by the state of the radios,
 * so that it works without scripts. A browser that cannot do that shows every day.
 */
export function dayCss(days: BookingDay[]): string {
  if (!stripped(days)) return "";
  const rules = days.map(
    (day) =>
      `.choose:has(#${pickId(day)}:checked) #${dayId(day)}{display:block}` +
      `.choose:has(#${dayId(day)} :checked) [for=${pickId(day)}]::after{opacity:1}`,
  );
  return `@supports selector(:has(*)){.days>.day{display:none}${rules.join("")}@media print{.days>.day{display:block}}}`;
}

/** The days as one choice, which opens that day's times: a fortnight of them at once is too long for a thumb. */
export function DayStrip({
  days,
  selected,
  locale,
  texts,
}: {
  days: BookingDay[];
  selected: string | undefined;
  locale: string;
  texts: Texts;
}): JSX.Element | null {
  if (!stripped(days)) return null;
  const open = days.find((day) => day.slots.some(({ start }) => start === selected)) ?? days[0];
  return (
    <fieldset class={days.length > IN_SIGHT ? "strip long" : "strip"}>
      <legend class="hidden">{texts.booking.days}</legend>
      {days.map((day) => {
        const [weekday, date] = shortDay(day, locale);
        return (
          <div key={day.date}>
            <input type="radio" name="day" id={pickId(day)} value={day.date} checked={day === open} />
            <label for={pickId(day)}>
              <span aria-hidden="true">{weekday}</span>
              <strong aria-hidden="true">{date}</strong>
              <span class="hidden">{day.label}</span>
            </label>
          </div>
        );
      })}
    </fieldset>
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
