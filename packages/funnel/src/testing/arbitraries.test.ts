import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkFunnel } from "../check/check-funnel.ts";
import { anyFunnel } from "./arbitraries.ts";

test("random funnels have nothing wrong with them, read back from a file", () => {
  fc.assert(
    fc.property(anyFunnel(), (funnel) => {
      const found = checkFunnel(JSON.stringify(funnel), { owners: ["claire"], slugs: ["guide", "talk"] });
      expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("random funnels hold every trigger and every action", () => {
  const seen = new Set<string>();
  for (const funnel of fc.sample(anyFunnel(), 200)) {
    for (const { trigger, steps } of funnel.followUps) {
      seen.add(trigger);
      for (const { action } of steps) seen.add(action.type);
    }
  }
  const triggers = "submitted downloaded call-asked booked missed enrolled";
  const actions = "email notify-owner webhook set-stage enrol-in stop";
  expect([...seen].toSorted()).toEqual(`${triggers} ${actions}`.split(" ").toSorted());
});
