import type { Store } from "@aimant/core/ports";
import { aDelivery, aMailMessage } from "@aimant/testing";
import { assert, asyncProperty, constantFrom, integer, array, oneof, record, constant } from "fast-check";
import { describe, expect, test } from "vitest";
import { fresh, minutes, type OpenFixture } from "./fixture.ts";

const token = constantFrom("a", "b", "c");
const command = oneof(
  record({ type: constant("lease"), token, minutes: integer({ min: 1, max: 10 }) }),
  record({ type: constant("freeze"), token }),
  record({
    type: constant("settle"),
    token,
    state: constantFrom("sent", "sent", "retry", "ambiguous", "dead"),
    wait: integer({ min: 0, max: 5 }),
  }),
  record({ type: constant("skip"), token }),
  record({ type: constant("pass"), token, minutes: integer({ min: 1, max: 8 }) }),
);
type Command = typeof command extends { generate: (...args: never[]) => { value: infer Value } }
  ? Value
  : never;

export function sendingOnceContract(open: OpenFixture, runs: number): void {
  describe("sending once", () => {
    test("no sequence of leases, failures and crashes of three senders sends twice", async () => {
      const { store } = await fresh(open);
      await assert(
        asyncProperty(array(command, { maxLength: 25 }), (commands) => follow(store, commands)),
        { numRuns: runs },
      );
    });
  });
}

/** Replays the commands against the store and against the simplest model of what may happen. */
async function follow(store: Store, commands: Command[]): Promise<void> {
  const delivery = aDelivery();
  const { id } = delivery;
  await store.transaction((tx) => tx.deliveries.insertIfNew(delivery));
  const model = {
    now: 0,
    state: "planned",
    holder: undefined as string | undefined,
    until: 0,
    due: 0,
    attempts: 0,
    sent: 0,
  };
  for (const step of commands) {
    if (step.type === "pass") {
      model.now += step.minutes;
    } else if (step.type === "lease") {
      const waiting = ["planned", "retry"].includes(model.state) && model.due <= model.now;
      const abandoned = model.state === "leased" && model.until <= model.now;
      const until = model.now + step.minutes;
      const leased = await store.transaction((tx) =>
        tx.deliveries.lease(id, {
          token: step.token,
          now: minutes(model.now),
          until: minutes(until),
        }),
      );
      expect(leased !== undefined).toBe(waiting || abandoned);
      if (leased === undefined) continue;
      Object.assign(model, { state: "leased", holder: step.token, until });
      model.attempts += 1;
      expect(leased.attempts).toBe(model.attempts);
    } else if (step.type === "freeze") {
      const frozen = await store.transaction((tx) => tx.deliveries.freeze(id, step.token, aMailMessage()));
      expect(frozen).toBe(model.holder === step.token);
    } else if (step.type === "settle") {
      const due = model.now + step.wait;
      const settled = await store.transaction((tx) =>
        tx.deliveries.settle(id, step.token, { state: step.state, nextAttemptAt: minutes(due) }),
      );
      expect(settled).toBe(model.holder === step.token);
      if (!settled) continue;
      Object.assign(model, { state: step.state, holder: undefined, due });
      if (step.state === "sent") model.sent += 1;
    } else {
      // Without a lead nothing is skipped; the delivery must not notice.
      expect(await store.transaction((tx) => tx.deliveries.skip({ leadId: "nobody" }, "test"))).toBe(0);
    }
    expect(model.sent).toBeLessThanOrEqual(1);
  }
  expect((await store.deliveries.byId(id))?.state).toBe(model.state);
}
