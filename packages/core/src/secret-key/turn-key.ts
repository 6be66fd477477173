import { sealAccess, openAccess } from "../calendars/open-access.ts";
import { openEndpoint, sealEndpoint } from "../outbound/access.ts";
import type { Services } from "../services.ts";

const LOT = 500;

/** How many links and logins are under the current key now, and how many older links were ended. */
export type KeyTurned = { links: number; logins: number; ended: number };

/**
 * After `SECRET_KEY` was changed, and while the one before is still named: whatever was made under the older one is made
 * under the current one too, so that new emails name links that open. Links that were sent go on working, unless they
 * are to be ended. May be repeated, and interrupted.
 */
export async function turnKey(
  services: Pick<Services, "store" | "tokens" | "secrets">,
  options: { endOld: boolean },
): Promise<KeyTurned> {
  const turned = { links: 0, logins: await turnLogins(services), ended: 0 };
  for (let after = ""; ;) {
    const page = await services.store.tokens.page(after, LOT);
    const older = page.flatMap((row) => {
      const hash = services.tokens.hash(services.tokens.derive(row.scope, row.subjectId));
      return hash === row.hash ? [] : [{ row, hash }];
    });
    if (older.length > 0)
      await services.store.transaction(async (tx) => {
        for (const { row, hash } of older) {
          if ((await tx.tokens.find(hash, row.scope)) === undefined) {
            await tx.tokens.insert({ ...row, hash });
            turned.links += 1;
          }
          if (!options.endOld) continue;
          await tx.tokens.revoke(row.hash);
          turned.ended += 1;
        }
      });
    after = page.at(-1)?.hash ?? "";
    if (page.length < LOT) return turned;
  }
}

/** Logins that open neither way stay as they are: their owner is told elsewhere that they cannot be read. */
async function turnLogins(services: Pick<Services, "store" | "secrets">): Promise<number> {
  const { store } = services;
  const [calendars, endpoints] = [await store.ownerCalendars.list(), await store.endpoints.list()];
  let turned = 0;
  await store.transaction(async (tx) => {
    turned = 0;
    for (const calendar of calendars) {
      const access = tried(() => openAccess(services, calendar));
      if (access === undefined) continue;
      await tx.ownerCalendars.reseal(calendar.id, sealAccess(services, calendar.id, access));
      turned += 1;
    }
    for (const endpoint of endpoints) {
      const access = tried(() => openEndpoint(services, endpoint));
      if (access === undefined) continue;
      await tx.endpoints.change(endpoint.id, { sealed: sealEndpoint(services, endpoint.id, access) });
      turned += 1;
    }
  });
  return turned;
}

function tried<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
