import type { Services } from "../services.ts";
import { erase } from "./erase.ts";

/**
 * After a backup was restored: erases again whoever was erased since it was made. A person who came back after their
 * erasure is left alone. How many were erased.
 */
export async function replayErasures(services: Services): Promise<number> {
  const erased = new Map<string, Temporal.Instant>();
  for (const { addressHash, at } of [
    ...(await services.ledger.list()),
    ...(await services.store.erasures.list()),
  ]) {
    const known = erased.get(addressHash);
    if (known === undefined || Temporal.Instant.compare(at, known) > 0) erased.set(addressHash, at);
  }
  let count = 0;
  let after: string | null = null;
  for (;;) {
    const page = await services.store.leads.page(after, 500);
    for (const lead of page) {
      const hash = services.tokens.hashAddress(lead.email);
      const at = erased.get(hash);
      if (at === undefined || Temporal.Instant.compare(lead.createdAt, at) > 0) continue;
      await services.store.transaction((tx) => tx.suppressions.add({ hash, reason: "erased", at }));
      await erase(services, { leadId: lead.id, reason: "replayed" });
      count += 1;
    }
    after = page.at(-1)?.id ?? null;
    if (after === null) return count;
  }
}
