import { createApiKey, revokeApiKey } from "@aimant/core";
import type { ApiKey, ApiScope } from "@aimant/core/ports";
import type { AppUnderTest } from "./app-under-test.ts";

/** A key in force, and the requests that it makes. */
export type KeyUnderTest = {
  record: ApiKey;
  get(path: string): Promise<Response>;
  send(path: string, body?: unknown, method?: string): Promise<Response>;
  revoke(): Promise<void>;
};

export async function aKey(
  under: AppUnderTest,
  scopes: ApiScope[],
  options: { ownerId?: string; days?: number } = {},
): Promise<KeyUnderTest> {
  const { key, record } = await createApiKey(under.services, { name: "Test", scopes, ...options });
  const headers = { authorization: `Bearer ${key}` };
  return {
    record,
    get: async (path) => under.app.request(`/api/admin/v1${path}`, { headers }),
    send: async (path, body, method = "POST") =>
      under.app.request(`/api/admin/v1${path}`, {
        method,
        headers: { ...headers, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    revoke: () => revokeApiKey(under.services, record.id),
  };
}
