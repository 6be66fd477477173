import { Conflict, NotFound } from "../errors.ts";
import type { Notice, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { endpointOf } from "./add-endpoint.ts";
import { wakeNotice } from "./announce.ts";

const LOT = 500;

/**
 * Sends one notice again, under the same id and with the same body. Throws `NotFound`, and `Conflict("stale")` where it
 * is being sent, its endpoint is switched off, or what it told is forgotten.
 */
export async function replayNotice(services: Services, id: string): Promise<void> {
  await services.store.transaction(async (tx) => {
    const notice = await tx.notices.byId(id);
    if (notice === undefined) throw new NotFound("notice");
    const endpoint = await endpointOf(tx, notice.endpointId);
    if (endpoint.disabledAt !== null) throw new Conflict("stale", "the endpoint is switched off");
    if (!(await replan(tx, services, notice))) throw new Conflict("stale");
  });
  services.wake();
}

/** Sends again what happened in a span: what was not taken, or everything; how many. */
export async function replaySpan(
  services: Services,
  input: {
    endpointId: string;
    from: Temporal.Instant;
    to: Temporal.Instant;
    which: "failed" | "all";
  },
): Promise<number> {
  const { endpointId, from, to, which } = input;
  if ((await endpointOf(services.store, endpointId)).disabledAt !== null)
    throw new Conflict("stale", "the endpoint is switched off");
  let replayed = 0;
  for (let after: string | null = null; ;) {
    const lot: Notice[] = await services.store.notices.page({ endpointId, from, to, after, limit: LOT });
    await services.store.transaction(async (tx) => {
      for (const notice of lot) {
        const wanted = which === "all" || notice.state === "dead" || notice.state === "skipped";
        if (wanted && (await replan(tx, services, notice))) replayed += 1;
      }
    });
    services.wake();
    after = lot.at(-1)?.id ?? null;
    if (after === null || lot.length < LOT) return replayed;
  }
}

async function replan(tx: StoreTransaction, services: Services, { id }: Notice): Promise<boolean> {
  const now = services.clock.now();
  if (!(await tx.notices.replan(id, now))) return false;
  await wakeNotice(tx, services, id, now);
  return true;
}
