import type { Owner } from "@aimant/funnel";
import { loadVersion } from "../collect/load-version.ts";
import { loadFacts } from "../followup/facts.ts";
import type { Lead, StoreReads, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { routeLead, type Routed, type RoutingQuestion } from "./route-lead.ts";
import { teamSettings } from "./team-settings.ts";

/**
 * The owner of a lead: the one it has, else the one that the rules choose (of `candidates`, where no rule takes it),
 * who keeps it from then on, with the reason on the timeline. `undefined` where none of them exists.
 */
export async function assignOwner(
  tx: StoreTransaction,
  lead: Lead,
  candidates: string[],
  now: Temporal.Instant,
  services?: Pick<Services, "ids" | "log">,
): Promise<Owner | undefined> {
  const kept = lead.ownerId === null ? undefined : await tx.owners.byId(lead.ownerId);
  if (kept !== undefined) return kept;
  const routed = await chooseRouted(tx, candidates, { lead, now });
  if (routed === undefined) return undefined;
  await giveTo(tx, lead, routed, now, services);
  return routed.owner;
}

/** Makes somebody the owner of a lead; where nobody of its pool was there, loudly. */
export async function giveTo(
  tx: StoreTransaction,
  lead: Pick<Lead, "id">,
  { owner, why }: Routed,
  now: Temporal.Instant,
  services?: Pick<Services, "ids" | "log">,
): Promise<void> {
  await tx.leads.update(lead.id, { ownerId: owner.id, updatedAt: now });
  if (services === undefined) return;
  if (why.by === "fallback" || why.by === "away")
    services.log.error("qualify.nobody-there", { lead: lead.id, owner: owner.id, by: why.by });
  await tx.timeline.append({
    id: services.ids.next(),
    leadId: lead.id,
    kind: "assigned",
    actor: "system",
    data: { owner: owner.id, ...why },
    at: now,
  });
}

/** Who would get this lead; leaves everything as it is. Without a lead, by load alone. */
export async function chooseOwner(
  store: StoreReads,
  candidates: string[],
  of?: Parameters<typeof chooseRouted>[2],
): Promise<Owner | undefined> {
  return (await chooseRouted(store, candidates, of))?.owner;
}

/** As `chooseOwner`, with the reason. */
export async function chooseRouted(
  store: StoreReads,
  candidates: string[],
  of?: { lead: Lead; now: Temporal.Instant } & Partial<Pick<RoutingQuestion, "step" | "not">>,
): Promise<Routed | undefined> {
  const { routing = [], fallback } = await teamSettings(store);
  const [newest] = of === undefined ? [] : await store.submissions.ofLead(of.lead.id);
  const facts =
    of === undefined || newest === undefined
      ? {}
      : await loadFacts(
          store,
          {
            lead: of.lead,
            submission: newest,
            version: await loadVersion(store, newest.slug, newest.version),
          },
          of.now,
        );
  return routeLead({
    routing: { rules: of === undefined ? [] : routing, fallback },
    pool: candidates,
    owners: await store.owners.list(),
    loads: await store.owners.loads(),
    known: { answers: newest?.answers ?? {}, facts },
    now: of?.now ?? Temporal.Instant.fromEpochMilliseconds(0),
    ...(of?.step === undefined ? {} : { step: of.step }),
    ...(of?.not === undefined ? {} : { not: of.not }),
  });
}
