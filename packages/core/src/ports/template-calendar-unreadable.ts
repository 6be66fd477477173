import type { Brand } from "./templates.ts";

/** To an owner whose calendar cannot be read. */
export type CalendarUnreadableEmail = {
  /** The owner's language. */
  locale: string;
  brand: Brand;
  /** The owner. */
  person: { name: string; email: string };
  /** Where the calendar lives: `caldav.example.com`. */
  host: string;
  reason: "refused" | "missing" | "not-a-calendar" | "unreachable";
  since: Temporal.Instant;
  /** The owner's zone. */
  timeZone: string;
  whenUnreadable: "offer" | "stop";
  /** What whoever hosts the server types to see more. */
  command: string;
};
