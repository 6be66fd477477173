import { Forbidden, Unauthorised } from "../errors.ts";
import type { ApiKey, ApiScope } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { looksLikeKey } from "./api-keys.ts";

/**
 * Lets one request of the admin API pass, and writes to the audit log that it did before anything is read or changed:
 * where that cannot be written, nothing is given. Throws `Unauthorised` (no key in force; all reasons look the same)
 * or `Forbidden` (the key lacks the scope).
 */
export async function authorise(
  services: Pick<Services, "store" | "clock" | "tokens" | "ids" | "log">,
  request: { key: string; scope: ApiScope; action: string; subjectId: string | undefined },
): Promise<ApiKey> {
  const found = await knownKey(services, request.key);
  const now = services.clock.now();
  if (found === undefined || !inForce(found, now)) {
    services.log.warn("admin.refused", { action: request.action, ...(found ? { key: found.id } : {}) });
    throw new Unauthorised();
  }
  const allowed = found.scopes.includes(request.scope);
  const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
  await services.store.transaction(async (tx) => {
    if (found.lastUsedOn !== day) await tx.apiKeys.used(found.id, day);
    await tx.audit.append({
      id: services.ids.next(),
      keyId: found.id,
      action: request.action,
      subjectId: /^\w{1,64}$/.test(request.subjectId ?? "") ? (request.subjectId ?? null) : null,
      outcome: allowed ? "allowed" : "refused",
      at: now,
    });
  });
  if (!allowed) throw new Forbidden(request.scope);
  return found;
}

/** The key behind a text, where it is in force: what it may call is not yet asked. */
export async function readKey(
  services: Pick<Services, "store" | "clock" | "tokens">,
  text: string,
): Promise<ApiKey | undefined> {
  const found = await knownKey(services, text);
  return found !== undefined && inForce(found, services.clock.now()) ? found : undefined;
}

async function knownKey(
  { store, tokens }: Pick<Services, "store" | "tokens">,
  text: string,
): Promise<ApiKey | undefined> {
  return looksLikeKey(text) ? store.apiKeys.byHash(tokens.hash(text)) : undefined;
}

function inForce(key: ApiKey, now: Temporal.Instant): boolean {
  if (key.revokedAt !== null) return false;
  return key.expiresAt === null || Temporal.Instant.compare(key.expiresAt, now) > 0;
}
