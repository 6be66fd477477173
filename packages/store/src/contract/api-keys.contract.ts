import type { ApiKey } from "@aimant/core/ports";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, type OpenFixture, start } from "./fixture.ts";

const aKey = (overrides: Partial<ApiKey> = {}): ApiKey => ({
  id: "key-1",
  hash: "a".repeat(64),
  name: "Tableau de bord",
  scopes: ["leads:read", "exports"],
  ownerId: null,
  createdAt: start,
  lastUsedOn: null,
  expiresAt: minutes(60),
  revokedAt: null,
  ...overrides,
});

export function apiKeyContract(open: OpenFixture): void {
  describe("keys of the admin API", () => {
    test("a key is found by its hash, remembers its last day and is revoked once", async () => {
      const { store } = await fresh(open);
      await store.transaction((tx) => tx.apiKeys.insert(aKey()));
      expect(await store.apiKeys.byHash("a".repeat(64))).toEqual(aKey());
      expect(await store.apiKeys.byHash("b".repeat(64))).toBeUndefined();
      await store.transaction((tx) => tx.apiKeys.used("key-1", "2026-11-25"));
      const revoke = (id: string, at: number) =>
        store.transaction((tx) => tx.apiKeys.revoke(id, minutes(at)));
      expect([await revoke("key-1", 1), await revoke("key-1", 2), await revoke("nothing", 3)]).toEqual([
        true,
        false,
        false,
      ]);
      expect(await store.apiKeys.list()).toEqual([aKey({ lastUsedOn: "2026-11-25", revokedAt: minutes(1) })]);
    });
  });

  describe("the audit log", () => {
    const entry = (id: string) => ({
      id,
      keyId: "key-1",
      action: "GET /leads",
      subjectId: null,
      outcome: "allowed" as const,
      at: start,
    });

    test("is read newest first, in pages", async () => {
      const { store } = await fresh(open);
      for (const id of ["1", "2", "3"]) await store.transaction((tx) => tx.audit.append(entry(id)));
      expect((await store.audit.page(null, 2)).map(({ id }) => id)).toEqual(["3", "2"]);
      expect(await store.audit.page("2", 2)).toEqual([entry("1")]);
    });

    test.each(["UPDATE audit SET action = 'x'", "DELETE FROM audit"])(
      "refuses %s, even past our own code",
      async (statement) => {
        const { store, raw } = await fresh(open);
        await store.transaction((tx) => tx.audit.append(entry("1")));
        await expect(raw(statement)).rejects.toThrow();
        expect(await store.audit.page(null, 10)).toEqual([entry("1")]);
      },
    );
  });

  describe("what people look through", () => {
    test("comes in pages that neither repeat nor leave out, and only what the filter names", async () => {
      const { store } = await fresh(open);
      for (let n = 1; n <= 5; n += 1) {
        await aKnownLead(store, {
          id: `lead-${n}`,
          email: `person-${n}@example.com`,
          ownerId: n % 2 === 0 ? "claire" : "marc",
          stage: n === 4 ? "qualified" : "lead",
        });
      }
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await store.listings.leads({ after, limit: 2 });
        seen.push(...page.map(({ id }) => id));
        if (page.length === 0) break;
        after = page.at(-1)?.id ?? null;
      }
      expect(seen).toEqual([1, 2, 3, 4, 5].map((n) => `lead-${n}`));
      const of = async (filter: object) =>
        (await store.listings.leads({ after: null, limit: 10, ...filter })).map(({ id }) => id);
      expect(await of({ ownerId: "claire" })).toEqual(["lead-2", "lead-4"]);
      expect(await of({ ownerId: "claire", stage: "lead" })).toEqual(["lead-2"]);
      const submissions = await store.listings.submissions({ after: null, limit: 10, ownerId: "claire" });
      expect(submissions.map(({ leadId }) => leadId).toSorted()).toEqual(["lead-2", "lead-4"]);
      expect(await store.listings.appointments({ after: null, limit: 10, leadId: "lead-1" })).toEqual([]);
      expect(await store.listings.deliveries({ after: null, limit: 10, state: "dead" })).toEqual([]);
      await expect(store.listings.leads({ after: null, limit: 0 })).rejects.toThrow(RangeError);
    });
  });
}
