type Moment = { day: string; time: string };

/** `mardi 24 novembre` and `14 h 30`, `Tuesday 24 November` and `2:30 pm`: as the emails about the call say it. */
export function describeMoment(start: string, french: boolean, timeZone: string | undefined): Moment {
  const at = new Date(start);
  const part = (options: Intl.DateTimeFormatOptions, type: string) =>
    new Intl.DateTimeFormat(french ? "fr-FR" : "en-GB", { timeZone, ...options })
      .formatToParts(at)
      .find((found) => found.type === type)?.value ?? "";
  const clock = { hour: "numeric", minute: "numeric", hourCycle: "h23" } as const;
  const date = { weekday: "long", day: "numeric", month: "long" } as const;
  const number = part(date, "day");
  // « 1er » is the one ordinal that French dates keep.
  const said = french && number === "1" ? "1er" : number;
  const hour = Number(part(clock, "hour"));
  const minute = part(clock, "minute").padStart(2, "0");
  const time = french
    ? `${hour}\u00a0h${minute === "00" ? "" : `\u00a0${minute}`}`
    : `${hour % 12 || 12}:${minute}\u00a0${hour < 12 ? "am" : "pm"}`;
  return { day: `${part(date, "weekday")} ${said}\u00a0${part(date, "month")}`, time };
}
