import type { Funnel } from "@aimant/funnel";
import { canonicalJson, sha256 } from "../canonical-json.ts";
import { Conflict } from "../errors.ts";
import type { FunnelVersion } from "../ports/index.ts";
import type { Services } from "../services.ts";

export type Published = { version: FunnelVersion; changed: boolean };

/**
 * Stores a checked definition as the next version of its slug. The same definition as the current version changes
 * nothing; an older one comes back as a new version.
 */
export async function publish(
  services: Pick<Services, "store" | "clock" | "fault">,
  funnel: Funnel,
): Promise<Published> {
  const hash = sha256(canonicalJson(funnel));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await services.store.transaction(async (tx) => {
        const current = await tx.funnels.current(funnel.slug);
        if (current?.hash === hash) return { version: current, changed: false };
        const newest = (await tx.funnels.list()).find((row) => row.slug === funnel.slug);
        const version: FunnelVersion = {
          slug: funnel.slug,
          version: (newest?.version ?? 0) + 1,
          funnel,
          hash,
          publishedAt: services.clock.now(),
          withdrawnAt: null,
        };
        await tx.funnels.insert(version);
        await services.fault("publish:before-commit");
        return { version, changed: true };
      });
    } catch (error) {
      // Two publishers took the same number: the second one takes the next.
      if (!(error instanceof Conflict) || attempt === 3) throw error;
    }
  }
}
