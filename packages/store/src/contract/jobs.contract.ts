import type { Job, Store } from "@aimant/core/ports";
import { aJob } from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { fresh, minutes, type OpenFixture } from "./fixture.ts";

const enqueue = (store: Store, overrides: Partial<Job> = {}) => {
  const job = aJob(overrides);
  return store.transaction((tx) => tx.jobs.enqueue(job)).then(() => job);
};
const claim = (store: Store, token: string, now: number, limit = 10, until = now + 5) =>
  store.transaction((tx) => tx.jobs.claim({ now: minutes(now), limit, token, leaseUntil: minutes(until) }));
const ids = (jobs: { id: string }[]) => jobs.map(({ id }) => id);

export function jobContract(open: OpenFixture): void {
  describe("jobs", () => {
    test("due jobs are claimed oldest due first, up to the limit, and not before their time", async () => {
      const { store } = await fresh(open);
      const late = await enqueue(store, { runAt: minutes(3) });
      const early = await enqueue(store, { runAt: minutes(1), payload: { id: "é 👋" } });
      const middle = await enqueue(store, { runAt: minutes(2) });
      await enqueue(store, { runAt: minutes(4) });
      expect(await claim(store, "a", 0)).toEqual([]);
      const [first, second] = await claim(store, "a", 3, 2);
      expect(first).toEqual({
        ...early,
        state: "running",
        attempts: 1,
        leaseToken: "a",
        leaseUntil: minutes(8),
      });
      expect(second?.id).toBe(middle.id);
      expect(ids(await claim(store, "b", 3, 2))).toEqual([late.id]);
      expect(await store.jobs.counts()).toEqual({ waiting: 1, running: 3, dead: 0 });
    });

    test("eight claimers share two hundred jobs, and none is claimed twice", async () => {
      const { store } = await fresh(open);
      await store.transaction(async (tx) => {
        for (let index = 0; index < 200; index += 1) await tx.jobs.enqueue(aJob());
      });
      const claimed = await Promise.all(
        Array.from({ length: 8 }, async (_, worker) => {
          const mine: string[] = [];
          for (;;) {
            const batch = await claim(store, `worker-${worker}`, 0, 7);
            if (batch.length === 0) return mine;
            expect(batch.length).toBeLessThanOrEqual(7);
            mine.push(...ids(batch));
          }
        }),
      );
      expect(claimed.flat()).toHaveLength(200);
      expect(new Set(claimed.flat()).size).toBe(200);
    });

    test("one waiting job a key, moved to the earlier time and never to the later", async () => {
      const { store } = await fresh(open);
      const first = await enqueue(store, { key: "k", runAt: minutes(5), payload: { at: "first" } });
      await enqueue(store, { key: "k", runAt: minutes(9) });
      expect(await store.jobs.nextDueAt()).toEqual(minutes(5));
      await enqueue(store, { key: "k", runAt: minutes(2) });
      expect(await store.jobs.nextDueAt()).toEqual(minutes(2));
      expect(await store.jobs.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
      expect(await claim(store, "a", 2)).toMatchObject([
        { id: first.id, runAt: minutes(2), payload: { at: "first" } },
      ]);
    });

    test("of twenty at once with one key, one waits", async () => {
      const { store } = await fresh(open);
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => enqueue(store, { key: "k", runAt: minutes(20 - index) })),
      );
      expect(await store.jobs.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
      expect(await store.jobs.nextDueAt()).toEqual(minutes(1));
    });

    test("while a job runs, and when it is dead, another with its key may wait", async () => {
      const { store } = await fresh(open);
      const first = await enqueue(store, { key: "k" });
      await claim(store, "a", 0);
      const second = await enqueue(store, { key: "k", runAt: minutes(1) });
      expect(await store.jobs.counts()).toEqual({ waiting: 1, running: 1, dead: 0 });
      expect(await store.transaction((tx) => tx.jobs.bury(first.id, "a", "poison"))).toBe(true);
      expect(ids(await claim(store, "b", 1))).toEqual([second.id]);
      await store.transaction((tx) => tx.jobs.bury(second.id, "b", "poison"));
      await enqueue(store, { key: "k" });
      expect(await store.jobs.counts()).toEqual({ waiting: 1, running: 0, dead: 2 });
    });

    test("a job whose lease is over is claimed again, and the old token finishes nothing", async () => {
      const { store } = await fresh(open);
      const { id } = await enqueue(store);
      await claim(store, "old", 0, 10, 5);
      expect(await store.jobs.nextDueAt()).toEqual(minutes(5));
      expect(await claim(store, "new", 4)).toEqual([]);
      expect(await claim(store, "new", 5)).toMatchObject([{ id, attempts: 2, leaseToken: "new" }]);
      const finish = (token: string) =>
        store.transaction(async (tx) => [
          await tx.jobs.retry(id, token, minutes(9), "late"),
          await tx.jobs.bury(id, token, "late"),
          await tx.jobs.complete(id, token),
        ]);
      expect(await finish("old")).toEqual([false, false, false]);
      const complete = () => store.transaction((tx) => tx.jobs.complete(id, "new"));
      expect(await complete()).toBe(true);
      expect(await complete()).toBe(false);
      expect(await store.jobs.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
      expect(await store.jobs.nextDueAt()).toBeUndefined();
    });

    test("a retry waits again with its error, and a dead job is never due", async () => {
      const { store } = await fresh(open);
      const { id } = await enqueue(store);
      await claim(store, "a", 0);
      await store.transaction((tx) => tx.jobs.retry(id, "a", minutes(7), "timeout"));
      expect(await store.jobs.nextDueAt()).toEqual(minutes(7));
      expect(await claim(store, "b", 6)).toEqual([]);
      expect(await claim(store, "b", 7)).toMatchObject([
        { id, attempts: 2, lastError: "timeout", runAt: minutes(7) },
      ]);
      await store.transaction((tx) => tx.jobs.bury(id, "b", "gave up"));
      expect(await claim(store, "c", 10_000)).toEqual([]);
      expect(await store.jobs.nextDueAt()).toBeUndefined();
    });

    test("a retry that meets a waiting job of its key becomes one with it, at the earlier time", async () => {
      const { store } = await fresh(open);
      const first = await enqueue(store, { key: "k" });
      await claim(store, "a", 0);
      const second = await enqueue(store, { key: "k", runAt: minutes(3) });
      const retry = () => store.transaction((tx) => tx.jobs.retry(first.id, "a", minutes(8), "busy"));
      expect(await retry()).toBe(true);
      expect(await retry()).toBe(false);
      expect(await store.jobs.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
      expect(await claim(store, "b", 3)).toMatchObject([
        { id: second.id, attempts: 2, lastError: "busy", runAt: minutes(3) },
      ]);
    });

    test("a job enqueued in a transaction that is undone never existed", async () => {
      const { store } = await fresh(open);
      const undone = store.transaction(async (tx) => {
        await tx.jobs.enqueue(aJob());
        throw new Error("no");
      });
      await expect(undone).rejects.toThrow("no");
      expect(await claim(store, "a", 0)).toEqual([]);
      expect(await store.jobs.nextDueAt()).toBeUndefined();
    });
  });
}
