import { loadVersion } from "../collect/load-version.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import type { NoShow, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { standingOf, suppressionOf } from "./may-write.ts";
import { rulesOf } from "./rules-of.ts";
import { noteOnCallList, planNext } from "./start-no-show.ts";

/** No answer for some days: first a reminder, then the call list. Who has booked, or said no, is left alone. */
export async function advanceNoShow(
  services: Services,
  { noShowId, from }: { noShowId: string; from: string },
): Promise<void> {
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const row = await tx.noShows.byId(noShowId);
    if (row === undefined || row.state !== from) return;
    const submission = await tx.submissions.byId(row.submissionId);
    if (submission === undefined) return;
    if (row.state === "reminded") return toCallList(tx, services, row, "no-answer", now);
    if (row.state !== "offered") return;
    switch (await wayOn(tx, services, row, submission)) {
      case "remind":
        return remind(tx, services, row, submission, now);
      case "call":
        return toCallList(tx, services, row, "not-written-to", now);
      case "leave-alone":
        await tx.noShows.move(row.id, row.state, { state: "closed", updatedAt: now });
    }
  });
  services.wake();
}

/**
 * From the reminder on it is prospecting: nobody is reminded who unsubscribed, and nobody is called either, unless they
 * agreed to calls. An address that does not exist any more says nothing about the person.
 */
async function wayOn(
  tx: StoreTransaction,
  services: Services,
  row: NoShow,
  submission: Submission,
): Promise<"remind" | "call" | "leave-alone"> {
  const suppressed = await suppressionOf(services, tx, submission.contact.email);
  if (suppressed === "bounced") return "call";
  const { written, called } = await standingOf(tx, row);
  if (written && suppressed === undefined) return "remind";
  return called ? "call" : "leave-alone";
}

async function remind(
  tx: StoreTransaction,
  services: Services,
  row: NoShow,
  submission: Submission,
  now: Temporal.Instant,
): Promise<void> {
  const version = await loadVersion(tx, submission.slug, submission.version);
  const rules = rulesOf(version.funnel);
  if (rules === undefined) return;
  if (!(await tx.noShows.move(row.id, "offered", { state: "reminded", updatedAt: now }))) return;
  await planDelivery(tx, services, {
    leadId: row.leadId,
    submissionId: row.submissionId,
    appointmentId: row.appointmentId,
    template: "missed-reminder",
    class: "marketing",
    key: `missed-reminder:${row.id}`,
    recipient: submission.contact.email,
    plannedFor: now,
    now,
  });
  await planNext(tx, services, {
    row: { id: row.id, state: "reminded" },
    version,
    delay: rules.callListAfter,
    holidays: rules.holidays,
    now,
  });
}

async function toCallList(
  tx: StoreTransaction,
  services: Services,
  row: NoShow,
  why: NonNullable<NoShow["why"]>,
  now: Temporal.Instant,
): Promise<void> {
  if (!(await tx.noShows.move(row.id, row.state, { state: "call-list", why, updatedAt: now }))) return;
  await noteOnCallList(tx, services, { ...row, why }, now);
}
