/** The only source of time. Tests and time travel replace it. */
export interface Clock {
  now(): Temporal.Instant;
}
