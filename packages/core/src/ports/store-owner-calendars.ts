type Instant = Temporal.Instant;

/** A calendar that an owner connected. */
export type OwnerCalendar = {
  id: string;
  ownerId: string;
  kind: "feed" | "caldav";
  /** Where it lives, for people to recognise; the whole address may itself be a secret. */
  host: string;
  /** Address and login, encrypted. */
  sealed: string;
  /** Addresses of the calendars that count. */
  calendars: string[];
  /** The calendar that appointments are written into; a feed has none. */
  writeTo: string | null;
  /** While it cannot be read: offer the weekly hours, or stop offering. */
  whenUnreadable: "offer" | "stop";
  lastReadAt: Instant | null;
  lastError: string | null;
  /** Since when it cannot be read. */
  failingSince: Instant | null;
  createdAt: Instant;
};

/** Where an appointment was written. */
export type CalendarEntry = { appointmentId: string; calendarId: string; href: string };

export interface OwnerCalendarReads {
  byId(id: string): Promise<OwnerCalendar | undefined>;
  /** Oldest first. */
  ofOwner(ownerId: string): Promise<OwnerCalendar[]>;
  /** By owner. */
  list(): Promise<OwnerCalendar[]>;
  entriesOf(appointmentId: string): Promise<CalendarEntry[]>;
}

export interface OwnerCalendarWrites {
  insert(calendar: OwnerCalendar): Promise<void>;
  /** With its entries; `false` where it is gone already. */
  remove(id: string): Promise<boolean>;
  noteRead(id: string, at: Instant): Promise<void>;
  /** The same address and login, encrypted anew. */
  reseal(id: string, sealed: string): Promise<void>;
  /** Keeps the first failure of an outage and the latest error. */
  noteFailure(id: string, error: string, at: Instant): Promise<void>;
  keepEntry(entry: CalendarEntry): Promise<void>;
  dropEntry(entry: Pick<CalendarEntry, "appointmentId" | "calendarId">): Promise<void>;
}
