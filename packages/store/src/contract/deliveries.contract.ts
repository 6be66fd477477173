import type { Delivery, Store } from "@aimant/core/ports";
import { aDelivery, aMailMessage, anEnrolment } from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, type OpenFixture, start } from "./fixture.ts";

/** The delivery as it is right after it was planned. */
async function planned(store: Store, overrides: Partial<Delivery> = {}): Promise<Delivery> {
  const delivery = aDelivery(overrides);
  expect(await store.transaction((tx) => tx.deliveries.insertIfNew(delivery))).toBe(true);
  return delivery;
}

const lease = (store: Store, id: string, token: string, now: number, until = now + 1) =>
  store.transaction((tx) => tx.deliveries.lease(id, { token, now: minutes(now), until: minutes(until) }));

export function deliveryContract(open: OpenFixture): void {
  describe("deliveries", () => {
    test("an email is planned once for its key, and once for its enrolment and step", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      const enrolment = anEnrolment({ leadId: lead.id, submissionId: submission.id });
      await store.transaction((tx) => tx.enrolments.insertIfNew(enrolment));
      const first = await planned(store, {
        leadId: lead.id,
        enrolmentId: enrolment.id,
        stepId: "send",
        plannedFor: minutes(60),
      });
      expect(await store.deliveries.byId(first.id)).toEqual(first);
      const insert = (overrides: Partial<Delivery>) =>
        store.transaction((tx) => tx.deliveries.insertIfNew(aDelivery(overrides)));
      expect(await insert({ key: first.key })).toBe(false);
      expect(await insert({ enrolmentId: enrolment.id, stepId: "send" })).toBe(false);
      expect(await insert({ enrolmentId: enrolment.id, stepId: "next" })).toBe(true);
      const together = await Promise.all(Array.from({ length: 10 }, () => insert({ key: "confirmed:1" })));
      expect(together.filter(Boolean)).toHaveLength(1);
      expect((await store.deliveries.ofLead(lead.id)).map(({ id }) => id)).toEqual([first.id]);
    });

    test("of ten who want to send, one has the lease", async () => {
      const { store } = await fresh(open);
      const { id } = await planned(store);
      const leases = await Promise.all(
        Array.from({ length: 10 }, (_, index) => lease(store, id, `token-${index}`, 0)),
      );
      const [held, ...others] = leases.filter((it) => it !== undefined);
      expect(others).toEqual([]);
      expect(held).toMatchObject({ state: "leased", attempts: 1, firstAttemptAt: start });
      expect(await store.deliveries.byId(id)).toEqual(held);
    });

    test("what is planned or waits for a retry moves to a later time, and nothing else does", async () => {
      const { store } = await fresh(open);
      const { id } = await planned(store);
      const postpone = (at: number) => store.transaction((tx) => tx.deliveries.postpone(id, minutes(at)));
      expect(await postpone(30)).toBe(true);
      const later = { plannedFor: minutes(30), nextAttemptAt: minutes(30) };
      expect(await store.deliveries.byId(id)).toMatchObject({ state: "planned", ...later });
      expect(await lease(store, id, "a", 29)).toBeUndefined();
      expect(await lease(store, id, "a", 30, 40)).toBeDefined();
      expect(await postpone(60)).toBe(false);
      const retry = { state: "retry", nextAttemptAt: minutes(35) } as const;
      await store.transaction((tx) => tx.deliveries.settle(id, "a", retry));
      expect(await postpone(90)).toBe(true);
      expect(await lease(store, id, "b", 89)).toBeUndefined();
      expect(await lease(store, id, "b", 90)).toBeDefined();
      await store.transaction((tx) => tx.deliveries.settle(id, "b", { state: "sent", sentAt: minutes(90) }));
      expect(await postpone(120)).toBe(false);
      expect(await store.deliveries.byId(id)).toMatchObject({ state: "sent", plannedFor: minutes(90) });
      expect(await store.transaction((tx) => tx.deliveries.postpone("nothing", minutes(1)))).toBe(false);
    });

    test("nothing is leased before its time, nor when it is settled", async () => {
      const { store } = await fresh(open);
      const { id } = await planned(store, { plannedFor: minutes(10) });
      expect(await lease(store, id, "a", 9)).toBeUndefined();
      expect(await lease(store, id, "a", 10)).toBeDefined();
      const sent = { state: "sent", sentAt: minutes(10), providerId: "p-1" } as const;
      const settle = () => store.transaction((tx) => tx.deliveries.settle(id, "a", sent));
      expect(await settle()).toBe(true);
      expect(await settle()).toBe(false);
      expect(await lease(store, id, "b", 100)).toBeUndefined();
      expect(await store.deliveries.byId(id)).toMatchObject({
        ...sent,
        leaseToken: null,
        leaseUntil: null,
        attempts: 1,
      });
      expect(await lease(store, "unknown", "b", 100)).toBeUndefined();
    });

    test("a lease that is over can be taken, and the old token changes nothing more", async () => {
      const { store } = await fresh(open);
      const { id } = await planned(store);
      await lease(store, id, "old", 0, 5);
      expect(await lease(store, id, "new", 4)).toBeUndefined();
      const taken = await lease(store, id, "new", 5);
      expect(taken).toMatchObject({ leaseToken: "new", attempts: 2, firstAttemptAt: start });
      const message = aMailMessage();
      expect(await store.transaction((tx) => tx.deliveries.freeze(id, "old", message))).toBe(false);
      expect(await store.transaction((tx) => tx.deliveries.settle(id, "old", { state: "dead" }))).toBe(false);
      expect(await store.deliveries.byId(id)).toEqual(taken);
      expect(await store.transaction((tx) => tx.deliveries.settle(id, "new", { state: "sent" }))).toBe(true);
    });

    test("a holder whose lease ran out may settle as long as nobody else took it", async () => {
      const { store } = await fresh(open);
      const { id } = await planned(store);
      await lease(store, id, "slow", 0, 1);
      expect(await store.transaction((tx) => tx.deliveries.settle(id, "slow", { state: "sent" }))).toBe(true);
      expect(await lease(store, id, "other", 2)).toBeUndefined();
    });

    test("a retry waits for its time, and what was frozen first is what is kept", async () => {
      const { store } = await fresh(open);
      const { id } = await planned(store);
      const message = aMailMessage({
        attachments: [{ filename: "rdv.ics", contentType: "text/calendar", content: "QQ==" }],
      });
      await lease(store, id, "a", 0);
      expect(await store.transaction((tx) => tx.deliveries.freeze(id, "a", message))).toBe(true);
      const retry = { state: "retry", nextAttemptAt: minutes(30), lastError: "421" } as const;
      await store.transaction((tx) => tx.deliveries.settle(id, "a", retry));
      expect(await lease(store, id, "b", 29)).toBeUndefined();
      expect(await lease(store, id, "b", 30)).toMatchObject({
        message,
        attempts: 2,
        firstAttemptAt: start,
        lastError: "421",
      });
      const other = aMailMessage({ subject: "Another text" });
      expect(await store.transaction((tx) => tx.deliveries.freeze(id, "b", other))).toBe(true);
      expect((await store.deliveries.byId(id))?.message).toEqual(message);
    });

    test("skipping takes what is planned or to be tried again, never what is leased or settled", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      const enrolment = anEnrolment({ leadId: lead.id, submissionId: submission.id });
      await store.transaction((tx) => tx.enrolments.insertIfNew(enrolment));
      const mine = { leadId: lead.id };
      const waiting = await planned(store, { ...mine, enrolmentId: enrolment.id, stepId: "send" });
      const leased = await planned(store, mine);
      const again = await planned(store, mine);
      await planned(store);
      await lease(store, leased.id, "a", 0);
      await lease(store, again.id, "b", 0);
      await store.transaction((tx) => tx.deliveries.settle(again.id, "b", { state: "retry" }));
      const skip = (which: { leadId: string; enrolmentId?: string }) =>
        store.transaction((tx) => tx.deliveries.skip(which, "withdrawn"));
      expect(await skip({ ...mine, enrolmentId: enrolment.id })).toBe(1);
      expect(await skip(mine)).toBe(1);
      expect(await skip(mine)).toBe(0);
      expect(await store.deliveries.byId(waiting.id)).toMatchObject({
        state: "skipped",
        lastError: "withdrawn",
      });
      expect(await lease(store, again.id, "c", 100)).toBeUndefined();
      expect(await store.deliveries.counts()).toEqual({
        planned: 1,
        leased: 1,
        skipped: 2,
        sent: 0,
        retry: 0,
        ambiguous: 0,
        dead: 0,
      });
    });

    test("a lead's deliveries come newest first", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      for (const at of [2, 3, 1]) {
        await planned(store, { leadId: lead.id, createdAt: minutes(at) });
      }
      const deliveries = await store.deliveries.ofLead(lead.id);
      expect(deliveries.map(({ createdAt }) => createdAt)).toEqual([3, 2, 1].map((at) => minutes(at)));
    });
  });
}
