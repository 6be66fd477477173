import type { FollowUp, Owner } from "@aimant/funnel";
import { localise } from "@aimant/funnel/engine";
import { loadVersion } from "../collect/load-version.ts";
import { NotFound } from "../errors.ts";
import { brandOf } from "./brand-of.ts";
import type {
  Appointment,
  Brand,
  Delivery,
  FunnelVersion,
  Lead,
  Person,
  StoreReads,
  Submission,
} from "../ports/index.ts";

/** The person, the pass and the call that an email is about. */
export type DeliverySubject = {
  lead: Lead;
  submission: Submission;
  version: FunnelVersion;
  appointment: Appointment | undefined;
  owner: Owner | undefined;
  brand: Brand;
  person: Person;
  /** Title of the magnet in the person's language. */
  title: string;
  /** The follow-up that an email is a step of. */
  followUp: FollowUp | undefined;
};

/** Loads what a delivery is about; throws `NotFound` where it no longer exists. */
export async function loadSubject(
  store: StoreReads,
  delivery: Pick<Delivery, "submissionId" | "appointmentId"> & Partial<Pick<Delivery, "enrolmentId">>,
): Promise<DeliverySubject> {
  const submission = await store.submissions.byId(delivery.submissionId ?? "");
  const lead = submission === undefined ? undefined : await store.leads.byId(submission.leadId);
  if (submission === undefined || lead === undefined) throw new NotFound("submission");
  const version = await loadVersion(store, submission.slug, submission.version);
  const appointment =
    delivery.appointmentId === null ? undefined : await store.appointments.byId(delivery.appointmentId);
  const enrolment = await store.enrolments.byId(delivery.enrolmentId ?? "");
  const ownerId = appointment?.ownerId ?? lead.ownerId ?? version.funnel.booking?.owners[0];
  const { magnet, locale } = version.funnel;
  return {
    lead,
    submission,
    version,
    appointment,
    owner: ownerId === undefined ? undefined : await store.owners.byId(ownerId),
    brand: brandOf(version.funnel),
    person: personOf(lead),
    title: localise(magnet.title, submission.locale, locale),
    followUp: version.funnel.followUps.find(({ id }) => id === enrolment?.followUpId),
  };
}

function personOf(lead: Lead): Person {
  return {
    name: lead.name,
    email: lead.email,
    ...(lead.jobTitle === null ? {} : { jobTitle: lead.jobTitle }),
    ...(lead.company === null ? {} : { company: lead.company }),
    ...(lead.phone === null ? {} : { phone: lead.phone }),
  };
}
