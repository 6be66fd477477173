import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDelivery } from "@aimant/testing";
import { MailFailure, type Delivery, type MailFailureKind } from "../ports/index.ts";
import { afterFailure, unresolvedBefore } from "./after-failure.ts";
import { backoffSeconds } from "./backoff.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const kind = fc.constantFrom<MailFailureKind>("permanent", "temporary", "ambiguous", "auth");
const deliveryClass = fc.constantFrom<Delivery["class"]>("service", "marketing", "internal");
const attempts = fc.integer({ min: 1, max: 10_000 });
const jitter = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Minutes since the first attempt: within the three days, around their end, long after. */
const age = fc.oneof(fc.integer({ min: 0, max: 72 * 60 - 1 }), fc.integer({ min: 72 * 60, max: 1_000_000 }));
const retryAfter = fc.option(
  fc.oneof(
    fc.integer({ min: -10, max: 100_000 }),
    fc.integer({ min: 0, max: 500_000 }).map((hundredths) => hundredths / 100),
    fc.double(),
  ),
  {
    nil: undefined,
  },
);
const idempotentHours = fc.constantFrom(0, 1, 24, 72);
const failed = fc.record({ kind, class: deliveryClass, attempts, jitter, age, retryAfter, idempotentHours });

type Failed = typeof failed extends fc.Arbitrary<infer T> ? T : never;
const outcomeOf = (case_: Failed) =>
  afterFailure(
    { attempts: case_.attempts, class: case_.class, firstAttemptAt: now.subtract({ minutes: case_.age }) },
    new MailFailure(case_.kind, "planned", case_.retryAfter),
    { idempotentHours: case_.idempotentHours },
    now,
    case_.jitter,
  );

describe("the wait before another attempt", () => {
  it("is within ten seconds and an hour, and never shorter than what the other side asked for", () => {
    fc.assert(
      fc.property(attempts, jitter, retryAfter, (tries, luck, asked) => {
        const wait = backoffSeconds(tries, luck, asked);
        expect(wait).toBeGreaterThanOrEqual(5);
        expect(wait).toBeLessThanOrEqual(3_600);
        expect(Number.isInteger(wait)).toBe(true);
        if (asked !== undefined && asked > 0) expect(wait).toBeGreaterThanOrEqual(Math.min(asked, 3_600));
      }),
    );
  });

  it("grows with the attempts, whatever the luck", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), jitter, (tries, luck) => {
        expect(backoffSeconds(tries + 1, luck)).toBeGreaterThanOrEqual(backoffSeconds(tries, luck));
        // Full luck of one attempt is where the next begins: no two meet by rule.
        expect(backoffSeconds(tries + 2, 0)).toBeGreaterThanOrEqual(
          Math.min(1_800, backoffSeconds(tries, luck)),
        );
      }),
    );
  });

  it("starts at seconds and ends at an hour", () => {
    expect([1, 2, 3, 4].map((tries) => backoffSeconds(tries, 0))).toEqual([5, 10, 20, 40]);
    expect(backoffSeconds(100, 0.999_999)).toBe(3_600);
  });
});

describe("what becomes of a delivery that failed", () => {
  it("a refusal for good ends it, whatever else is true", () => {
    fc.assert(
      fc.property(failed, (case_) => {
        expect(outcomeOf({ ...case_, kind: "permanent" })).toEqual({ state: "dead" });
      }),
    );
  });

  it("it is never tried after three days, and never later than an hour from now", () => {
    fc.assert(
      fc.property(failed, (case_) => {
        const outcome = outcomeOf(case_);
        if (case_.age >= 72 * 60) expect(outcome.state).not.toBe("retry");
        if (outcome.state !== "retry") return;
        const wait = outcome.nextAttemptAt.since(now).total("seconds");
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(3_600);
      }),
    );
  });

  it("a refusal that may pass is tried again within the three days, and never called ambiguous", () => {
    fc.assert(
      fc.property(failed, fc.constantFrom<MailFailureKind>("temporary", "auth"), (case_, passing) => {
        expect(outcomeOf({ ...case_, kind: passing }).state).toBe(case_.age < 72 * 60 ? "retry" : "dead");
      }),
    );
  });

  it("prospecting whose outcome is unknown is never sent twice where the provider keeps no key", () => {
    fc.assert(
      fc.property(failed, (case_) => {
        const unknown = { ...case_, kind: "ambiguous" as const, class: "marketing" as const };
        expect(outcomeOf({ ...unknown, idempotentHours: 0 }).state).toBe("ambiguous");
      }),
    );
  });

  it("nothing is repeated once the provider may have forgotten the key", () => {
    fc.assert(
      fc.property(failed, fc.integer({ min: 23 * 60, max: 71 * 60 }), (case_, minutes) => {
        expect(outcomeOf({ ...case_, kind: "ambiguous", idempotentHours: 24, age: minutes }).state).toBe(
          "ambiguous",
        );
      }),
    );
  });

  it("a first attempt that never was written down counts from now", () => {
    const delivery = { attempts: 1, class: "service" as const, firstAttemptAt: null };
    expect(
      afterFailure(delivery, new MailFailure("temporary", "x"), { idempotentHours: 24 }, now, 0),
    ).toEqual({
      state: "retry",
      nextAttemptAt: now.add({ seconds: 5 }),
    });
  });
});

describe("an attempt that was cut short", () => {
  const minutesAgo = (minutes: number) => now.subtract({ minutes });

  it("leaves the way free where nothing can have gone out", () => {
    const rendered = { subject: "x" } as unknown as Delivery["message"];
    const harmless = [
      aDelivery({ state: "leased", message: null, firstAttemptAt: minutesAgo(2) }),
      aDelivery({
        state: "retry",
        message: rendered,
        lastError: "temporary: later",
        firstAttemptAt: minutesAgo(2_000),
      }),
      aDelivery({ state: "planned" }),
    ];
    for (const row of harmless) {
      for (const hours of [0, 24])
        expect(unresolvedBefore({ ...row, class: "marketing" }, { idempotentHours: hours }, now)).toBe(
          "go-on",
        );
    }
  });

  it("says the same as the failure itself would have", () => {
    fc.assert(
      fc.property(failed, (case_) => {
        const before = aDelivery({
          state: "retry",
          class: case_.class,
          lastError: "ambiguous: cut",
          firstAttemptAt: minutesAgo(case_.age),
        });
        const mayGoOn = unresolvedBefore(before, { idempotentHours: case_.idempotentHours }, now) === "go-on";
        const state = outcomeOf({ ...case_, kind: "ambiguous" }).state;
        if (state === "ambiguous") expect(mayGoOn).toBe(false);
        if (state === "retry") expect(mayGoOn).toBe(true);
      }),
    );
  });
});
