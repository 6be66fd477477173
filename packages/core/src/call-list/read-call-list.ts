import { localise } from "@aimant/funnel/engine";
import { freeSlots, loadBooking } from "../booking/open-booking.ts";
import { NotFound } from "../errors.ts";
import type { CallListLink, NoShow, Span } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { callListLinkOf } from "./links.ts";

/** How many free times a caller can offer. */
const OFFERED = 12;

/** A moment at which this person was reachable, on their clock. */
export type ReachableAt = { at: Temporal.Instant; timeZone: string; what: "call-chosen" | "answered" };

/** One person to call, with what a caller needs and nothing more. */
export type PersonToCall = {
  /** Names the person in what the caller reports. */
  id: string;
  name: string;
  company: string | null;
  phone: string;
  /** What it is about. */
  title: string;
  /** With whom the call would be. */
  owner: string;
  why: NonNullable<NoShow["why"]>;
  missedAt: Temporal.Instant;
  timeZone: string;
  reachable: ReachableAt[];
  /** What happened, oldest first, by kind of event. */
  history: { kind: string; at: Temporal.Instant }[];
  calls: number;
  lastCallAt: Temporal.Instant | null;
  slots: Span[];
};

const told = new Set([
  "submitted",
  "booked",
  "call-missed",
  "call-held",
  "email-sent",
  "call-listed",
  "called-in-vain",
]);

/** What a provider's link opens: the people who are on the list at this moment, and nobody else. */
export async function openCallList(
  services: Services,
  token: string,
): Promise<{ link: CallListLink; people: PersonToCall[] }> {
  const link = await callListLinkOf(services, token);
  return { link, people: await peopleToCall(services, link.slug) };
}

/** Everybody on the call list of one funnel, or of all; longest waiting first. */
export async function peopleToCall(services: Services, slug: string | null): Promise<PersonToCall[]> {
  const people: PersonToCall[] = [];
  for (const row of await services.store.noShows.onCallList(slug)) {
    const person = await personOf(services, row);
    if (person !== undefined) people.push(person);
  }
  return people;
}

async function personOf(services: Services, row: NoShow): Promise<PersonToCall | undefined> {
  const { store } = services;
  const missed = await store.appointments.byId(row.appointmentId);
  const view = await loadBooking(store, row.submissionId, services.clock.now()).catch(nothingFound);
  if (missed === undefined || view === undefined) return undefined;
  const { lead, version, owner } = view;
  const events = await store.timeline.ofLead(lead.id);
  const submissions = await store.submissions.ofLead(lead.id);
  return {
    id: row.id,
    name: lead.name,
    company: lead.company,
    phone: lead.phone ?? missed.phone,
    title: localise(version.funnel.magnet.title, lead.locale, version.funnel.locale),
    owner: owner.name,
    why: row.why ?? "no-answer",
    missedAt: missed.startAt,
    timeZone: missed.timeZone,
    reachable: [
      ...events.flatMap(({ kind, data }) =>
        kind === "booked" && typeof data["start"] === "string"
          ? [
              {
                at: Temporal.Instant.from(data["start"]),
                timeZone: missed.timeZone,
                what: "call-chosen" as const,
              },
            ]
          : [],
      ),
      ...submissions.map(({ createdAt }) => ({
        at: createdAt,
        timeZone: missed.timeZone,
        what: "answered" as const,
      })),
    ],
    history: events.flatMap(({ kind, at }) => (told.has(kind) ? [{ kind, at }] : [])),
    calls: row.calls,
    lastCallAt: row.lastCallAt,
    slots: (await freeSlots(services, store, view)).slice(0, OFFERED),
  };
}

/** A funnel without calls any more, or a person who was erased: nobody to call. */
function nothingFound(error: unknown): undefined {
  if (error instanceof NotFound) return undefined;
  throw error;
}
