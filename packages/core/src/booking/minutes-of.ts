/** The length of an ISO 8601 duration of a funnel (`PT30M`, `P1D`) in minutes; a day has 24 hours. */
export function minutesOf(duration: string): number {
  return Temporal.Duration.from(duration).total({ unit: "minutes", relativeTo: "2026-01-01T00:00" });
}
