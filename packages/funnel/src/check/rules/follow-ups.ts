import type { Step } from "../../schema/follow-up.ts";
import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";
import { stepsOf } from "../steps.ts";

const mostDays = 2 * 366;

/** Follow-ups that never start, never end, or wait for longer than anybody remembers. */
export function followUps(funnel: Funnel): Problem[] {
  return [...starts(funnel), ...delays(funnel), ...cycles(funnel)];
}

function starts(funnel: Funnel): Problem[] {
  const enrolled = stepsOf(funnel).flatMap(({ step }) => targetOf(step) ?? []);
  return funnel.followUps.flatMap(({ id, trigger, from }, at) => {
    const found: Problem[] = [];
    if (from === "appointment-end" && trigger !== "booked") {
      found.push(
        error(
          "no-appointment",
          ["followUps", at, "from"],
          `follow-up "${id}" counts from the end of a call, which only the trigger "booked" has, not "${trigger}"`,
        ),
      );
    }
    if (trigger === "enrolled" && !enrolled.includes(id)) {
      found.push(
        warning(
          "never-started",
          ["followUps", at, "trigger"],
          `follow-up "${id}" never starts: no step of another one enrols in it`,
        ),
      );
    }
    return found;
  });
}

function delays(funnel: Funnel): Problem[] {
  return stepsOf(funnel).flatMap(({ step, path }) => {
    const { weeks, days, hours, minutes } = Temporal.Duration.from(step.delay);
    const inCalendar = step.days === "business" ? (days * 7) / 5 : days;
    return weeks * 7 + inCalendar + hours / 24 + minutes / 1440 > mostDays
      ? [
          error(
            "delay-too-long",
            [...path, "delay"],
            `step "${step.id}" waits for ${step.delay}: more than two years`,
          ),
        ]
      : [];
  });
}

/** Each `enrol-in` that leads back to the follow-up it stands in. */
function cycles(funnel: Funnel): Problem[] {
  const next = new Map<string, string[]>();
  for (const { followUp, step } of stepsOf(funnel)) {
    const target = targetOf(step);
    if (target !== undefined) next.set(followUp.id, [...(next.get(followUp.id) ?? []), target]);
  }
  return stepsOf(funnel).flatMap(({ followUp, step, path }) => {
    const target = targetOf(step);
    const way = target === undefined ? undefined : wayTo(followUp.id, target, next);
    return way
      ? [
          error(
            "enrolment-cycle",
            [...path, "action", "followUp"],
            `follow-up "${followUp.id}" would enrol in itself again and again: ${[followUp.id, ...way].join(" → ")}`,
          ),
        ]
      : [];
  });
}

/** The shortest way from one follow-up to another along `enrol-in`, both ends included. */
function wayTo(goal: string, start: string, next: Map<string, string[]>): string[] | undefined {
  const ways = [[start]];
  const seen = new Set([start]);
  for (const way of ways) {
    const last = way.at(-1) ?? start;
    if (last === goal) return way;
    for (const target of next.get(last) ?? []) {
      if (!seen.has(target)) ways.push([...way, target]);
      seen.add(target);
    }
  }
  return undefined;
}

function targetOf({ action }: Step): string | undefined {
  return action.type === "enrol-in" ? action.followUp : undefined;
}
