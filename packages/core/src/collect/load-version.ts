import { NotFound } from "../errors.ts";
import type { FunnelVersion, StoreReads } from "../ports/index.ts";

const slugShape = /^[a-z0-9-]{1,64}$/;

/** Throws `NotFound` for what no funnel can be called: whatever a stranger types never reaches the store. */
export function mustBeSlug(slug: string): void {
  if (!slugShape.test(slug)) throw new NotFound("funnel");
}

/**
 * The version that a visitor saw, withdrawn or not; without a number, the current one. A slug that is not published
 * and a version that never was are both `NotFound`.
 */
export async function loadVersion(
  store: Pick<StoreReads, "funnels">,
  slug: string,
  version: number | undefined,
): Promise<FunnelVersion> {
  mustBeSlug(slug);
  const found =
    version === undefined ? await store.funnels.current(slug) : await store.funnels.version(slug, version);
  if (found === undefined) throw new NotFound("funnel");
  return found;
}

/**
 * The pages that may carry a funnel, as its newest version says; also once it is withdrawn, so that whoever is in the
 * middle of it can finish. None for a slug that never was.
 */
export async function loadSites(
  store: Pick<StoreReads, "funnels">,
  slug: string,
): Promise<readonly string[]> {
  if (!slugShape.test(slug)) return [];
  const version =
    (await store.funnels.current(slug)) ??
    (await store.funnels.list()).find((newest) => newest.slug === slug);
  return version?.funnel.sites ?? [];
}
