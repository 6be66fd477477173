import type { Funnel } from "@aimant/funnel";
import { canonicalJson, sha256 } from "../canonical-json.ts";
import { Conflict } from "../errors.ts";
import type { FunnelVersion, StoredFile } from "../ports/index.ts";
import type { Services } from "../services.ts";

export type Published = { version: FunnelVersion; changed: boolean };

/**
 * Stores a checked definition as the next version of its slug, with the files that were stored for it. The same
 * definition and files as the current version change nothing; an older one comes back as a new version. Throws where a
 * download's file is missing.
 */
export async function publish(
  services: Pick<Services, "store" | "clock" | "fault">,
  funnel: Funnel,
  files: Record<string, StoredFile> = {},
): Promise<Published> {
  if (funnel.magnet.kind === "download") {
    const missing = funnel.magnet.files.filter(({ id }) => files[id] === undefined).map(({ path }) => path);
    if (missing.length > 0) throw new Error(`not stored: ${missing.join(", ")}`);
  }
  const hash = sha256(canonicalJson(Object.keys(files).length === 0 ? funnel : { funnel, files }));
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
          files,
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
