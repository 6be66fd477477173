import type { PageProps } from "../layout.tsx";

export type BookingDay = {
  /** ISO date in the shown zone. */
  date: string;
  /** `mardi 24 novembre`. */
  label: string;
  /** `start` is an instant in UTC, as posted; `label` is its time in the shown zone: `14 h 30`. */
  slots: { start: string; label: string }[];
};

export type BookingPageProps = PageProps & {
  /** Who calls; the address is offered where no slot is left. */
  owner: { name: string; jobTitle?: string; email?: string };
  /** Whether there are results to talk about. */
  scored: boolean;
  /** Our own words where the funnel has none. */
  title?: string;
  text?: string;
  prospectName: string;
  durationMinutes: number;
  /** The zone that the labels are in. */
  timeZone: string;
  ownerTimeZone: string;
  /** Zones to choose from; the shown one is added where it is missing. */
  zones: string[];
  days: BookingDay[];
  /** `known`: the number given with the answers serves where none is typed. */
  phone: { value: string; country: string; known?: boolean; error?: string };
  /** The `start` that stays chosen. */
  selected?: string;
  problem?: { kind: "slot-taken" | "invalid-phone" | "past" | "no-slot"; message: string };
  /** Where the booking posts `start`, `phone`, `country` and `tz` to; the zone is chosen by GET `?tz=` on the same address. */
  action: string;
  /** The waiting list: a place on it is offered, or taken; left out, there is none. */
  waiting?: { state: "offer" | "joined"; action: string };
  /** Another time for a call that stands: when it is now, in words. No number is asked again. */
  moving?: { current: string };
  /** Whether the visitor chose the zone: it is then never changed for them. */
  zoneChosen?: boolean;
  /** Where `bookingScript` is served; without it the page does without. */
  scriptSrc?: string;
};
