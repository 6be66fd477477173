import { anOwner } from "@aimant/testing";
import type { Owner, RoutingRule } from "@aimant/funnel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activityOf } from "./activity.ts";
import { countryOfPhone, territoryOfPhone } from "./country-of-phone.ts";
import { isOff, routeLead, type RoutingQuestion } from "./route-lead.ts";

const now = Temporal.Instant.from("2026-11-24T09:00:00Z");
const off = (owner: Owner): Owner => ({
  ...owner,
  availability: { ...owner.availability, daysOff: [{ from: "2026-11-23", to: "2026-11-25" }] },
});
const named = (id: string, more: Partial<Owner> = {}) => anOwner({ id, name: id, ...more });
const ask = (question: Partial<RoutingQuestion> = {}) =>
  routeLead({
    routing: { rules: [] },
    pool: ["ana", "bob"],
    owners: [named("ana"), named("bob"), named("cleo")],
    loads: {},
    known: { answers: {}, facts: {} },
    now,
    ...question,
  });
const belgium: RoutingRule = { id: "belgium", when: { fact: "country", is: "BE" }, owners: ["cleo"] };

describe("who gets a lead", () => {
  test("the first rule that holds, else the funnel's own owners", () => {
    const known = { answers: {}, facts: { country: "BE" } };
    const routing = { rules: [belgium] };
    expect(ask({ routing, known })).toMatchObject({
      owner: { id: "cleo" },
      why: { by: "rule", rule: "belgium" },
    });
    expect(ask({ routing })).toMatchObject({ owner: { id: "ana" }, why: { by: "pool" } });
  });

  test("the least loaded for their weight", () => {
    expect(ask({ loads: { ana: 3, bob: 1 } })?.owner.id).toBe("bob");
    const owners = [named("ana", { weight: 3 }), named("bob")];
    expect(ask({ owners, loads: { ana: 4, bob: 1 } })?.owner.id).toBe("ana");
    expect(ask({ owners, loads: { ana: 5, bob: 0 } })?.owner.id).toBe("bob");
  });

  test("nobody on a day off; with all of them away the fallback, else the best of them all the same", () => {
    const away = [off(named("ana")), off(named("bob")), named("cleo")];
    expect(ask({ owners: [off(named("ana")), named("bob")] })?.owner.id).toBe("bob");
    expect(ask({ owners: away, routing: { rules: [], fallback: "cleo" } })).toMatchObject({
      owner: { id: "cleo" },
      why: { by: "fallback" },
    });
    expect(ask({ owners: away })).toMatchObject({ owner: { id: "ana" }, why: { by: "away" } });
  });

  test("in two steps: a qualifier first, then whoever is none", () => {
    const owners = [named("ana", { role: "field" }), named("bob", { role: "qualifier" })];
    expect(ask({ owners })?.owner.id).toBe("bob");
    expect(ask({ owners, step: "field" })?.owner.id).toBe("ana");
  });
});

const anyOwners = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({ weight: fc.integer({ min: 1, max: 5 }), away: fc.boolean() })
          .map(({ weight, away }) => (away ? off(named(id, { weight })) : named(id, { weight }))),
      ),
    ),
  );
const anyIds = fc.array(fc.constantFrom<string>("a", "b", "c", "d", "e", "gone"), {
  minLength: 1,
  maxLength: 4,
});

test("whatever the team: never somebody unknown or excluded, never somebody away while another of the pool is there", () => {
  fc.assert(
    fc.property(anyOwners, anyIds, anyIds, fc.boolean(), (owners, pool, not, holds) => {
      const rules: RoutingRule[] = [{ id: "r", when: { fact: "stage", known: holds }, owners: pool }];
      const routed = ask({
        owners,
        pool,
        not,
        routing: { rules },
        known: { answers: {}, facts: { stage: "x" } },
      });
      const may = owners.filter(({ id }) => pool.includes(id) && !not.includes(id));
      if (routed === undefined) {
        expect(may).toEqual([]);
        return;
      }
      expect(may).toContain(routed.owner);
      if (may.some((owner) => !isOff(owner, now))) expect(isOff(routed.owner, now)).toBe(false);
      else expect(routed.why.by).toBe("away");
    }),
  );
});

test("a long row of leads is shared out by weight", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }), (weights) => {
      const owners = weights.map((weight, index) => named("abcde"[index] ?? "a", { weight }));
      const loads: Record<string, number> = {};
      const sum = weights.reduce((a, b) => a + b, 0);
      for (let lead = 0; lead < sum * 10; lead += 1) {
        const id = ask({ owners, pool: owners.map((owner) => owner.id), loads })?.owner.id ?? "";
        loads[id] = (loads[id] ?? 0) + 1;
      }
      for (const { id, weight = 1 } of owners)
        expect(Math.abs((loads[id] ?? 0) - weight * 10)).toBeLessThanOrEqual(6);
    }),
    { numRuns: 40 },
  );
});

test("a phone number tells its country, a French landline its zone", () => {
  const numbers = [
    "+33612345678",
    "+3225551234",
    "+14165550123",
    "+12125550123",
    "+442079460123",
    "12",
    null,
  ];
  expect(numbers.map(countryOfPhone)).toEqual(["FR", "BE", "CA", "US", "GB", undefined, undefined]);
  expect(["+33142920100", "+33612345678", "+3225551234"].map(territoryOfPhone)).toEqual([
    "FR-1",
    undefined,
    undefined,
  ]);
});

test("activity counts what was done, and not the tenth pass", () => {
  const passes = (count: number) => Array.from({ length: count }, (_, id) => ({ id: String(id) }));
  expect(activityOf({ submissions: passes(2), callAsked: true, called: false })).toEqual({
    total: 40,
    lines: [
      { what: "passes", count: 2, points: 20 },
      { what: "call-asked", count: 1, points: 20 },
    ],
  });
  expect(activityOf({ submissions: passes(10), callAsked: false, called: false }).total).toBe(50);
});
