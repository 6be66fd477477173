import type { Calendar } from "@aimant/core/ports";
import { freeSlots } from "./free-slots.ts";
import { invitation } from "./invitation.ts";

/** Core's calendar on the built-in Temporal and iCalendar files; keeps nothing. */
export function createCalendar(): Calendar {
  return { freeSlots, invitation };
}
