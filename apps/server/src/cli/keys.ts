import { parseArgs } from "node:util";
import { CoreError, createApiKey, revokeApiKey } from "@aimant/core";
import { apiScopes } from "@aimant/core/ports";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";

const usage = `aimant keys create --name NAME --scopes ${apiScopes.join(",")} [--owner ID] [--days N]
aimant keys list
aimant keys revoke ID`;

/** `aimant keys`: the only way to the first key of the admin API. */
export async function keysCommand(
  config: Config,
  args: string[],
  print: (line: string) => void,
): Promise<boolean> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: "string" },
      scopes: { type: "string" },
      owner: { type: "string" },
      days: { type: "string" },
    },
  });
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    const [command, id] = positionals;
    if (command === "create" && values.name !== undefined && values.scopes !== undefined) {
      const { key, record } = await createApiKey(services, {
        name: values.name,
        scopes: values.scopes.split(",").map((scope) => scope.trim()),
        ...(values.owner === undefined ? {} : { ownerId: values.owner }),
        ...(values.days === undefined ? {} : { days: Number(values.days) }),
      });
      print(`${key}\n\nKey ${record.id}. It is shown this once: keep it where secrets are kept.`);
      return true;
    }
    if (command === "list") {
      for (const key of await store.apiKeys.list()) {
        const state = key.revokedAt === null ? (key.expiresAt?.toString() ?? "no end") : "revoked";
        print([key.id, key.name, key.scopes.join(","), key.lastUsedOn ?? "never used", state].join("  "));
      }
      return true;
    }
    if (command === "revoke" && id !== undefined) {
      await revokeApiKey(services, id);
      print(`key ${id} is revoked`);
      return true;
    }
    print(usage);
    return false;
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    print(`aimant keys: ${error.message}`);
    return false;
  } finally {
    await store.close();
  }
}
