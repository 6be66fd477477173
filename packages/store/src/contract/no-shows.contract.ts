import type { NoShow, SlotHold, Store, WaitingEntry } from "@aimant/core/ports";
import { anAppointment, sequentialIds } from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, start, type OpenFixture } from "./fixture.ts";

const ids = sequentialIds();

async function aHold(
  store: Store,
  from: number,
  to: number,
  overrides: Partial<SlotHold> = {},
): Promise<SlotHold> {
  const { lead, submission } = await aKnownLead(store);
  return {
    id: ids.next(),
    leadId: lead.id,
    submissionId: submission.id,
    ownerId: "claire",
    purpose: "no-show",
    purposeId: "n",
    startAt: minutes(from),
    endAt: minutes(to),
    expiresAt: minutes(30),
    state: "held",
    createdAt: start,
    ...overrides,
  };
}

const claim = (store: Store, hold: SlotHold) => store.transaction((tx) => tx.holds.claim(hold, 15));
const span = { start, end: minutes(1_000) };

export function noShowContract(open: OpenFixture): void {
  describe("held times", () => {
    test("a hold and a booking never overlap, whichever comes first", async () => {
      const { store } = await fresh(open);
      const hold = await aHold(store, 60, 90);
      expect(await claim(store, hold)).toBe(true);
      const { lead, submission } = await aKnownLead(store);
      const call = anAppointment({
        leadId: lead.id,
        submissionId: submission.id,
        startAt: minutes(80),
        endAt: minutes(110),
      });
      await expect(store.transaction((tx) => tx.appointments.book(call, 15))).rejects.toMatchObject({
        reason: "slot-taken",
      });
      const later = { ...call, startAt: minutes(200), endAt: minutes(230) };
      await store.transaction((tx) => tx.appointments.book(later, 15));
      const second = await aHold(store, 220, 250);
      expect(await claim(store, second)).toBe(false);
      expect(await store.holds.byId(second.id)).toBeUndefined();
      // What was claimed before the clash was met is given back.
      expect(await claim(store, await aHold(store, 250, 280))).toBe(true);
    });

    test("of twenty holds and twenty bookings of one time at once, one has it", async () => {
      const { store } = await fresh(open);
      const holds = await Promise.all(Array.from({ length: 20 }, () => aHold(store, 60, 90)));
      const calls = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const { lead, submission } = await aKnownLead(store);
          return anAppointment({
            leadId: lead.id,
            submissionId: submission.id,
            startAt: minutes(60),
            endAt: minutes(90),
          });
        }),
      );
      const outcomes = await Promise.all([
        ...holds.map((hold) => claim(store, hold)),
        ...calls.map((call) =>
          store
            .transaction((tx) => tx.appointments.book(call, 15))
            .then(
              () => true,
              () => false,
            ),
        ),
      ]);
      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    test("are busy until they are over, and free for good when they are ended or expired", async () => {
      const { store } = await fresh(open);
      const [one, two] = [await aHold(store, 60, 90), await aHold(store, 200, 230)];
      await claim(store, one);
      await claim(store, two);
      expect(await store.holds.busy("claire", span, minutes(29))).toEqual([
        { start: one.startAt, end: one.endAt },
        { start: two.startAt, end: two.endAt },
      ]);
      expect(await store.holds.busy("claire", span, minutes(30))).toEqual([]);
      expect(await store.transaction((tx) => tx.holds.end(one.id, "released"))).toBe(true);
      expect(await store.transaction((tx) => tx.holds.end(one.id, "booked"))).toBe(false);
      expect((await store.holds.byId(one.id))?.state).toBe("released");
      expect(await store.transaction((tx) => tx.holds.expire("claire", minutes(29)))).toEqual([]);
      expect(await store.transaction((tx) => tx.holds.expire("claire", minutes(30)))).toEqual([
        { ...two, state: "expired" },
      ]);
      expect(await store.holds.ofLead(two.leadId)).toEqual([]);
      expect(await claim(store, await aHold(store, 60, 90))).toBe(true);
      expect(await claim(store, await aHold(store, 200, 230))).toBe(true);
    });
  });

  describe("missed calls", () => {
    async function aNoShow(store: Store, overrides: Partial<NoShow> = {}): Promise<NoShow> {
      const { lead, submission } = await aKnownLead(store);
      const id = ids.next();
      return {
        id,
        leadId: lead.id,
        submissionId: submission.id,
        appointmentId: id,
        ownerId: "claire",
        slug: "sample",
        state: "offered",
        why: null,
        rebookedBy: null,
        rebookedAppointmentId: null,
        calls: 0,
        lastCallAt: null,
        createdAt: start,
        updatedAt: start,
        ...overrides,
      };
    }

    test("have one workflow each, which moves once from a state", async () => {
      const { store } = await fresh(open);
      const row = await aNoShow(store);
      const insert = (one: NoShow) => store.transaction((tx) => tx.noShows.insertIfNew(one));
      expect(await insert(row)).toBe(true);
      expect(await insert({ ...row, id: "other" })).toBe(false);
      const move = () =>
        store.transaction((tx) =>
          tx.noShows.move(row.id, "offered", {
            state: "call-list",
            why: "no-answer",
            updatedAt: minutes(1),
          }),
        );
      expect((await Promise.all([move(), move(), move()])).filter(Boolean)).toHaveLength(1);
      const moved = { ...row, state: "call-list", why: "no-answer", updatedAt: minutes(1) };
      expect(await store.noShows.byId(row.id)).toEqual(moved);
      expect(await store.noShows.ofLead(row.leadId)).toEqual([moved]);
      expect(await store.noShows.onCallList(null)).toEqual([moved]);
      expect(await store.noShows.onCallList("sample")).toEqual([moved]);
      expect(await store.noShows.onCallList("other")).toEqual([]);
    });

    test("are counted by funnel and owner, in the period in which the call ended", async () => {
      const { store } = await fresh(open);
      const outcomes = ["held", "missed", "missed", "missed", "booked", "cancelled"] as const;
      for (const [index, outcome] of outcomes.entries()) {
        const row = await aNoShow(store);
        const call = anAppointment({
          leadId: row.leadId,
          submissionId: row.submissionId,
          startAt: minutes(100 * index + 60),
          endAt: minutes(100 * index + 90),
        });
        await store.transaction(async (tx) => {
          await tx.appointments.book(call, 0);
          if (outcome === "cancelled") await tx.appointments.cancel(call.id, start);
          else if (outcome !== "booked") await tx.appointments.conclude(call.id, outcome, start);
          if (outcome !== "missed") return;
          const rebookedBy = index === 1 ? "email" : index === 2 ? "phone" : null;
          await tx.noShows.insertIfNew({ ...row, appointmentId: call.id, rebookedBy });
        });
      }
      const none = { slug: "sample", ownerId: "claire", held: 0, missed: 0 };
      expect(await store.noShows.counts({ start, end: minutes(10_000) })).toEqual([
        { ...none, booked: 5, held: 1, missed: 3, rebookedByEmail: 1, rebookedByPhone: 1 },
      ]);
      expect(await store.noShows.counts({ start, end: minutes(91) })).toEqual([
        { ...none, booked: 1, held: 1, rebookedByEmail: 0, rebookedByPhone: 0 },
      ]);
      expect(await store.noShows.counts({ start, end: minutes(90) })).toEqual([]);
    });

    test("links to the call list are taken back once", async () => {
      const { store } = await fresh(open);
      const link = {
        id: ids.next(),
        name: "Azur",
        slug: null,
        expiresAt: minutes(60),
        revokedAt: null,
        createdAt: start,
      };
      await store.transaction((tx) => tx.callListLinks.insert(link));
      expect(await store.callListLinks.byId(link.id)).toEqual(link);
      const revoke = () => store.transaction((tx) => tx.callListLinks.revoke(link.id, minutes(5)));
      expect([await revoke(), await revoke()]).toEqual([true, false]);
      expect(await store.callListLinks.list()).toEqual([{ ...link, revokedAt: minutes(5) }]);
    });
  });

  test("who waits is asked in the order of coming; who let a time go waits at the end again", async () => {
    const { store } = await fresh(open);
    const entries: WaitingEntry[] = [];
    for (const at of [1, 2]) {
      const { lead, submission } = await aKnownLead(store);
      entries.push({
        id: ids.next(),
        leadId: lead.id,
        submissionId: submission.id,
        ownerId: "claire",
        state: "waiting",
        createdAt: minutes(at),
        updatedAt: minutes(at),
      });
    }
    const [one, two] = entries;
    if (one === undefined || two === undefined) throw new Error("two wait");
    const join = (entry: WaitingEntry) => store.transaction((tx) => tx.waiting.join(entry));
    const order = async () => (await store.waiting.forOwner("claire")).map(({ id }) => id);
    await join(two);
    await join(one);
    // Asking again keeps the place.
    await join({ ...one, id: "again", createdAt: minutes(9) });
    expect(await order()).toEqual([one.id, two.id]);
    const move = (from: WaitingEntry["state"], to: WaitingEntry["state"]) =>
      store.transaction((tx) => tx.waiting.move(one.id, from, to, minutes(10)));
    expect(await move("offered", "passed")).toBe(false);
    expect(await move("waiting", "offered")).toBe(true);
    expect(await order()).toEqual([two.id]);
    await move("offered", "passed");
    await join({ ...one, id: "again", createdAt: minutes(20), updatedAt: minutes(20) });
    expect(await order()).toEqual([two.id, one.id]);
    expect(await store.waiting.ofSubmission(one.submissionId)).toMatchObject({
      id: one.id,
      state: "waiting",
    });
    expect(await store.waiting.ofLead(two.leadId)).toEqual([two]);
  });
}
