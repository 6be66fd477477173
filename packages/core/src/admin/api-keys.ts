import { Invalid, NotFound } from "../errors.ts";
import { apiScopes, type ApiKey, type ApiScope } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Recognisable for tools that look for leaked secrets. */
const PREFIX = "aimant_";
const KEY_BYTES = 32;

/** Makes a key; it can be read from the answer and never again. */
export async function createApiKey(
  services: Pick<Services, "store" | "ids" | "tokens" | "clock">,
  input: { name: string; scopes: string[]; ownerId?: string; days?: number },
): Promise<{ key: string; record: ApiKey }> {
  const name = input.name.trim();
  if (name === "" || name.length > 200) throw new Invalid([{ path: "name", code: "wrong-type" }]);
  const scopes = [...new Set(input.scopes)];
  if (scopes.length === 0) throw new Invalid([{ path: "scopes", code: "required" }]);
  if (!scopes.every(isScope)) throw new Invalid([{ path: "scopes", code: "wrong-type" }]);
  const { ownerId, days } = input;
  if (days !== undefined && !(Number.isInteger(days) && days > 0 && days <= 3_650))
    throw new Invalid([{ path: "days", code: "wrong-type" }]);
  if (ownerId !== undefined && (await services.store.owners.byId(ownerId)) === undefined)
    throw new NotFound("owner");
  const key = `${PREFIX}${Buffer.from(services.ids.random(KEY_BYTES)).toString("base64url")}`;
  const now = services.clock.now();
  const record: ApiKey = {
    id: services.ids.next(),
    hash: services.tokens.hash(key),
    name,
    scopes,
    ownerId: ownerId ?? null,
    createdAt: now,
    lastUsedOn: null,
    expiresAt: days === undefined ? null : now.add({ hours: 24 * days }),
    revokedAt: null,
  };
  await services.store.transaction((tx) => tx.apiKeys.insert(record));
  return { key, record };
}

/** Ends a key at once; throws `NotFound` where none with this id is in force. */
export async function revokeApiKey(services: Pick<Services, "store" | "clock">, id: string): Promise<void> {
  const revoked = await services.store.transaction((tx) => tx.apiKeys.revoke(id, services.clock.now()));
  if (!revoked) throw new NotFound("key");
}

/** Whether a text has the shape of a key: whatever a stranger types never reaches the store. */
export function looksLikeKey(text: string): boolean {
  return /^aimant_[\w-]{43}$/.test(text);
}

function isScope(text: string): text is ApiScope {
  return (apiScopes as readonly string[]).includes(text);
}
