/** `mardi 24 novembre à 14 h 30`, `Tuesday 24 November at 2:30 pm`: the way a person would write it. */
export function formatMoment(at: Temporal.Instant, timeZone: string, locale: string): string {
  const moment = at.toZonedDateTimeISO(timeZone);
  return `${formatDay(moment, locale)} ${locale.startsWith("fr") ? "à" : "at"}\u00a0${formatTime(moment, locale)}`;
}

/** `mardi 24 novembre`, `Tuesday 24 November`. */
export function formatDay(moment: Temporal.ZonedDateTime, locale: string): string {
  const french = locale.startsWith("fr");
  const day = moment.toPlainDate();
  const text = day.toLocaleString(french ? "fr-FR" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  // « 1er » is the one ordinal that French dates keep.
  const said = french && day.day === 1 ? text.replace(/\b1\b/, "1er") : text.replace(",", "");
  // A number and its month stay on one line.
  return said.replace(/ (?=\S+$)/, "\u00a0");
}

/** `14 h 30`, `9 h`, `2:30 pm`. */
export function formatTime(moment: Temporal.ZonedDateTime, locale: string): string {
  const { hour, minute } = moment;
  const minutes = String(minute).padStart(2, "0");
  if (locale.startsWith("fr")) return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`;
  const half = hour < 12 ? "am" : "pm";
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}\u00a0${half}`;
}
