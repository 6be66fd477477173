import type { Appointment, Store } from "@aimant/core/ports";
import { anAppointment } from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, type OpenFixture, start } from "./fixture.ts";

/** A lead of its own books from one minute to another. */
async function aCall(
  store: Store,
  from: number,
  to: number,
  overrides: Partial<Appointment> = {},
): Promise<Appointment> {
  const { lead, submission } = await aKnownLead(store);
  return anAppointment({
    leadId: lead.id,
    submissionId: submission.id,
    startAt: minutes(from),
    endAt: minutes(to),
    ...overrides,
  });
}

const taken = { code: "conflict", reason: "slot-taken" };

export function appointmentContract(open: OpenFixture): void {
  describe("appointments", () => {
    test("that another system keeps claim no time, make the owner busy, and are written down once", async () => {
      const { store } = await fresh(open);
      const own = await aCall(store, 60, 90);
      const outside = await aCall(store, 60, 90, { id: "outside" });
      await store.transaction((tx) => tx.appointments.book(own, 15));
      await store.transaction((tx) => tx.appointments.record(outside));
      expect(await store.appointments.busy("claire", { start, end: minutes(1_000) })).toHaveLength(2);
      await expect(store.transaction((tx) => tx.appointments.record(outside))).rejects.toMatchObject({
        code: "conflict",
      });
      expect(await store.transaction((tx) => tx.appointments.cancel("outside", minutes(0)))).toBe(true);
      expect((await store.appointments.byId("outside"))?.state).toBe("cancelled");
    });

    test("of fifty people who book one slot at once, one has it", async () => {
      const { store } = await fresh(open);
      const calls = await Promise.all(Array.from({ length: 50 }, () => aCall(store, 60, 90)));
      const outcomes = await Promise.allSettled(
        calls.map((call) => store.transaction((tx) => tx.appointments.book(call, 15))),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(taken);
      }
      expect(await store.appointments.busy("claire", { start, end: minutes(1_000) })).toHaveLength(1);
    });

    test.each([
      { what: "the same time", from: 60, to: 90, free: false },
      { what: "a start inside it", from: 80, to: 110, free: false },
      { what: "an end inside it", from: 40, to: 61, free: false },
      { what: "a short call inside it", from: 70, to: 75, free: false },
      { what: "a long call around it", from: 0, to: 300, free: false },
      { what: "a start in its buffer", from: 90, to: 120, free: false },
      { what: "an own buffer that reaches into it", from: 20, to: 50, free: false },
      { what: "a start when its buffer ends", from: 105, to: 135, free: true },
      { what: "an own buffer that ends when it starts", from: 15, to: 45, free: true },
    ])("a second call with $what: free is $free", async ({ from, to, free }) => {
      const { store } = await fresh(open);
      const first = await aCall(store, 60, 90);
      const second = await aCall(store, from, to);
      await store.transaction((tx) => tx.appointments.book(first, 15));
      const booking = store.transaction((tx) => tx.appointments.book(second, 15));
      if (free) await booking;
      else await expect(booking).rejects.toMatchObject(taken);
      expect(await store.appointments.byId(second.id)).toEqual(free ? second : undefined);
    });

    test("times between two cells round outwards, so that nothing overlaps by a minute", async () => {
      const { store } = await fresh(open);
      const first = await aCall(store, 62, 88);
      await store.transaction((tx) => tx.appointments.book(first, 0));
      const early = await aCall(store, 30, 61);
      await expect(store.transaction((tx) => tx.appointments.book(early, 0))).rejects.toMatchObject(taken);
      const late = await aCall(store, 90, 100);
      await store.transaction((tx) => tx.appointments.book(late, 0));
    });

    test("another owner's time is their own", async () => {
      const { store } = await fresh(open);
      const [first, second] = [await aCall(store, 60, 90), await aCall(store, 60, 90, { ownerId: "david" })];
      await store.transaction(async (tx) => {
        await tx.appointments.book(first, 15);
        await tx.appointments.book(second, 15);
      });
      expect(await store.appointments.busy("david", { start, end: minutes(90) })).toEqual([
        { start: second.startAt, end: second.endAt },
      ]);
    });

    test("a submission has one call to come, and may have another once it is over", async () => {
      const { store } = await fresh(open);
      const first = await aCall(store, 60, 90);
      await store.transaction((tx) => tx.appointments.book(first, 15));
      const { leadId, submissionId } = first;
      const second = await aCall(store, 200, 230, { leadId, submissionId });
      await expect(store.transaction((tx) => tx.appointments.book(second, 15))).rejects.toMatchObject({
        code: "conflict",
        reason: "already-booked",
      });
      expect(await store.appointments.byId(second.id)).toBeUndefined();
      const afterwards = { ...second, createdAt: minutes(90) };
      await store.transaction((tx) => tx.appointments.book(afterwards, 15));
      expect(await store.appointments.upcomingOfLead(leadId, minutes(90))).toEqual([afterwards]);
    });

    test("of ten slots that one submission books at once, one is booked", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          store.transaction((tx) =>
            tx.appointments.book(
              anAppointment({
                leadId: lead.id,
                submissionId: submission.id,
                startAt: minutes(index * 60),
              }),
              15,
            ),
          ),
        ),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await store.appointments.upcomingOfLead(lead.id, start)).toHaveLength(1);
    });

    test("moving frees the old time and takes the new one, once for each version of the call", async () => {
      const { store } = await fresh(open);
      const first = await aCall(store, 60, 90);
      await store.transaction((tx) => tx.appointments.book(first, 15));
      const to = { startAt: minutes(75), endAt: minutes(105), timeZone: "Asia/Tokyo", updatedAt: minutes(1) };
      const move = () => store.transaction((tx) => tx.appointments.move(first, to, 15));
      expect((await Promise.all([move(), move(), move()])).toSorted()).toEqual([false, false, true]);
      expect(await store.appointments.byId(first.id)).toEqual({ ...first, ...to, sequence: 1 });
      const [early, late] = [await aCall(store, 30, 60), await aCall(store, 90, 120)];
      await store.transaction((tx) => tx.appointments.book(early, 15));
      await expect(store.transaction((tx) => tx.appointments.book(late, 15))).rejects.toMatchObject(taken);
    });

    test("moving onto another call is refused and leaves both as they were", async () => {
      const { store } = await fresh(open);
      const [first, second] = [await aCall(store, 60, 90), await aCall(store, 200, 230)];
      await store.transaction(async (tx) => {
        await tx.appointments.book(first, 15);
        await tx.appointments.book(second, 15);
      });
      const to = { startAt: minutes(210), endAt: minutes(240), timeZone: "UTC", updatedAt: minutes(1) };
      await expect(store.transaction((tx) => tx.appointments.move(first, to, 15))).rejects.toMatchObject(
        taken,
      );
      expect(await store.appointments.byId(first.id)).toEqual(first);
      const inside = await aCall(store, 60, 90);
      await expect(store.transaction((tx) => tx.appointments.book(inside, 15))).rejects.toMatchObject(taken);
      await store.transaction((tx) => tx.appointments.cancel(first.id, minutes(2)));
      const cancelled = { ...first, sequence: 1 };
      expect(await store.transaction((tx) => tx.appointments.move(cancelled, to, 15))).toBe(false);
    });

    test("200 people at once on 20 slots are 20 calls", async () => {
      const { store } = await fresh(open);
      const calls = await Promise.all(
        Array.from({ length: 200 }, (_, index) => aCall(store, (index % 20) * 60, (index % 20) * 60 + 30)),
      );
      const outcomes = await Promise.allSettled(
        calls.map((call) => store.transaction((tx) => tx.appointments.book(call, 15))),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
      const busy = await store.appointments.busy("claire", { start, end: minutes(2_000) });
      expect(new Set(busy.map((span) => span.start.toString())).size).toBe(20);
      expect(busy).toHaveLength(20);
    });

    test("cancelling frees the time and the submission, once", async () => {
      const { store } = await fresh(open);
      const first = await aCall(store, 60, 90);
      await store.transaction((tx) => tx.appointments.book(first, 15));
      const cancel = () => store.transaction((tx) => tx.appointments.cancel(first.id, minutes(3)));
      expect(await cancel()).toBe(true);
      expect(await cancel()).toBe(false);
      expect(await store.appointments.byId(first.id)).toEqual({
        ...first,
        state: "cancelled",
        sequence: 1,
        updatedAt: minutes(3),
      });
      expect(await store.appointments.busy("claire", { start, end: minutes(600) })).toEqual([]);
      const { leadId, submissionId } = first;
      const again = await aCall(store, 60, 90, { leadId, submissionId });
      await store.transaction((tx) => tx.appointments.book(again, 15));
      expect(await store.appointments.upcomingOfLead(leadId, start)).toEqual([again]);
    });

    test.each(["held", "missed"] as const)(
      "a call that was %s is said so once, and frees its submission and what is left of its time",
      async (outcome) => {
        const { store } = await fresh(open);
        const first = await aCall(store, 60, 90);
        await store.transaction((tx) => tx.appointments.book(first, 15));
        const conclude = (as: "held" | "missed") =>
          store.transaction((tx) => tx.appointments.conclude(first.id, as, minutes(62)));
        const [said, ...others] = (await Promise.all([outcome, outcome, outcome].map(conclude))).toSorted();
        expect([said, ...others]).toEqual([false, false, true]);
        expect(await conclude(outcome === "held" ? "missed" : "held")).toBe(false);
        const concluded = { ...first, state: outcome, updatedAt: minutes(62) };
        expect(await store.appointments.byId(first.id)).toEqual(concluded);
        expect(await store.appointments.upcomingOfLead(first.leadId, minutes(0))).toEqual([]);
        // What is shown as free can be booked: by the same submission, and by anybody.
        expect(await store.appointments.busy("claire", { start, end: minutes(600) })).toEqual([]);
        const { leadId, submissionId } = first;
        const again = await aCall(store, 300, 330, { leadId, submissionId });
        const somebody = await aCall(store, 75, 105);
        await store.transaction(async (tx) => {
          await tx.appointments.book(again, 15);
          await tx.appointments.book(somebody, 15);
        });
        expect(await store.appointments.upcomingOfLead(leadId, minutes(62))).toEqual([again]);
      },
    );

    test("a call that was cancelled has no outcome", async () => {
      const { store } = await fresh(open);
      const call = await aCall(store, 60, 90);
      await store.transaction((tx) => tx.appointments.book(call, 15));
      await store.transaction((tx) => tx.appointments.cancel(call.id, minutes(1)));
      for (const id of [call.id, "nothing"]) {
        expect(await store.transaction((tx) => tx.appointments.conclude(id, "missed", minutes(2)))).toBe(
          false,
        );
      }
      expect((await store.appointments.byId(call.id))?.state).toBe("cancelled");
    });

    test("busy times touch the span, in order; upcoming calls are not over", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      const calls: Appointment[] = [];
      for (const from of [300, 60, 180]) {
        calls.push(await aCall(store, from, from + 30, { leadId: lead.id }));
      }
      await store.transaction(async (tx) => {
        for (const call of calls) await tx.appointments.book(call, 0);
      });
      const starts = async (from: number, to: number) =>
        (await store.appointments.busy("claire", { start: minutes(from), end: minutes(to) })).map((span) =>
          span.start.since(start).total("minutes"),
        );
      expect(await starts(0, 1_000)).toEqual([60, 180, 300]);
      expect(await starts(90, 180)).toEqual([60, 180]);
      expect(await starts(91, 179)).toEqual([]);
      const upcoming = await store.appointments.upcomingOfLead(lead.id, minutes(90));
      expect(upcoming.map((call) => call.startAt)).toEqual([minutes(180), minutes(300)]);
    });

    test.each([
      { from: 60, to: 60, buffer: 0 },
      { from: 60, to: 30, buffer: 0 },
      { from: 60, to: 90, buffer: -5 },
      { from: 60, to: 90, buffer: Number.NaN },
    ])("a call from $from to $to with a buffer of $buffer is refused", async (given) => {
      const { store } = await fresh(open);
      const call = await aCall(store, given.from, given.to);
      await expect(store.transaction((tx) => tx.appointments.book(call, given.buffer))).rejects.toThrow(
        RangeError,
      );
    });

    test("a call of two weeks takes all of its time", async () => {
      const { store } = await fresh(open);
      const long = await aCall(store, 0, 14 * 24 * 60);
      await store.transaction((tx) => tx.appointments.book(long, 15));
      const inside = await aCall(store, 13 * 24 * 60, 13 * 24 * 60 + 30);
      await expect(store.transaction((tx) => tx.appointments.book(inside, 15))).rejects.toMatchObject(taken);
    });
  });
}
