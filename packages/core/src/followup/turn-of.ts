import { arbitrate, nextOpening } from "@aimant/funnel/engine";
import { loadVersion } from "../collect/load-version.ts";
import type { Delivery, Enrolment, StoreReads, TemplateName } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What the person asked for goes before what we offer. */
const priorities = { service: 0, marketing: 1, internal: 2 } as const;

/** Longer than a few steps without delay take to run one after the other. */
const AT_ONCE_MINUTES = 5;
/** What a person or their rep does; a follow-up's own steps are no acts. */
const acts = ["submitted", "confirmed", "booked", "call-missed"];

/** What we offer of our own accord without a follow-up: it takes its turn among the follow-ups. */
const offers: TemplateName[] = ["missed-reminder", "booking-recovery"];

type FollowUpEmail = Delivery & { enrolment: Enrolment | undefined; immediate: boolean };

/** Whether an email takes its turn with the others of its person. */
export function isPaced({ enrolmentId, template }: Pick<Delivery, "enrolmentId" | "template">): boolean {
  return enrolmentId !== null || offers.includes(template);
}

/**
 * When this follow-up email may go: one conversation per person, over all the follow-ups they are in. Later than `now`
 * means that another one goes first, or went today.
 */
export async function turnOf(
  store: StoreReads,
  services: Pick<Services, "holidays">,
  delivery: Delivery,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const emails = await followUpEmails(store, delivery.leadId ?? "");
  const own = emails.find(({ id }) => id === delivery.id);
  if (own === undefined) return now;
  if (own.immediate) return (await openingOf(store, services, own)).opening?.(now) ?? now;
  const submission = own.enrolment ?? (await store.submissions.byId(own.submissionId ?? ""));
  if (submission === undefined) return now;
  const { funnel } = await loadVersion(store, submission.slug, submission.version);
  const waiting = await Promise.all(
    emails
      .filter(
        ({ state, enrolment }) =>
          isUnderWay(state) ||
          (state === "planned" && (enrolment === undefined || enrolment.state === "active")),
      )
      .map(async (email) => ({
        id: email.id,
        dueAt: email.plannedFor,
        priority: priorities[email.class],
        immediate: email.immediate,
        ...(isUnderWay(email.state) ? {} : await openingOf(store, services, email)),
      })),
  );
  const sentAt = emails
    .filter(({ immediate, state }) => !immediate && (state === "sent" || state === "ambiguous"))
    .flatMap(sentTimes)
    .toSorted(Temporal.Instant.compare);
  const turns = arbitrate(waiting, sentAt, now, funnel.timeZone);
  return turns.find(({ id }) => id === delivery.id)?.at ?? now;
}

async function followUpEmails(store: StoreReads, leadId: string): Promise<FollowUpEmail[]> {
  const enrolments = new Map((await store.enrolments.ofLead(leadId)).map((row) => [row.id, row]));
  const actedAt = (await store.timeline.ofLead(leadId))
    .filter(({ kind }) => acts.includes(kind))
    .map(({ at }) => at);
  return (await store.deliveries.ofLead(leadId)).flatMap((row): FollowUpEmail[] => {
    const enrolment = enrolments.get(row.enrolmentId ?? "");
    if (enrolment === undefined) return isPaced(row) ? [{ ...row, enrolment, immediate: false }] : [];
    // The answer to something that has just been done, also where steps without a delay come before it.
    const immediate =
      isJustAfter(row.plannedFor, enrolment.createdAt) &&
      actedAt.some((at) => isJustAfter(enrolment.createdAt, at));
    return [{ ...row, enrolment, immediate }];
  });
}

/** Of an unknown outcome, it may have gone out at the first attempt or at the last, just before the next was planned. */
function sentTimes({ sentAt, firstAttemptAt, nextAttemptAt, plannedFor }: Delivery): Temporal.Instant[] {
  return sentAt === null ? [firstAttemptAt ?? plannedFor, nextAttemptAt] : [sentAt];
}

function isJustAfter(later: Temporal.Instant, earlier: Temporal.Instant): boolean {
  const minutes = later.since(earlier).total("minutes");
  return minutes >= 0 && minutes < AT_ONCE_MINUTES;
}

/** Tried before, and about to be tried again: nothing overtakes it, on whatever day it arrives. */
function isUnderWay(state: Delivery["state"]): boolean {
  return state === "leased" || state === "retry";
}

/** A step that keeps hours keeps them on the day that it moves to. */
async function openingOf(
  store: StoreReads,
  { holidays }: Pick<Services, "holidays">,
  { enrolment, stepId }: FollowUpEmail,
): Promise<{ opening?: (at: Temporal.Instant) => Temporal.Instant }> {
  if (enrolment === undefined) return {};
  const { funnel } = await loadVersion(store, enrolment.slug, enrolment.version);
  const followUp = funnel.followUps.find(({ id }) => id === enrolment.followUpId);
  const step = followUp?.steps.find(({ id }) => id === stepId);
  return step?.window === undefined
    ? {}
    : { opening: (at) => nextOpening(step, at, funnel.timeZone, holidays) };
}
