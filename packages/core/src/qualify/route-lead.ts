import type { Answers, Facts, Owner, RoutingRule } from "@aimant/funnel";
import { holds } from "@aimant/funnel/engine";

/** What a team file says about who gets whom. */
export type Routing = { rules: RoutingRule[]; fallback?: string | undefined };

export type RoutingQuestion = {
  routing: Routing;
  /** The funnel's own owners, for a lead that no rule takes. */
  pool: string[];
  /** Everybody who exists. */
  owners: Owner[];
  /** Leads of each owner, by owner id. */
  loads: Record<string, number>;
  known: { answers: Answers; facts: Facts };
  now: Temporal.Instant;
  /** `first`: a new lead, for qualifiers where the pool has any; `field`: handed over by one of them. */
  step?: "first" | "field";
  /** Who must not get it: they passed it on. */
  not?: string[];
};

/** Why: the rule that took it, the funnel's own pool, the fallback, or `away`: the pool's best although nobody is there. */
export type RoutedBy = { by: "rule"; rule: string } | { by: "pool" | "fallback" | "away" };
export type Routed = { owner: Owner; why: RoutedBy };

/**
 * Who gets a lead, from nothing but what is handed in. The first rule that holds and has somebody there wins; in its
 * pool whoever has the fewest leads for their weight, the first listed on equal terms. With nobody there, the
 * fallback; without one, the least loaded of the pool all the same: a lead is never left lying. `undefined` where no
 * owner named exists.
 */
export function routeLead(question: RoutingQuestion): Routed | undefined {
  const { routing, pool, known } = question;
  const taken = routing.rules.filter(({ when }) => when === undefined || holds(when, known));
  const pools: { ids: string[]; why: RoutedBy }[] = [
    ...taken.map(({ id, owners }) => ({ ids: owners, why: { by: "rule" as const, rule: id } })),
    { ids: pool, why: { by: "pool" } },
  ];
  for (const { ids, why } of pools) {
    const owner = leastLoaded(
      question,
      fit(question, ids).filter((one) => !isOff(one, question.now)),
    );
    if (owner !== undefined) return { owner, why };
  }
  const { not = [] } = question;
  const fallback = question.owners.find(({ id }) => id === routing.fallback && !not.includes(id));
  if (fallback !== undefined) return { owner: fallback, why: { by: "fallback" } };
  for (const { ids } of pools) {
    const owner = leastLoaded(question, fit(question, ids));
    if (owner !== undefined) return { owner, why: { by: "away" } };
  }
  return undefined;
}

/** Those of a pool who exist, may have it, and stand at this step of a two-step team. */
function fit({ owners, not = [], step = "first" }: RoutingQuestion, ids: string[]): Owner[] {
  const there = [...new Set(ids)].flatMap((id) => owners.find((owner) => owner.id === id) ?? []);
  const allowed = there.filter(({ id }) => !not.includes(id));
  if (step === "field") return allowed.filter(({ role }) => role !== "qualifier");
  const qualifiers = allowed.filter(({ role }) => role === "qualifier");
  return qualifiers.length > 0 ? qualifiers : allowed;
}

function leastLoaded({ loads }: RoutingQuestion, owners: Owner[]): Owner | undefined {
  // One more lead each: so an owner of weight 2 takes the first lead of all, and two of the first three.
  const load = ({ id, weight = 1 }: Owner) => ((loads[id] ?? 0) + 1) / weight;
  return owners.reduce<Owner | undefined>(
    (best, owner) => (best === undefined || load(owner) < load(best) ? owner : best),
    undefined,
  );
}

/** Whether an owner has this day off, on their own calendar. */
export function isOff({ availability }: Owner, now: Temporal.Instant): boolean {
  const today = now.toZonedDateTimeISO(availability.timeZone).toPlainDate().toString();
  return availability.daysOff.some(({ from, to = from }) => from <= today && today <= to);
}
