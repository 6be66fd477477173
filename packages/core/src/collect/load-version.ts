import { NotFound } from "../errors.ts";
import type { FunnelVersion, StoreReads } from "../ports/index.ts";

/**
 * The version that a visitor saw, withdrawn or not; without a number, the current one. A slug that is not published
 * and a version that never was are both `NotFound`.
 */
export async function loadVersion(
  store: Pick<StoreReads, "funnels">,
  slug: string,
  version: number | undefined,
): Promise<FunnelVersion> {
  const found =
    version === undefined
      ? await store.funnels.current(slug)
      : await store.funnels.version(slug, version);
  if (found === undefined) throw new NotFound("funnel");
  return found;
}
