import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { checkMail, fire } from "./testing/barrage/fire.ts";
import { shots } from "./testing/barrage/shots.ts";
import { aTarget, type Target } from "./testing/barrage/target.ts";

/** `pnpm barrage 100000` sets it; the suite fires a few. */
const total = Number(process.env["BARRAGE"] ?? 1_600);
/** Another at each run of the command, and printed; the suite's is always the same. */
const seed = Number(process.env["BARRAGE_SEED"] ?? 1_125);
/** After so many there are new people, and what was taken is worked on. */
const LOT = 400;
/** Sent together, so that requests also meet one another. */
const AT_ONCE = 16;

const targets: Target[] = [];
afterAll(async () => {
  for (const { under } of targets) await under.dispose();
});

it(
  "any request to any route: no failure, nothing of how we are made, nobody's words as code, and memory stays flat",
  async () => {
    const open = await aTarget({ guarded: false });
    const guarded = await aTarget({ guarded: true });
    targets.push(open, guarded);
    const statuses = new Map<number, number>();
    const reached = new Set<string>();
    const heaps: number[] = [];
    let mails = 0;
    for (let lot = 0; lot * LOT < total; lot += 1) {
      // Every fifth lot meets the limits too.
      const target = lot % 5 === 4 ? guarded : open;
      await target.people();
      await fc.assert(
        fc.asyncProperty(
          fc.array(shots(target), { minLength: AT_ONCE, maxLength: AT_ONCE }),
          async (volley) => {
            const answers = await Promise.all(volley.map((shot) => fire(target, shot)));
            for (const [at, status] of answers.entries()) {
              statuses.set(status, (statuses.get(status) ?? 0) + 1);
              if (status < 400) reached.add(volley[at]?.route ?? "");
            }
          },
        ),
        { numRuns: LOT / AT_ONCE, seed: seed + lot, endOnFailure: total > 10_000 },
      );
      await workOn(target);
      mails += checkMail(target);
      forget(target);
      if (total > 10_000 && lot % 25 === 24) heaps.push(report((lot + 1) * LOT, statuses, mails));
    }
    const routes = open.routes.map(({ method, path }) => `${method} ${path}`);
    const told = `${total} requests, seed ${seed}, ${reached.size} of ${routes.length} routes answered well`;
    if (total > 10_000)
      console.log(`barrage: ${told}; not ${routes.filter((route) => !reached.has(route)).join(", ")}`);
    // Most is refused; enough goes through, so that what lies behind the checks is tried as well.
    expect(reached.size).toBeGreaterThan(40);
    expect(mails).toBeGreaterThan(0);
    const [first = 0] = heaps.slice(1);
    if (heaps.length > 3) expect(heaps.at(-1) ?? 0).toBeLessThan(first + 50);
  },
  300_000 + total * 100,
);

/** Half a day later everything that was taken has been worked on, and no job failed for what was in it. */
async function workOn({ under }: Target): Promise<void> {
  under.clock.advance("PT12H");
  await under.drain();
  const failed = under.log.entries.filter(({ event }) => event.startsWith("job."));
  expect(failed).toEqual([]);
}

/** What only the tests keep would look like a leak. */
function forget({ under }: Target): void {
  under.transport.sent.length = 0;
  under.transport.attempts.length = 0;
  under.log.entries.length = 0;
  under.webhookCalls.length = 0;
  under.outboundPosts.length = 0;
}

function report(done: number, statuses: Map<number, number>, mails: number): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const heap = process.memoryUsage().heapUsed / 2 ** 20;
  const rss = process.memoryUsage.rss() / 2 ** 20;
  const told = [...statuses].toSorted().map(([status, times]) => `${status}×${times}`);
  console.log(
    `barrage: ${done} requests, ${told.join(" ")}, ${mails} emails, heap ${heap.toFixed(0)} MB, rss ${rss.toFixed(0)} MB`,
  );
  return heap;
}
