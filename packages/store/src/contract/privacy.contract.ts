import { chainStart, consentHash, linkHash } from "@aimant/core";
import {
  aConsentRecord,
  aDelivery,
  aDownloadLink,
  aJob,
  aMailMessage,
  anAppointment,
  anEnrolment,
  aTimelineEvent,
} from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, start, type OpenFixture } from "./fixture.ts";

export function privacyContract(open: OpenFixture): void {
  describe("erasing a person", () => {
    test("takes every row that hangs on them, and leaves everybody else's", async () => {
      const { store } = await fresh(open);
      const paul = await aKnownLead(store);
      const lea = await aKnownLead(store, { email: "lea@example.com" });
      const kept = new Map<string, string>();
      for (const { lead, submission } of [paul, lea]) {
        const ids = { leadId: lead.id, submissionId: submission.id };
        const enrolment = anEnrolment(ids);
        const appointment = anAppointment({ ...ids, ownerId: lead.id });
        const delivery = aDelivery({ ...ids, enrolmentId: enrolment.id, recipient: lead.email });
        const download = aDownloadLink(ids);
        await store.transaction(async (tx) => {
          await tx.consents.append([aConsentRecord(ids)]);
          await tx.enrolments.insertIfNew(enrolment);
          await tx.appointments.book(appointment, 0);
          await tx.deliveries.insertIfNew(delivery);
          await tx.downloads.insert(download);
          await tx.timeline.append(aTimelineEvent(ids));
          await tx.jobs.enqueue(aJob({ payload: { deliveryId: delivery.id } }));
          const token = { hash: lead.id, scope: "results", expiresAt: null, createdAt: start } as const;
          await tx.tokens.insert({ ...token, subjectId: submission.id });
          await tx.quotas.claim({ key: lead.id, holder: submission.id, at: start, freeBefore: start });
          const message = aMailMessage({ to: lead.email });
          await tx.mailbox.insertIfNew({ id: lead.id, key: delivery.id, message, sentAt: start });
          const notice = aMailMessage({ to: "claire@example.com", replyTo: lead.email });
          await tx.mailbox.insertIfNew({ id: `${lead.id}-2`, key: lead.id, message: notice, sentAt: start });
        });
        kept.set(lead.id, appointment.id);
      }
      expect(await store.transaction((tx) => tx.erasures.erase(paul.lead.id, minutes(1)))).toBe(true);
      expect(await store.leads.byEmail(paul.lead.email)).toBeUndefined();
      expect(await store.submissions.byId(paul.submission.id)).toBeUndefined();
      expect(await store.consents.ofLead(paul.lead.id)).toEqual([]);
      expect(await store.deliveries.ofLead(paul.lead.id)).toEqual([]);
      expect(await store.timeline.ofLead(paul.lead.id)).toEqual([]);
      expect(await store.tokens.find(paul.lead.id, "results")).toBeUndefined();
      expect(await store.appointments.byId(kept.get(paul.lead.id) ?? "")).toBeUndefined();
      expect((await store.mailbox.list(10)).map(({ message }) => message.to).toSorted()).toEqual([
        "claire@example.com",
        "lea@example.com",
      ]);
      expect((await store.jobs.counts()).waiting).toBe(1);
      expect(await store.leads.byId(lea.lead.id)).toBeDefined();
      expect(await store.consents.ofLead(lea.lead.id)).toHaveLength(1);
      expect(await store.deliveries.ofLead(lea.lead.id)).toHaveLength(1);
      expect(await store.erasures.tallies()).toEqual([
        {
          slug: "sample",
          version: 1,
          month: start.toString().slice(0, 7),
          what: "appointment-booked",
          count: 1,
        },
        { slug: "sample", version: 1, month: start.toString().slice(0, 7), what: "submission", count: 1 },
      ]);
      expect(await store.transaction((tx) => tx.erasures.erase(paul.lead.id, minutes(2)))).toBe(false);
    });

    test("leaves hashes of their consents, which the database lets nobody change further", async () => {
      const { store, raw } = await fresh(open);
      const { lead } = await aKnownLead(store);
      await store.transaction((tx) => tx.consents.append([aConsentRecord({ leadId: lead.id })]));
      for (const statement of [
        "UPDATE consents SET erased_at = at",
        "UPDATE consents SET erased_at = at, lead_id = '', page = null, build = '', action = 'refused'",
        "UPDATE consents SET erased_at = at, lead_id = '', page = null, build = '', hash = 'x'",
      ])
        await expect(raw(statement)).rejects.toThrow("consents are append-only");
      await store.transaction((tx) => tx.erasures.erase(lead.id, minutes(1)));
      const [row] = await store.consents.chain(0, 10);
      expect(row).toMatchObject({ erasedAt: minutes(1), record: { leadId: "", page: null } });
      await expect(raw("UPDATE consents SET erased_at = null")).rejects.toThrow("consents are append-only");
      await expect(raw("DELETE FROM consents")).rejects.toThrow("consents are append-only");
    });
  });

  describe("the chain of consents", () => {
    test("ties each record to the one before it, whoever writes at once", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          store.transaction((tx) =>
            tx.consents.append(
              Array.from({ length: 1 + (index % 3) }, () => aConsentRecord({ leadId: lead.id })),
            ),
          ),
        ),
      );
      const rows = await store.consents.chain(0, 100);
      let hash = chainStart;
      for (const [index, row] of rows.entries()) {
        expect(row.seq).toBe(index + 1);
        expect(row.contentHash).toBe(consentHash(row.record));
        hash = linkHash(hash, row.contentHash);
        expect(row.hash).toBe(hash);
      }
      expect(await store.consents.chainEnd()).toEqual({ length: 24, hash, unchained: 0 });
      expect(await store.consents.chain(20, 2)).toEqual(rows.slice(20, 22));
    });
  });

  describe("a quota", () => {
    test("is one holder's until its time is over", async () => {
      const { store } = await fresh(open);
      const claim = (holder: string, at: number) =>
        store.transaction((tx) =>
          tx.quotas.claim({ key: "k", holder, at: minutes(at), freeBefore: minutes(at - 10) }),
        );
      expect(await claim("a", 0)).toBeUndefined();
      expect(await claim("a", 1)).toBeUndefined();
      expect(await claim("b", 2)).toEqual(minutes(0));
      expect(await claim("b", 11)).toBeUndefined();
      expect(await claim("a", 12)).toEqual(minutes(11));
      await store.transaction((tx) => tx.quotas.forgetBefore(minutes(11)));
      expect(await claim("a", 12)).toEqual(minutes(11));
      await store.transaction((tx) => tx.quotas.forgetBefore(minutes(12)));
      expect(await claim("a", 12)).toBeUndefined();
    });
  });

  test("a suppression is lifted only for the reasons named", async () => {
    const { store } = await fresh(open);
    await store.transaction(async (tx) => {
      await tx.suppressions.add({ hash: "a", reason: "bounced", at: start });
      await tx.suppressions.add({ hash: "b", reason: "erased", at: start });
      expect(await tx.suppressions.lift("a", ["erased", "objected"])).toBe(false);
      expect(await tx.suppressions.lift("b", ["erased", "objected"])).toBe(true);
    });
    expect(await store.suppressions.find("a")).toBeDefined();
    expect(await store.suppressions.find("b")).toBeUndefined();
  });

  test("a suppression gives way to one that forbids more, and to no other", async () => {
    const { store } = await fresh(open);
    const after = async (...reasons: ("bounced" | "complained" | "objected" | "erased")[]) => {
      const hash = reasons.join("/");
      for (const [at, reason] of reasons.entries())
        await store.transaction((tx) => tx.suppressions.add({ hash, reason, at: minutes(at) }));
      const found = await store.suppressions.find(hash);
      return [found?.reason, found?.at.toString()];
    };
    expect(await after("objected", "erased")).toEqual(["erased", minutes(1).toString()]);
    expect(await after("objected", "complained")).toEqual(["complained", minutes(1).toString()]);
    expect(await after("erased", "bounced")).toEqual(["bounced", minutes(1).toString()]);
    expect(await after("erased", "objected")).toEqual(["erased", start.toString()]);
    expect(await after("bounced", "erased", "objected")).toEqual(["bounced", start.toString()]);
  });

  test("erasures are listed in their order, and leads without contact for long are found", async () => {
    const { store } = await fresh(open);
    const { lead } = await aKnownLead(store);
    await aKnownLead(store, { lastContactAt: minutes(10) });
    const erasure = { id: "e", addressHash: "h", reason: "asked", at: start } as const;
    await store.transaction((tx) => tx.erasures.note(erasure));
    expect(await store.erasures.list()).toEqual([erasure]);
    expect(await store.erasures.staleLeads(minutes(5), "", 10)).toEqual([lead.id]);
    expect(await store.erasures.staleLeads(minutes(5), lead.id, 10)).toEqual([]);
    await store.scrub();
  });
}
