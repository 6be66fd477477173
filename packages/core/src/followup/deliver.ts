import { MailFailure, type Delivery, type StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { advance } from "./advance.ts";
import { checkStep, type StepContext } from "./check-step.ts";
import { afterFailure, unresolvedBefore } from "./after-failure.ts";
import { lostPoint } from "../no-shows/notice-point.ts";
import { readBeforeOffer } from "../no-shows/read-before-offer.ts";
import { outlived } from "../booking/outlived.ts";
import { markHandedOver } from "../qualify/mark-handed-over.ts";
import { freeToSend } from "./free-to-send.ts";
import { wakeDelivery } from "./plan-delivery.ts";
import { renderDelivery } from "./render-delivery.ts";
import { stopEnrolments } from "./stop-enrolments.ts";
import { isSuppressed } from "./suppress.ts";
import { keepPrivacyLink } from "../privacy/keep-privacy-link.ts";
import { isPaced, turnOf } from "./turn-of.ts";

/** Longer than the slowest transport's time-out (15 s) with room for a slow disk; short enough to recover within R3's 90 s. */
const LEASE_SECONDS = 60;

type Leased = { delivery: Delivery; token: string; context: StepContext | undefined };

/**
 * Sends one planned email, once. The row decides, not the job: a delivery that is settled, or leased by somebody else,
 * is left alone. Stops, consent and conditions are looked at again in the transaction that takes the lease.
 */
export async function deliver(services: Services, deliveryId: string): Promise<void> {
  const leased = await takeLease(services, deliveryId);
  if (leased === undefined) return;
  await services.fault("deliver:leased");
  const message = leased.delivery.message ?? (await freeze(services, leased));
  if (message === undefined) return;
  await services.fault("deliver:frozen");
  if (!(await stillWanted(services, leased))) return;
  try {
    await services.fault("deliver:before-transport");
    const { providerId } = await services.transport.send(message, leased.delivery.id);
    await services.fault("deliver:after-transport");
    await settleSent(services, leased, providerId);
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    await settleFailed(services, leased, error);
  }
  await services.fault("deliver:settled");
}

async function takeLease(services: Services, id: string): Promise<Leased | undefined> {
  const token = services.ids.next();
  const outside = await readBeforeOffer(services, id);
  return services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const before = await tx.deliveries.byId(id);
    if (before === undefined) return undefined;
    const isCounted = isPaced(before) || before.template === "confirm-address";
    if (before.state === "planned" && isCounted) {
      const turn = await waitForTurn(tx, services, before, now);
      if (turn) return undefined;
    }
    const until = now.add({ seconds: LEASE_SECONDS });
    const delivery = await tx.deliveries.lease(id, { token, until, now });
    if (delivery === undefined) {
      // Planned later or held by another worker: look again then.
      const again = before.state === "leased" ? before.leaseUntil : before.nextAttemptAt;
      if (["planned", "retry", "leased"].includes(before.state) && again !== null) {
        await wakeDelivery(tx, services, { id, runAt: again.add({ milliseconds: 1 }), now });
      }
      return undefined;
    }
    if (unresolvedBefore(before, services.transport, now) === "give-up") {
      services.log.warn("delivery.ambiguous", { delivery: id });
      await tx.deliveries.settle(id, token, {
        state: "ambiguous",
        lastError: "outcome of an earlier attempt unknown",
      });
      await stopFollowUp(tx, delivery, "undeliverable", now);
      return undefined;
    }
    if (delivery.class !== "internal" && (await isSuppressed(services, tx, delivery))) {
      await tx.deliveries.settle(id, token, { state: "skipped", lastError: "suppressed" });
      await stopFollowUp(tx, delivery, "suppressed", now);
      return undefined;
    }
    const pointless = await outlived(tx, delivery, now);
    if (pointless !== undefined) {
      await tx.deliveries.settle(id, token, { state: "skipped", lastError: pointless });
      services.log.info("delivery.skipped", { delivery: id, reason: pointless });
      return undefined;
    }
    if (delivery.enrolmentId === null) {
      const lost = await lostPoint(tx, services, delivery, outside);
      if (lost === undefined) return { delivery, token, context: undefined };
      await tx.deliveries.settle(id, token, { state: "skipped", lastError: lost });
      services.log.info("delivery.skipped", { delivery: id, reason: lost });
      return undefined;
    }

    const verdict = await checkStep(tx, delivery, now);
    if (verdict.do === "go") return { delivery, token, context: verdict.context };
    await tx.deliveries.settle(id, token, { state: "skipped", lastError: verdict.reason });
    services.log.info("delivery.skipped", { delivery: id, reason: verdict.reason });
    if (verdict.do === "skip") await advance(tx, services, verdict.context, now);
    return undefined;
  });
}

/** One conversation per person: where it is another email's turn, this one moves to its own; `true` where it did. */
async function waitForTurn(
  tx: StoreTransaction,
  services: Services,
  delivery: Delivery,
  now: Temporal.Instant,
): Promise<boolean> {
  const due = Temporal.Instant.compare(delivery.nextAttemptAt, now) <= 0;
  if (!due) return false;
  const enrolment = await tx.enrolments.byId(delivery.enrolmentId ?? "");
  if (delivery.enrolmentId !== null && enrolment?.state !== "active") return false;
  let turn = await turnOf(tx, services, delivery, now);
  if (Temporal.Instant.compare(turn, now) <= 0) turn = await freeToSend(tx, services, delivery, now);
  if (Temporal.Instant.compare(turn, now) <= 0) return false;
  await tx.deliveries.postpone(delivery.id, turn);
  if (enrolment !== undefined) {
    await tx.enrolments.advance(enrolment.id, enrolment.stepId, {
      stepId: enrolment.stepId,
      dueAt: turn,
      state: "active",
      stopReason: null,
      updatedAt: now,
    });
  }
  await wakeDelivery(tx, services, { id: delivery.id, runAt: turn, now });
  return true;
}

/**
 * The last look before a message is out of our hands: who withdrew, objected or was erased since the lease was taken
 * is not written to. Nothing but the hand-over itself lies between this and the transport.
 */
async function stillWanted(services: Services, { delivery, token }: Leased): Promise<boolean> {
  return services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const current = await tx.deliveries.byId(delivery.id);
    if (current === undefined || current.leaseToken !== token) return false;
    const verdict = delivery.enrolmentId === null ? undefined : await checkStep(tx, delivery, now);
    const suppressed = delivery.class !== "internal" && (await isSuppressed(services, tx, delivery));
    if (!suppressed && (verdict === undefined || verdict.do === "go")) return true;
    const reason = suppressed || verdict?.do === "go" ? "suppressed" : (verdict?.reason ?? "suppressed");
    await tx.deliveries.settle(delivery.id, token, { state: "skipped", lastError: reason });
    services.log.info("delivery.skipped", { delivery: delivery.id, reason });
    if (verdict?.do === "skip") await advance(tx, services, verdict.context, now);
    return false;
  });
}

/** Rendered once: a retry sends the same bytes, so that a provider's idempotency key stays valid. */
async function freeze(services: Services, leased: Leased) {
  const { delivery, token } = leased;
  const message = await renderDelivery(services, delivery);
  const kept = await services.store.transaction(async (tx) => {
    await keepPrivacyLink(tx, services, delivery);
    return tx.deliveries.freeze(delivery.id, token, message);
  });
  return kept ? message : undefined;
}

async function settleSent(services: Services, leased: Leased, providerId: string): Promise<void> {
  const { delivery, token, context } = leased;
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const settled = await tx.deliveries.settle(delivery.id, token, {
      state: "sent",
      providerId,
      sentAt: now,
      lastError: null,
    });
    if (!settled) return;
    if (delivery.leadId !== null) {
      await tx.timeline.append({
        id: services.ids.next(),
        leadId: delivery.leadId,
        kind: "email-sent",
        actor: "system",
        data: { delivery: delivery.id, template: delivery.template },
        at: now,
      });
    }
    if (context !== undefined) await advance(tx, services, context, now);
    if (delivery.template === "qualified-lead") await markHandedOver(tx, services, delivery, now);
    await services.fault("deliver:before-settle");
  });
  services.wake();
}

async function settleFailed(services: Services, leased: Leased, failure: MailFailure): Promise<void> {
  const { delivery, token } = leased;
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const outcome = afterFailure(delivery, failure, services.transport, now, services.ids.jitter());
    const settled = await tx.deliveries.settle(delivery.id, token, {
      lastError: `${failure.kind}: ${failure.message}`.slice(0, 500),
      ...outcome,
    });
    services.log[outcome.state === "retry" ? "warn" : "error"](`delivery.${outcome.state}`, {
      delivery: delivery.id,
      kind: failure.kind,
      attempts: delivery.attempts,
    });
    if (!settled) return;
    if (outcome.state === "retry")
      await wakeDelivery(tx, services, { id: delivery.id, runAt: outcome.nextAttemptAt, now });
    else await stopFollowUp(tx, delivery, "undeliverable", now);
  });
}

/** Whoever cannot be written to gets no later emails of the same follow-up either. */
async function stopFollowUp(
  tx: StoreTransaction,
  delivery: Delivery,
  reason: string,
  at: Temporal.Instant,
): Promise<void> {
  const enrolment = await tx.enrolments.byId(delivery.enrolmentId ?? "");
  if (enrolment !== undefined) await stopEnrolments(tx, [enrolment], reason, at);
}
