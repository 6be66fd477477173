const frenchNames: Record<string, string> = {
  "Africa/Algiers": "Alger",
  "Africa/Cairo": "Le Caire",
  "America/Guadeloupe": "Guadeloupe",
  "America/Martinique": "Martinique",
  "America/Montreal": "Montréal",
  "America/Toronto": "Montréal, Toronto",
  "Asia/Dubai": "Dubaï",
  "Asia/Singapore": "Singapour",
  "Europe/Athens": "Athènes",
  "Europe/Brussels": "Bruxelles",
  "Europe/Bucharest": "Bucarest",
  "Europe/Copenhagen": "Copenhague",
  "Europe/Lisbon": "Lisbonne",
  "Europe/London": "Londres",
  "Europe/Vienna": "Vienne",
  "Europe/Warsaw": "Varsovie",
  "Indian/Reunion": "La Réunion",
  "Pacific/Noumea": "Nouméa",
};

/** The place that a time zone is named after, as people call it; `UTC` stays itself. */
export function zoneName(zone: string, locale: string): string {
  const french = locale.startsWith("fr") ? frenchNames[zone] : undefined;
  return french ?? (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** The difference from UTC at a moment, as people write it: `UTC+1`. Empty for a zone that this runtime does not know. */
export function zoneOffset(zone: string, at: string): string {
  const moment = new Date(at);
  try {
    const parts = new Intl.DateTimeFormat("en", {
      timeZone: zone,
      timeZoneName: "shortOffset",
    }).formatToParts(Number.isNaN(moment.getTime()) ? 0 : moment);
    const offset = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
    return offset.replace("GMT", "UTC").replace("-", "−");
  } catch {
    return "";
  }
}
