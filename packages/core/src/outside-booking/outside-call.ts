import type { Appointment } from "../ports/index.ts";

/** Whose booking page it was. */
export type OutsideProvider = "calendly" | "cal";

/** What a booking page of somebody else's tells of one call. */
export type OutsideCall = {
  provider: OutsideProvider;
  what: "booked" | "cancelled";
  /** The provider's own name for it. */
  uid: string;
  /** The call that this one takes the place of. */
  replaces?: string | undefined;
  /** Cancelled only because another takes its place: nobody needs to be told. */
  replaced?: boolean | undefined;
  start: Temporal.Instant;
  end: Temporal.Instant;
  email: string;
  phone?: string | undefined;
  timeZone?: string | undefined;
  /** What we gave the page to hand back: whose call it is. */
  reference?: string | undefined;
  /** The address of whoever takes the call there. */
  host?: string | undefined;
};

/** Whether another system keeps this call: it tells the people, moves it and cancels it. */
export function isOutsideCall({ uid }: Pick<Appointment, "uid">): boolean {
  return /^(?:calendly|cal):/.test(uid);
}
