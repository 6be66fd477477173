import type { Appointment, Delivery, DeliveryState, Lead, Stage, Submission } from "./store.ts";

/** A page of rows in order of id, which is the order in which they were made; `after` is the last id of the page before. */
export type PageOf<Filter> = Filter & { after: string | null; limit: number };

export type LeadFilter = { stage?: Stage; ownerId?: string };
export type SubmissionFilter = { slug?: string; ownerId?: string };
export type AppointmentFilter = { state?: Appointment["state"]; ownerId?: string; leadId?: string };
export type DeliveryFilter = { state?: DeliveryState };

/** What people who run the house look through; `limit` is 1 to 1,000. */
export interface ListingReads {
  leads(page: PageOf<LeadFilter>): Promise<Lead[]>;
  submissions(page: PageOf<SubmissionFilter>): Promise<Submission[]>;
  appointments(page: PageOf<AppointmentFilter>): Promise<Appointment[]>;
  /** Without their messages, which may be large. */
  deliveries(
    page: PageOf<DeliveryFilter>,
  ): Promise<Omit<Delivery, "message" | "leaseToken" | "leaseUntil">[]>;
}
