import type { Language } from "../texts/texts.ts";

/** A moment in words, on the wall clock of one zone. */
export type Moment = {
  /** `mardi 24 novembre`, `Tuesday 24 November`. */
  day: string;
  /** `mardi 24 nov.`, `Tuesday 24 Nov`. */
  shortDay: string;
  /** `mar. 24 nov.`, `Tue 24 Nov`. */
  shortestDay: string;
  year: string;
  /** `14 h 30`, `2:30 pm`. */
  time: string;
  /** `heure d’Europe centrale`, `Central European Time`. */
  zone: string;
};

const tags: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** Words for an instant in `timeZone`. */
export function moment(instant: Temporal.Instant, timeZone: string, language: Language): Moment {
  const local = instant.toZonedDateTimeISO(timeZone);
  const part = (type: "weekday" | "month" | "timeZoneName", width: "long" | "short" | "longGeneric") =>
    new Intl.DateTimeFormat(tags[language], { timeZone, [type]: width })
      .formatToParts(instant.epochMilliseconds)
      .find((found) => found.type === type)?.value ?? "";
  const number = language === "fr" && local.day === 1 ? "1er" : String(local.day);
  const date = (weekday: "long" | "short", month: "long" | "short") =>
    `${part("weekday", weekday)} ${number}\u00a0${part("month", month)}`;
  return {
    day: date("long", "long"),
    shortDay: date("long", "short"),
    shortestDay: date("short", "short"),
    year: String(local.year),
    time: language === "fr" ? frenchTime(local) : englishTime(local),
    zone: part("timeZoneName", "longGeneric"),
  };
}

/** Whether clocks in both zones show the same time at this instant. */
export function sameClock(instant: Temporal.Instant, zone: string, other: string): boolean {
  return instant.toZonedDateTimeISO(zone).offset === instant.toZonedDateTimeISO(other).offset;
}

/** Whole minutes between two instants, never negative. */
export function minutesBetween(start: Temporal.Instant, end: Temporal.Instant): number {
  return Math.max(0, Math.round((end.epochMilliseconds - start.epochMilliseconds) / 60_000));
}

function frenchTime({ hour, minute }: Temporal.ZonedDateTime): string {
  return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${String(minute).padStart(2, "0")}`;
}

function englishTime({ hour, minute }: Temporal.ZonedDateTime): string {
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 || 12}${minutes}\u00a0${hour < 12 ? "am" : "pm"}`;
}
