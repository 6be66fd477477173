import type { Endpoint, EventType, Notice, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { noticeBody } from "./notice-body.ts";

export type Announcement = {
  event: EventType;
  leadId: string;
  /** The pass that it is about; the person's newest where left out. */
  submissionId?: string;
  appointmentId?: string;
  data?: Record<string, unknown>;
  now: Temporal.Instant;
};

/**
 * Plans a notice for every endpoint that wants to know, within the transaction in which it happened: what is rolled
 * back is never told, and what is committed always is.
 */
export async function announce(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  { event, leadId, submissionId, appointmentId, data = {}, now }: Announcement,
): Promise<void> {
  const wanting = (await tx.endpoints.list()).filter(
    ({ events, disabledWhy }) => disabledWhy !== "host" && events.includes(event),
  );
  if (wanting.length === 0) return;
  const lead = await tx.leads.byId(leadId);
  if (lead === undefined) return;
  const submission =
    submissionId === undefined
      ? (await tx.submissions.ofLead(leadId))[0]
      : await tx.submissions.byId(submissionId);
  const appointment = appointmentId === undefined ? undefined : await tx.appointments.byId(appointmentId);
  for (const endpoint of wanting) {
    if (!concerns(endpoint, appointment?.slug ?? submission?.slug)) continue;
    await planNotice(tx, services, endpoint, {
      event,
      leadId,
      submissionId: submission?.id ?? null,
      appointmentId: appointmentId ?? null,
      at: now,
      body: await noticeBody(tx, { lead, submission, appointment, data }, endpoint.fields),
    });
  }
}

function concerns({ funnels }: Endpoint, slug: string | undefined): boolean {
  return funnels.length === 0 || (slug !== undefined && funnels.includes(slug));
}

/** Keeps one notice and its wake-up. For an endpoint that stopped working it is kept only, to be replayed one day. */
export async function planNotice(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  endpoint: Pick<Endpoint, "id" | "disabledAt">,
  notice: Pick<Notice, "event" | "leadId" | "submissionId" | "appointmentId" | "at" | "body">,
): Promise<string> {
  const id = services.ids.next();
  await tx.notices.insert({
    ...notice,
    id,
    endpointId: endpoint.id,
    state: endpoint.disabledAt === null ? "planned" : "skipped",
    attempts: 0,
    plannedAt: notice.at,
    nextAttemptAt: notice.at,
    leaseToken: null,
    leaseUntil: null,
    tries: [],
    sentAt: null,
  });
  if (endpoint.disabledAt === null) await wakeNotice(tx, services, id, notice.at);
  return id;
}

/** Has a notice looked at. */
export async function wakeNotice(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  noticeId: string,
  runAt: Temporal.Instant,
): Promise<void> {
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "notice",
    key: `notice:${noticeId}`,
    payload: { noticeId },
    runAt,
    createdAt: runAt,
  });
}
