import { bookingTexts } from "../booking/booking-texts.ts";
import { loadSubject } from "../followup/load-subject.ts";
import { linkTo } from "../links.ts";
import type { Appointment, CalendarEntry, CalendarEvent, OwnerCalendar } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { openAccess } from "./open-access.ts";

/**
 * Makes the calendars of owners equal to one appointment: written into its owner's, removed from any other, removed
 * where it was cancelled or is gone. Doing it again changes nothing; throwing means: try again later.
 */
export async function syncAppointment(services: Services, appointmentId: string): Promise<void> {
  const { store } = services;
  const appointment = await store.appointments.byId(appointmentId);
  const wanted =
    appointment === undefined || appointment.state === "cancelled"
      ? []
      : await writable(services, appointment);
  const entries = await store.ownerCalendars.entriesOf(appointmentId);
  for (const entry of entries) {
    if (!wanted.some(({ id }) => id === entry.calendarId)) await remove(services, entry);
  }
  if (appointment === undefined || wanted.length === 0) return;
  const event = await eventOf(services, appointment);
  for (const calendar of wanted) {
    if (calendar.writeTo === null) continue;
    const href = await services.outsideCalendars.put(openAccess(services, calendar), calendar.writeTo, event);
    await store.transaction((tx) =>
      tx.ownerCalendars.keepEntry({ appointmentId, calendarId: calendar.id, href }),
    );
  }
}

/** The first calendar of its owner that can be written: one entry is enough. */
async function writable(services: Services, appointment: Appointment): Promise<OwnerCalendar[]> {
  const calendars = await services.store.ownerCalendars.ofOwner(appointment.ownerId);
  return calendars.filter(({ writeTo }) => writeTo !== null).slice(0, 1);
}

async function remove(services: Services, entry: CalendarEntry): Promise<void> {
  const calendar = await services.store.ownerCalendars.byId(entry.calendarId);
  if (calendar !== undefined) {
    await services.outsideCalendars.remove(openAccess(services, calendar), entry.href);
  }
  await services.store.transaction((tx) => tx.ownerCalendars.dropEntry(entry));
}

/** The owner's view of the call. Nobody is invited by it: calendar servers would write to the prospect a second time. */
async function eventOf(services: Services, appointment: Appointment): Promise<CalendarEvent> {
  const { id, submissionId } = appointment;
  const subject = await loadSubject(services.store, { submissionId, appointmentId: id });
  const { lead, owner, brand, title } = subject;
  const texts = bookingTexts(owner?.locale ?? "fr");
  const words = {
    lead: lead.name,
    company: lead.company,
    owner: owner?.name ?? "",
    phone: appointment.phone,
    title,
    brand: brand.name,
  };
  const resultsUrl = linkTo(services, "results", submissionId);
  return {
    uid: appointment.uid,
    sequence: appointment.sequence,
    stamp: appointment.updatedAt,
    start: appointment.startAt,
    end: appointment.endAt,
    summary: texts.summary.owner(words),
    description: texts.description.owner({
      ...words,
      bookingUrl: linkTo(services, "booking", submissionId),
      resultsUrl,
    }),
    url: resultsUrl,
  };
}
