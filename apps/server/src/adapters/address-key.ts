import type { Log, Secrets, Store } from "@aimant/core/ports";
import type { SecretKeys } from "./secret-keys.ts";

const SETTING = "address-key";

/**
 * The key under which addresses are hashed: the first `SECRET_KEY` that this database knew, kept in it under the current
 * one. Addresses of people who were erased, or object, could not be hashed again under another.
 */
export async function addressKeyOf(
  { store, secrets, log }: { store: Pick<Store, "settings" | "transaction">; secrets: Secrets; log: Log },
  keys: SecretKeys,
): Promise<string> {
  const kept = await store.settings.get(SETTING);
  let addressKey = keys.at(-1) ?? keys[0];
  if (kept !== undefined) {
    try {
      addressKey = secrets.open(kept, SETTING);
    } catch {
      // Whoever lost the key goes on without what it opened; whoever forgot to name it is told.
      log.warn("secret-key.unknown", {
        hint: "SECRET_KEY is not the one that this database knows: name that one in SECRET_KEY_PREVIOUS",
      });
      return keys[0];
    }
  }
  if (kept === undefined || keys.length > 1)
    await store.transaction((tx) => tx.settings.set(SETTING, secrets.seal(addressKey, SETTING)));
  return addressKey;
}
