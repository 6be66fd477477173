import type { Funnel, NoShowRules, Step } from "@aimant/funnel";
import { planStep } from "@aimant/funnel/engine";
import type { Services } from "../services.ts";

const defaults: NoShowRules = {
  enabled: true,
  hold: "PT24H",
  reminderAfter: "P3D",
  callListAfter: "P3D",
  holidays: ["FR"],
};

/**
 * What a funnel does about a missed call; `undefined` where it does nothing by itself. A funnel that wrote its own
 * follow-up for missed calls is not talked over, unless it asks for both.
 */
export function rulesOf({
  booking,
  followUps,
}: Pick<Funnel, "booking" | "followUps">): NoShowRules | undefined {
  const own = followUps.some(({ trigger }) => trigger === "missed");
  const rules = booking?.noShow ?? (own ? undefined : defaults);
  return rules?.enabled === true ? rules : undefined;
}

/** A moment so many working days later, at the same hour of the funnel's clock. */
export function workingTimeAfter(
  services: Pick<Services, "holidays">,
  wait: { from: Temporal.Instant; delay: string; holidays: string[]; timeZone: string },
): Temporal.Instant {
  const step: Step = {
    id: "wait",
    delay: wait.delay,
    days: "business",
    holidays: wait.holidays,
    action: { type: "stop" },
  };
  const followUp = {
    id: "wait",
    trigger: "missed",
    from: "trigger",
    stopOnBooking: true,
    steps: [step],
  } as const;
  return (
    planStep({ ...followUp, steps: [step] }, null, wait.from, wait.timeZone, services.holidays)?.at ??
    wait.from
  );
}
