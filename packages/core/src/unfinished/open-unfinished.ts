import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { Unfinished } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What a link back opens; `NotFound` where it was finished, forgotten or has had its time. */
export async function openUnfinished(
  services: Services,
  { slug, token }: { slug: string; token: string },
): Promise<Unfinished> {
  const found = await services.store.unfinished.byId(await openLink(services, "unfinished", token));
  if (found === undefined || found.slug !== slug) throw new NotFound("link");
  return found;
}

/** Forgets it at once, with the link. */
export async function forgetUnfinished(
  services: Services,
  link: { slug: string; token: string },
): Promise<void> {
  const { id } = await openUnfinished(services, link);
  await services.store.transaction((tx) => tx.unfinished.remove({ id }));
}
