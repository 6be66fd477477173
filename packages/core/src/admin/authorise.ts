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
  const found = looksLikeKey(request.key)
    ? await services.store.apiKeys.byHash(services.tokens.hash(request.key))
    : undefined;
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

function inForce(key: ApiKey, now: Temporal.Instant): boolean {
  if (key.revokedAt !== null) return false;
  return key.expiresAt === null || Temporal.Instant.compare(key.expiresAt, now) > 0;
}
