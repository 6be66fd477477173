import type { Brand } from "./templates.ts";

/** To whoever answers for the house: a system outside no longer hears what happens. */
export type EndpointOffEmail = {
  /** The reader's language. */
  locale: string;
  brand: Brand;
  /** The reader. */
  person: { name: string; email: string };
  /** What the host called it. */
  name: string;
  /** Where it lives: `hooks.example.com`. */
  host: string;
  reason: "gone" | "failing";
  since: Temporal.Instant;
  timeZone: string;
  /** What whoever hosts the server types to switch it on again. */
  command: string;
};
