import { describe, expect, test } from "vitest";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { findings } from "../../fixtures/findings.ts";
import { aFollowUp, anEmail, aStep, enrolsIn } from "../../fixtures/steps.ts";
import type { FunnelInput } from "../../schema/funnel.ts";

type FollowUps = NonNullable<FunnelInput["followUps"]>;
const [synthesis] = aFunnel().followUps ?? [];
/** The small funnel with these follow-ups behind its own, which is the first. */
const withFollowUps = (...more: FollowUps) =>
  findings({ followUps: synthesis ? [synthesis, ...more] : more, booking: { owners: ["ada"] } });

describe("enrolments", () => {
  test("may follow one another", () => {
    expect(withFollowUps(enrolsIn("a", "b", "c"), enrolsIn("b", "c"), enrolsIn("c"))).toEqual([]);
  });

  test("never come round in a circle", () => {
    expect(withFollowUps(enrolsIn("a", "a"))).toEqual([
      'error enrolment-cycle followUps[1].steps[0].action.followUp: follow-up "a" would enrol in itself again and again: a → a',
    ]);
    expect(
      withFollowUps(enrolsIn("start", "a"), enrolsIn("a", "b"), enrolsIn("b", "c"), enrolsIn("c", "a")),
    ).toEqual([
      'error enrolment-cycle followUps[2].steps[0].action.followUp: follow-up "a" would enrol in itself again and again: a → b → c → a',
      'error enrolment-cycle followUps[3].steps[0].action.followUp: follow-up "b" would enrol in itself again and again: b → c → a → b',
      'error enrolment-cycle followUps[4].steps[0].action.followUp: follow-up "c" would enrol in itself again and again: c → a → b → c',
    ]);
  });

  test("end in a follow-up that there is", () => {
    expect(withFollowUps(enrolsIn("a", "gone"))).toEqual([
      'error unknown-follow-up followUps[1].steps[0].action.followUp: step "s0" enrols in the follow-up "gone", which is not in followUps',
    ]);
  });

  test("are what a follow-up without another trigger waits for", () => {
    const waits = aFollowUp([aStep()], { id: "b", trigger: "enrolled" });
    expect(withFollowUps(enrolsIn("a", "b"), waits)).toEqual([]);
    expect(withFollowUps(waits)).toEqual([
      'warning never-started followUps[1].trigger: follow-up "b" never starts: no step of another one enrols in it',
    ]);
  });
});

describe("the end of a call", () => {
  test("is counted from where a call was booked", () => {
    expect(withFollowUps(aFollowUp([aStep()], { trigger: "booked", from: "appointment-end" }))).toEqual([]);
  });

  test("is not there elsewhere", () => {
    expect(withFollowUps(aFollowUp([aStep()], { trigger: "missed", from: "appointment-end" }))).toEqual([
      'error no-appointment followUps[1].from: follow-up "more" counts from the end of a call, which only the trigger "booked" has, not "missed"',
    ]);
  });
});

describe("a delay", () => {
  const delayed = (delay: string, days?: "business") =>
    withFollowUps(aFollowUp([aStep({ delay, ...(days && { days }) })]));

  test.each(["PT0M", "P2D", "P104W", "P731DT23H", "PT9999H"])("of %s is accepted", (delay) => {
    expect(delayed(delay)).toEqual([]);
  });

  test.each(["P3650D", "P733D", "P105W", "P9999W", "P731DT9999H"])(
    "of %s is too long to be meant",
    (delay) => {
      expect(delayed(delay)).toEqual([
        `error delay-too-long followUps[1].steps[0].delay: step "tell" waits for ${delay}: more than two years`,
      ]);
    },
  );

  test("in business days is longer than it looks", () => {
    expect(delayed("P600D")).toEqual([]);
    expect(delayed("P600D", "business")[0]).toMatch(/^error delay-too-long/);
  });

  test.each(["-P1D", "P-1D", "P1M", "P1Y", "2 days", "", "P", "P1.5D", "PT", "P99999D"])(
    "of %j is none",
    (delay) => {
      expect(delayed(delay)).toEqual([
        expect.stringMatching(
          /^error wrong-value followUps\[1\]\.steps\[0\]\.delay: expected an ISO 8601 duration/,
        ),
      ]);
    },
  );
});

describe("a window", () => {
  const open = (window: NonNullable<FollowUps[number]["steps"][number]["window"]>) =>
    withFollowUps(aFollowUp([aStep({ window })]));

  test("has a day and an hour", () => {
    expect(open({})).toEqual([]);
    expect(open({ days: ["saturday"], from: "00:00", to: "23:59" })).toEqual([]);
    expect(open({ days: [] })[0]).toMatch(/^error wrong-value followUps\[1\]\.steps\[0\]\.window\.days/);
    expect(open({ from: "18:00", to: "09:00" })).toEqual([
      "error wrong-value followUps[1].steps[0].window: expected a window ends after it starts",
    ]);
    expect(open({ from: "9:00" })).toContainEqual(
      expect.stringMatching(/window\.from: expected a time such as 09:00, received "9:00"/),
    );
    expect(open({ to: "24:00" })).toContainEqual(expect.stringMatching(/window\.to: expected a time/));
  });

  test("knows holidays by country and region", () => {
    const holidays = (...codes: string[]) =>
      withFollowUps(aFollowUp([aStep({ days: "business", holidays: codes })]));
    expect(holidays("FR", "DE-BY", "FR-A")).toEqual([]);
    expect(holidays("France")[0]).toMatch(/^error wrong-value followUps\[1\]\.steps\[0\]\.holidays\[0\]/);
    expect(holidays()).toHaveLength(1);
  });
});

test("an action is one that there is", () => {
  const odd = { type: "send-gift" } as unknown as ReturnType<typeof aStep>["action"];
  expect(withFollowUps(aFollowUp([aStep({ action: odd })]))[0]).toMatch(
    /^error wrong-value followUps\[1\]\.steps\[0\]\.action\.type: expected one of "email", "notify-owner"/,
  );
  expect(withFollowUps(aFollowUp([anEmail({}, { consent: "results" })]))).toEqual([]);
});
