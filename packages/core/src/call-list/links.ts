import { NotFound } from "../errors.ts";
import { linkTo, openLink } from "../links.ts";
import type { CallListLink } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Makes a link to the call list for an outside provider: no login, only these people, over by itself. */
export async function createCallListLink(
  services: Services,
  wanted: { name: string; slug: string | null; days: number },
): Promise<{ link: CallListLink; url: string }> {
  if (wanted.slug !== null && (await services.store.funnels.current(wanted.slug)) === undefined)
    throw new NotFound("funnel");
  const now = services.clock.now();
  const link: CallListLink = {
    id: services.ids.next(),
    name: wanted.name,
    slug: wanted.slug,
    expiresAt: now.add({ hours: 24 * wanted.days }),
    revokedAt: null,
    createdAt: now,
  };
  await services.store.transaction(async (tx) => {
    await tx.callListLinks.insert(link);
    const hash = services.tokens.hash(services.tokens.derive("calls", link.id));
    await tx.tokens.insert({
      hash,
      scope: "calls",
      subjectId: link.id,
      expiresAt: link.expiresAt,
      createdAt: now,
    });
  });
  return { link, url: linkTo(services, "calls", link.id) };
}

/** Takes a link back, by its id; `false` where it was taken back already. Throws `NotFound` where it never was. */
export async function revokeCallListLink(services: Services, id: string): Promise<boolean> {
  return services.store.transaction(async (tx) => {
    if ((await tx.callListLinks.byId(id)) === undefined) throw new NotFound("link");
    await tx.tokens.revoke(services.tokens.hash(services.tokens.derive("calls", id)));
    return tx.callListLinks.revoke(id, services.clock.now());
  });
}

/** The link behind a token, while it lasts. */
export async function callListLinkOf(services: Services, token: string): Promise<CallListLink> {
  const link = await services.store.callListLinks.byId(await openLink(services, "calls", token));
  if (link === undefined || link.revokedAt !== null) throw new NotFound("link");
  return link;
}
