import type { Owner } from "@aimant/funnel";
import { NotFound } from "../errors.ts";
import { loadSubject, type DeliverySubject } from "../followup/load-subject.ts";
import { openLink } from "../links.ts";
import type { EmailData, StoreReads, TimelineEvent } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { qualifiedLeadData } from "./qualified-lead-data.ts";

/** Stands in a link for the manager, who is no owner: no owner's id begins so. */
export const MANAGER = "~manager";

export type HandOffState = "open" | "accepted" | "answered" | "closed";

/** What a link to a lead's page opens, for whoever holds it. */
export type HandOff = {
  subject: DeliverySubject;
  /** Whose lead it is. */
  owner: Owner;
  state: HandOffState;
  /** Whether this link may act; where not, the lead is somebody else's now. */
  mayAct: boolean;
  /** Whether whoever holds it was told that nobody answered, and may take it over. */
  mayTake: boolean;
  actor: "manager" | `owner:${string}`;
  /** Who holds the link; the manager is no owner. */
  viewer: Owner | undefined;
  /** How often it changed hands. */
  changes: number;
};

/** Opens the link to a lead's page; changes nothing. */
export async function openHandOffLink(
  services: Services,
  token: string,
  store: StoreReads = services.store,
): Promise<HandOff> {
  const [submissionId = "", viewerId = ""] = (
    await openLink({ tokens: services.tokens, clock: services.clock, store }, "lead", token)
  ).split(".");
  const submission = await store.submissions.byId(submissionId);
  if (submission === undefined) throw new NotFound("lead");
  const [call] = await store.appointments.upcomingOfLead(submission.leadId, services.clock.now());
  const subject = await loadSubject(store, { submissionId, appointmentId: call?.id ?? null });
  const owner = await store.owners.byId(subject.lead.ownerId ?? "");
  if (owner === undefined) throw new NotFound("owner");
  const events = await store.timeline.ofLead(subject.lead.id);
  const manages = viewerId === MANAGER;
  return {
    subject: { ...subject, owner },
    owner,
    state: stateOf(events, subject.lead.stage),
    mayAct: manages || viewerId === owner.id,
    mayTake:
      viewerId !== owner.id &&
      events.some(({ kind, data }) => kind === "answer-overdue" && data["told"] === viewerId),
    actor: manages ? "manager" : `owner:${viewerId}`,
    viewer: manages ? undefined : await store.owners.byId(viewerId),
    changes: events.filter(({ kind }) => kind === "reassigned").length,
  };
}

/** What was said since the lead came into the hands that it is in. */
export function stateOf(events: TimelineEvent[], stage: string): HandOffState {
  if (stage === "won" || stage === "lost") return "closed";
  const since = events.slice(events.findLastIndex(({ kind }) => kind === "reassigned") + 1);
  const said = since.findLast(({ kind }) => kind === "accepted" || kind === "answered");
  return said === undefined ? "open" : (said.kind as HandOffState);
}

/** Everything on the page, for whoever may act. */
export async function briefData(services: Services, handOff: HandOff): Promise<EmailData["qualified-lead"]> {
  return qualifiedLeadData(services, handOff.subject);
}
