import * as fc from "fast-check";
import { anyFunnel } from "@aimant/funnel/arbitraries";
import type { Funnel } from "@aimant/funnel";
import { describe, expect, it } from "vitest";
import { expectAllWell, mayLeave } from "../testing/follow-up-rules.ts";
import {
  aWorld,
  consents,
  emails,
  happen,
  slugs,
  work,
  type Command,
  type World,
} from "../testing/follow-up-world.ts";

const anyNamed = (slug: string): fc.Arbitrary<Funnel> =>
  anyFunnel({ consents: [...consents], slugs: [...slugs] }).map((funnel) => ({ ...funnel, slug }));

const email = fc.constantFrom(...emails);
const submission = fc.record({
  do: fc.constant("submit" as const),
  email,
  slug: fc.constantFrom(...slugs),
  news: fc.boolean(),
  byLink: fc.boolean(),
  call: fc.boolean(),
  answer: fc.constantFrom("never" as const, "always" as const),
});
const jump = fc.record({
  do: fc.constant("jump" as const),
  by: fc.constantFrom("PT20M", "PT2H", "PT9H", "P1D", "P1DT13H", "P3D", "P8D", "-PT50M"),
});
const works = fc.constant({ do: "work" as const });

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: submission },
  { weight: 9, arbitrary: jump },
  { weight: 9, arbitrary: works },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("book" as const), email }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("conclude" as const),
      outcome: fc.constantFrom("held" as const, "missed" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("unsubscribe" as const), email }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("bounce" as const), email }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("publish" as const),
      funnel: fc.constantFrom(...slugs).chain(anyNamed),
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({
        do: fc.constant("fail-mail" as const),
        kind: fc.constantFrom("temporary", "ambiguous", "auth", "permanent"),
        times: fc.integer({ min: 1, max: 4 }),
        accepted: fc.boolean(),
      })
      // Only an answer that was lost leaves open whether the message went out.
      .map((failure) => ({ ...failure, accepted: failure.kind === "ambiguous" && failure.accepted })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("fail-webhook" as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("stop-at" as const),
      point: fc.constantFrom(
        "job:claimed",
        "job:before-complete",
        "deliver:leased",
        "deliver:frozen",
        "deliver:before-transport",
        "deliver:after-transport",
        "deliver:before-settle",
        "deliver:settled",
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "restart" as const }) },
);

const case_ = fc.record({
  funnels: fc.tuple(...slugs.map(anyNamed)),
  idempotentHours: fc.constantFrom(24, 24, 0),
  start: fc.constantFrom("2026-11-23T08:00:00Z", "2026-10-23T20:30:00Z", "2027-03-26T06:45:00Z"),
  commands: fc
    .tuple(submission, fc.array(command, { minLength: 6, maxLength: 30 }))
    .map(([first, rest]): Command[] => [first, ...rest]),
});

const MOST_SETS = 4;

/** What the runs went through, so that a model in which nothing happens is noticed. */
const seen = { sent: 0, called: 0, skipped: 0, stopped: 0, dead: 0, funnels: 0 };

describe("follow-ups, whatever happens", () => {
  it("send each step at most once, in order, in time, one a day, never after a stop, and leave nothing behind", async () => {
    // Something of everything has to have happened: a set of worlds in which it did not is followed by another.
    for (let sets = 0; sets < MOST_SETS && Object.values(seen).includes(0); sets += 1) await runSet();
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
    expect(seen.sent).toBeGreaterThan(seen.funnels / 2);
  }, 600_000);
});

async function runSet(): Promise<void> {
  await fc.assert(
    fc.asyncProperty(case_, async ({ funnels, idempotentHours, start, commands }) => {
      const wrong: string[] = [];
      const world = await aWorld([...funnels], idempotentHours, async (it, deliveryId) => {
        const reason = await mayLeave(it, deliveryId);
        if (reason !== undefined) wrong.push(reason);
      });
      try {
        world.under.clock.set(start);
        for (const one of commands) {
          await happen(world, one);
          expect(wrong).toEqual([]);
        }
        await letTimePass(world);
        expect(wrong).toEqual([]);
        await expectAllWell(world);
        await count(world);
      } finally {
        await world.under.dispose();
      }
    }),
    { numRuns: Number(process.env["MODEL_RUNS"] ?? 60) },
  );
}

/** From one due moment to the next until there is none, with nothing in the way. */
async function letTimePass(world: World): Promise<void> {
  const { services, clock } = world.under;
  for (let moments = 0; moments < 400; moments += 1) {
    await work(world);
    const next = await services.store.jobs.nextDueAt();
    if (next === undefined) return;
    if (Temporal.Instant.compare(next, clock.now()) > 0) clock.set(next);
  }
  throw new Error("there is always something left to do");
}

async function count({ under, sent, called, people }: World): Promise<void> {
  const { store } = under.services;
  const deliveries = await store.deliveries.counts();
  seen.sent += sent.length;
  seen.called += called.length;
  seen.skipped += deliveries.skipped;
  seen.dead += deliveries.dead;
  seen.funnels += 1;
  for (const { leadId = "" } of people)
    seen.stopped += (await store.enrolments.ofLead(leadId)).filter(({ state }) => state === "stopped").length;
}
