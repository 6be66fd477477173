import type { Enrolment } from "@aimant/core/ports";
import { anEnrolment, aSubmission } from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, type OpenFixture } from "./fixture.ts";

export function enrolmentContract(open: OpenFixture): void {
  describe("enrolments", () => {
    test("an enrolment advances only from the step where it is, while it is active", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      const enrolment = anEnrolment({ leadId: lead.id, submissionId: submission.id });
      await store.transaction((tx) => tx.enrolments.insertIfNew(enrolment));
      const to = {
        stepId: "second",
        dueAt: minutes(60),
        state: "active",
        stopReason: null,
        updatedAt: minutes(1),
      } as const;
      const advance = (from: string, state: "active" | "done") =>
        store.transaction((tx) => tx.enrolments.advance(enrolment.id, from, { ...to, state }));
      expect(await advance("second", "active")).toBe(false);
      expect(await advance("send", "active")).toBe(true);
      expect(await advance("send", "active")).toBe(false);
      expect(await store.enrolments.byId(enrolment.id)).toEqual({ ...enrolment, ...to });
      expect(await advance("second", "done")).toBe(true);
      expect(await advance("second", "active")).toBe(false);
      expect(await store.enrolments.activeOfLead(lead.id)).toEqual([]);
    });

    test("stopping takes one submission's enrolments or all of the lead's, and no other lead's", async () => {
      const { store } = await fresh(open);
      const [{ lead, submission }, other] = [await aKnownLead(store), await aKnownLead(store)];
      const mine = anEnrolment({ leadId: lead.id, submissionId: submission.id });
      const again = aSubmission({ leadId: lead.id });
      await store.transaction((tx) => tx.submissions.insert(again));
      const mineToo = anEnrolment({ leadId: lead.id, submissionId: again.id });
      const theirs = anEnrolment({ leadId: other.lead.id, submissionId: other.submission.id });
      await store.transaction(async (tx) => {
        for (const enrolment of [mine, mineToo, theirs]) await tx.enrolments.insertIfNew(enrolment);
      });
      const stop = (which: { leadId: string; submissionId?: string }) =>
        store.transaction((tx) => tx.enrolments.stop(which, "unsubscribed", minutes(2)));
      expect(await stop({ leadId: lead.id, submissionId: submission.id })).toBe(1);
      expect(await store.enrolments.activeOfLead(lead.id)).toEqual([mineToo]);
      expect(await stop({ leadId: lead.id })).toBe(1);
      expect(await stop({ leadId: lead.id })).toBe(0);
      expect(await store.enrolments.byId(mine.id)).toEqual({
        ...mine,
        state: "stopped",
        stopReason: "unsubscribed",
        updatedAt: minutes(2),
      });
      expect(await store.enrolments.activeOfLead(other.lead.id)).toEqual([theirs]);
    });

    test("a submission is in a follow-up once, however often it is put there", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      const put = (overrides: Partial<Enrolment> = {}) =>
        store.transaction((tx) =>
          tx.enrolments.insertIfNew(
            anEnrolment({ leadId: lead.id, submissionId: submission.id, ...overrides }),
          ),
        );
      const together = await Promise.all(Array.from({ length: 20 }, () => put()));
      expect(together.filter(Boolean)).toHaveLength(1);
      const [kept] = await store.enrolments.ofLead(lead.id);
      await store.transaction((tx) =>
        tx.enrolments.stop({ leadId: lead.id, enrolmentId: kept?.id ?? "" }, "booked", minutes(1)),
      );
      // Stopped is not forgotten.
      expect(await put()).toBe(false);
      expect(await put({ followUpId: "other" })).toBe(true);
      const other = await aKnownLead(store);
      expect(await put({ leadId: other.lead.id, submissionId: other.submission.id })).toBe(true);
    });

    test("all of a lead's come oldest first, active or over", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      const theirs = ["c", "a", "b"].map((followUpId, at) =>
        anEnrolment({
          leadId: lead.id,
          submissionId: submission.id,
          followUpId,
          createdAt: minutes([5, 1, 1][at] ?? 0),
          ...(at === 1 ? { state: "done" as const } : {}),
        }),
      );
      await store.transaction(async (tx) => {
        for (const enrolment of theirs) await tx.enrolments.insertIfNew(enrolment);
      });
      const [c, a, b] = theirs;
      expect(await store.enrolments.ofLead(lead.id)).toEqual([a, b, c]);
      expect(await store.enrolments.activeOfLead(lead.id)).toEqual([b, c]);
      expect(await store.enrolments.ofLead("nobody")).toEqual([]);
    });

    test("stopping one ends that one only, once, and only its own lead's", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      const { lead: other } = await aKnownLead(store);
      const ids = { leadId: lead.id, submissionId: submission.id };
      const [one, two] = [
        anEnrolment({ ...ids, followUpId: "one" }),
        anEnrolment({ ...ids, followUpId: "two" }),
      ];
      await store.transaction(async (tx) => {
        for (const enrolment of [one, two]) await tx.enrolments.insertIfNew(enrolment);
      });
      const stop = (leadId: string) =>
        store.transaction((tx) => tx.enrolments.stop({ leadId, enrolmentId: one.id }, "booked", minutes(1)));
      expect(await stop(other.id)).toBe(0);
      expect(await stop(lead.id)).toBe(1);
      expect(await stop(lead.id)).toBe(0);
      expect(await store.enrolments.activeOfLead(lead.id)).toEqual([two]);
      expect(await store.enrolments.byId(one.id)).toMatchObject({ state: "stopped", stopReason: "booked" });
    });
  });
}
