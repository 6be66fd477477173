import { Conflict, NotFound } from "../errors.ts";
import type { Services } from "../services.ts";
import { newSecret, openEndpoint, sealEndpoint, secretsInForce } from "./access.ts";
import { endpointOf } from "./add-endpoint.ts";
import { planNotice } from "./announce.ts";

/** How long the secret before still signs, unless told. */
const OVERLAP_HOURS = 24;

/** Makes a new signing secret; the one before signs beside it until the overlap ends, so that receivers can change over. */
export async function rotateSecret(
  services: Pick<Services, "store" | "ids" | "clock" | "secrets">,
  id: string,
  overlapHours = OVERLAP_HOURS,
): Promise<string> {
  const fresh = newSecret(services);
  await services.store.transaction(async (tx) => {
    const endpoint = await endpointOf(tx, id);
    if (endpoint.kind !== "webhook") throw new Conflict("stale", "the address of a channel is its secret");
    const access = openEndpoint(services, endpoint);
    const now = services.clock.now();
    const ends = now.add({ minutes: Math.round(overlapHours * 60) }).toString();
    const kept = secretsInForce(access, now)
      .map(({ secret, until }) => ({ secret, until: until ?? ends }))
      .filter(() => overlapHours > 0);
    await tx.endpoints.change(id, {
      sealed: sealEndpoint(services, id, { ...access, secrets: [fresh, ...kept] }),
    });
  });
  return fresh.secret;
}

/** The newest signing secret, for the host who lost it. */
export async function readSecret(
  services: Pick<Services, "store" | "secrets">,
  id: string,
): Promise<string | undefined> {
  return openEndpoint(services, await endpointOf(services.store, id)).secrets[0]?.secret;
}

/** Sends a signed event that speaks of nobody; the id finds it in the log. Throws `Conflict` where it is switched off. */
export async function testEndpoint(services: Services, id: string): Promise<string> {
  const notice = await services.store.transaction(async (tx) => {
    const endpoint = await endpointOf(tx, id);
    if (endpoint.disabledAt !== null) throw new Conflict("stale", "the endpoint is switched off");
    return planNotice(tx, services, endpoint, {
      event: "endpoint.test",
      leadId: null,
      submissionId: null,
      appointmentId: null,
      at: services.clock.now(),
      body: { endpoint: { id, name: endpoint.name } },
    });
  });
  services.wake();
  return notice;
}

/** Switches an endpoint on again, with a clean slate; what it missed can be replayed. */
export async function enableEndpoint(services: Services, id: string): Promise<void> {
  const found = await services.store.transaction((tx) =>
    tx.endpoints.change(id, { disabledAt: null, disabledWhy: null, failingSince: null, pausedUntil: null }),
  );
  if (!found) throw new NotFound("endpoint");
}

/** Switches an endpoint off by the host's wish: nothing is kept for it until it is on again. */
export async function disableEndpoint(services: Services, id: string): Promise<void> {
  const disabledAt = services.clock.now();
  const found = await services.store.transaction((tx) =>
    tx.endpoints.change(id, { disabledAt, disabledWhy: "host" }),
  );
  if (!found) throw new NotFound("endpoint");
}

/** Forgets an endpoint, its secrets and its log. */
export async function removeEndpoint(services: Pick<Services, "store">, id: string): Promise<void> {
  if (!(await services.store.transaction((tx) => tx.endpoints.remove(id)))) throw new NotFound("endpoint");
}
