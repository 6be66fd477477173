import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitrate, type Waiting } from "./arbitrate.ts";

const paris = "Europe/Paris";
const instant = (text: string) => Temporal.Instant.from(text);
const email = (id: string, dueAt: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  dueAt: instant(dueAt),
  priority: 0,
  immediate: false,
  ...more,
});
/** Each as `id 2026-06-03T10:00`, on the clock in Paris. */
function plan(waiting: Waiting[], { sent = [] as string[], now = "2026-06-01T08:00:00Z" } = {}): string[] {
  return arbitrate(waiting, sent.map(instant), instant(now), paris).map(
    ({ id, at }) =>
      `${id} ${at.toZonedDateTimeISO(paris).toPlainDateTime().toString({ smallestUnit: "minute" })}`,
  );
}

describe("one conversation per person", () => {
  test("leaves a single follow-up exactly as it was planned", () => {
    expect(plan([email("a", "2026-06-03T08:17:00Z")])).toEqual(["a 2026-06-03T10:17"]);
    expect(plan([email("a", "2026-06-03T08:17:00Z")], { sent: ["2026-06-02T21:59:00Z"] })).toEqual([
      "a 2026-06-03T10:17",
    ]);
  });

  test("moves the second email of a day to the next, at its own hour", () => {
    expect(plan([email("b", "2026-06-03T12:00:00Z"), email("a", "2026-06-03T08:00:00Z")])).toEqual([
      "a 2026-06-03T10:00",
      "b 2026-06-04T14:00",
    ]);
    expect(plan([email("a", "2026-06-03T20:00:00Z")], { sent: ["2026-06-03T07:00:00Z"] })).toEqual([
      "a 2026-06-04T22:00",
    ]);
  });

  test("lets none overtake another", () => {
    expect(
      plan([
        email("c", "2026-06-04T07:00:00Z"),
        email("b", "2026-06-03T12:00:00Z"),
        email("a", "2026-06-03T08:00:00Z"),
      ]),
    ).toEqual(["a 2026-06-03T10:00", "b 2026-06-04T14:00", "c 2026-06-05T09:00"]);
  });

  test("asks priority, then id, where emails are due at the same moment", () => {
    const same = "2026-06-03T08:00:00Z";
    expect(plan([email("b", same), email("a", same), email("c", same, { priority: -1 })])).toEqual([
      "c 2026-06-03T10:00",
      "a 2026-06-04T10:00",
      "b 2026-06-05T10:00",
    ]);
  });

  test("sends one a day, from now on, what piled up in three days", () => {
    const late = [
      email("a", "2026-06-01T07:00:00Z"),
      email("b", "2026-06-02T08:00:00Z"),
      email("c", "2026-06-03T12:00:00Z"),
      email("d", "2026-06-04T15:00:00Z"),
    ];
    expect(plan(late, { now: "2026-06-04T09:00:00Z" })).toEqual([
      "a 2026-06-04T11:00",
      "b 2026-06-05T10:00",
      "c 2026-06-06T14:00",
      "d 2026-06-07T17:00",
    ]);
  });

  test("lets immediate emails pass, and does not count them", () => {
    const waiting = [
      email("link", "2026-06-03T09:00:00Z", { immediate: true }),
      email("again", "2026-06-03T09:05:00Z", { immediate: true }),
      email("a", "2026-06-03T10:00:00Z"),
    ];
    expect(plan(waiting, { sent: ["2026-06-02T10:00:00Z"] })).toEqual([
      "link 2026-06-03T11:00",
      "again 2026-06-03T11:05",
      "a 2026-06-03T12:00",
    ]);
    expect(plan(waiting, { sent: ["2026-06-03T05:00:00Z"] }).at(-1)).toBe("a 2026-06-04T12:00");
  });

  test("counts days on the person's clock, not in UTC", () => {
    // 23:30 in Paris, and half an hour after midnight the same day in UTC.
    expect(plan([email("a", "2026-06-02T22:30:00Z")], { sent: ["2026-06-02T21:30:00Z"] })).toEqual([
      "a 2026-06-03T00:30",
    ]);
  });

  test("keeps the hour over a clock change", () => {
    expect(
      plan([email("a", "2026-03-28T09:00:00Z"), email("b", "2026-03-28T09:00:00Z")], {
        now: "2026-03-28T08:00:00Z",
      }),
    ).toEqual(["a 2026-03-28T10:00", "b 2026-03-29T10:00"]);
  });

  test("waits for the opening of a window after moving an email", () => {
    const monday = (at: Temporal.Instant) => {
      const local = at.toZonedDateTimeISO(paris);
      return local.dayOfWeek === 1
        ? at
        : local
            .add({ days: 8 - local.dayOfWeek })
            .startOfDay()
            .toInstant();
    };
    expect(
      plan([
        email("a", "2026-06-01T12:00:00Z"),
        email("b", "2026-06-01T13:00:00Z", { opening: monday }),
        email("c", "2026-06-02T08:00:00Z"),
      ]),
    ).toEqual(["a 2026-06-01T14:00", "b 2026-06-08T00:00", "c 2026-06-09T10:00"]);
  });

  test("has nothing to say where nothing waits", () => {
    expect(plan([], { sent: ["2026-06-01T08:00:00Z"] })).toEqual([]);
  });
});

describe("whatever waits", () => {
  const zone = fc.constantFrom(
    "Europe/Paris",
    "America/New_York",
    "Asia/Beirut",
    "Pacific/Kiritimati",
    "UTC",
  );
  // A month around a clock change, so that emails collide.
  const moment = fc
    .integer({ min: Date.UTC(2026, 2, 10), max: Date.UTC(2026, 3, 10) })
    .map((at) => Temporal.Instant.fromEpochMilliseconds(at));
  const waiting = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,3}$/),
      dueAt: moment,
      priority: fc.integer({ min: 0, max: 2 }),
      immediate: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const cases = fc.record({ waiting, sent: fc.array(moment, { maxLength: 6 }), now: moment, zone });
  const compare = Temporal.Instant.compare;
  const byId = (list: Waiting[]) => new Map(list.map((one) => [one.id, one]));

  test("nobody gets two follow-up emails on one day", () => {
    fc.assert(
      fc.property(cases, ({ waiting: list, sent, now, zone: timeZone }) => {
        const counted = arbitrate(list, sent, now, timeZone).filter(
          ({ id }) => !byId(list).get(id)?.immediate,
        );
        const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
        const days = counted.map(({ at }) => dayOf(at));
        expect(new Set(days).size).toBe(days.length);
        expect(days.filter((day) => sent.map(dayOf).includes(day))).toEqual([]);
      }),
    );
  });

  test("order is kept, nothing is lost, nothing goes before it is due or in the past", () => {
    fc.assert(
      fc.property(cases, ({ waiting: list, sent, now, zone: timeZone }) => {
        const planned = arbitrate(list, sent, now, timeZone);
        expect(planned.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        for (const { id, at } of planned) {
          expect(compare(at, byId(list).get(id)?.dueAt ?? at)).toBeGreaterThanOrEqual(0);
          expect(compare(at, now)).toBeGreaterThanOrEqual(0);
        }
        const counted = planned
          .flatMap(({ id }) => byId(list).get(id) ?? [])
          .filter(({ immediate }) => !immediate);
        expect(counted).toEqual(
          counted.toSorted(
            (a, b) => compare(a.dueAt, b.dueAt) || a.priority - b.priority || (a.id < b.id ? -1 : 1),
          ),
        );
      }),
    );
  });

  test("nobody waits longer than a day for each email before theirs", () => {
    fc.assert(
      fc.property(cases, ({ waiting: list, sent, now, zone: timeZone }) => {
        const limit = (list.length + sent.length + 1) * 25 * 3_600_000;
        for (const { id, at } of arbitrate(list, sent, now, timeZone)) {
          const due = byId(list).get(id)?.dueAt ?? at;
          const soonest = Math.max(due.epochMilliseconds, now.epochMilliseconds);
          expect(at.epochMilliseconds - soonest).toBeLessThan(limit);
        }
      }),
    );
  });

  test("its own plan stays as it is, in whatever order it is handed in", () => {
    fc.assert(
      fc.property(cases, ({ waiting: list, sent, now, zone: timeZone }) => {
        const planned = arbitrate(list, sent, now, timeZone);
        const again = list.map((one) => ({
          ...one,
          dueAt: planned.find(({ id }) => id === one.id)?.at ?? one.dueAt,
        }));
        const inWords = (plan: typeof planned) =>
          plan.map(({ id, at }) => `${id} ${at.toString()}`).toSorted();
        expect(inWords(arbitrate(again, sent, now, timeZone))).toEqual(inWords(planned));
        expect(
          arbitrate(list.toReversed(), sent, now, timeZone)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(planned.map(({ id }) => id).toSorted());
        expect(inWords(arbitrate(list.toReversed(), sent, now, timeZone))).toEqual(inWords(planned));
      }),
    );
  });

  test("the plan stands while one email after the other goes out", () => {
    fc.assert(
      fc.property(cases, ({ waiting: list, sent, now, zone: timeZone }) => {
        const counted = list.filter(({ immediate }) => !immediate);
        const plan = arbitrate(counted, sent, now, timeZone);
        const [first, ...rest] = plan;
        if (!first) return;
        const left = counted.filter(({ id }) => id !== first.id);
        const later = arbitrate(left, [...sent, first.at], first.at, timeZone);
        expect(later.map(({ id, at }) => `${id} ${at.toString()}`)).toEqual(
          rest.map(({ id, at }) => `${id} ${at.toString()}`),
        );
      }),
    );
  });
});
