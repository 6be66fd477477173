import { Conflict } from "@aimant/core";
import type { StoreTransaction } from "@aimant/core/ports";
import { aLead } from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { fresh, gate, type OpenFixture } from "./fixture.ts";

export function transactionContract(open: OpenFixture): void {
  describe("transactions", () => {
    test("one of ten at once throws: nine are kept, and it alone rejects", async () => {
      const { store } = await fresh(open);
      const leads = Array.from({ length: 10 }, () => aLead());
      const outcomes = await Promise.allSettled(
        leads.map((lead, index) =>
          store.transaction(async (tx) => {
            await tx.leads.insertIfNew(lead);
            if (index === 4) throw new Error("changed my mind");
            return lead.id;
          }),
        ),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(
        leads.map((_, index) => (index === 4 ? "rejected" : "fulfilled")),
      );
      expect(outcomes[4]).toMatchObject({ reason: { message: "changed my mind" } });
      const kept = (await store.leads.page(null, 100)).map(({ id }) => id);
      expect(kept).toEqual(leads.filter((_, index) => index !== 4).map(({ id }) => id));
    });

    test("a transaction sees its own writes, and nobody else does before it is committed", async () => {
      const { store } = await fresh(open);
      const lead = aLead();
      const written = gate();
      const looked = gate();
      const done = store.transaction(async (tx) => {
        await tx.leads.insertIfNew(lead);
        expect(await tx.leads.byId(lead.id)).toEqual(lead);
        written.open();
        await looked.opened;
      });
      await written.opened;
      expect(await store.leads.byId(lead.id)).toBeUndefined();
      expect(await store.leads.page(null, 10)).toEqual([]);
      looked.open();
      await done;
      expect(await store.leads.byId(lead.id)).toEqual(lead);
    });

    test("what a transaction resolves with comes back", async () => {
      const { store } = await fresh(open);
      expect(await store.transaction(async () => "kept")).toBe("kept");
    });

    test("a transaction in a transaction throws at once, and undoes the outer one", async () => {
      const { store } = await fresh(open);
      await expect(
        store.transaction(async (tx) => {
          await tx.settings.set("outer", "1");
          await store.transaction((inner) => inner.settings.set("inner", "1"));
        }),
      ).rejects.toThrow("a transaction inside a transaction");
      expect(await store.settings.get("outer")).toBeUndefined();
    });

    test("a read past the transaction's own handle throws instead of showing old data", async () => {
      const { store } = await fresh(open);
      await expect(store.transaction(() => store.settings.get("any"))).rejects.toThrow(
        "inside a transaction",
      );
      expect(await store.settings.get("any")).toBeUndefined();
    });

    test("what a transaction starts and leaves behind may open its own once it is over", async () => {
      const { store } = await fresh(open);
      const over = gate();
      let later: Promise<void> = Promise.resolve();
      await store.transaction(async () => {
        later = over.opened.then(() => store.transaction((tx) => tx.settings.set("later", "1")));
      });
      over.open();
      await later;
      expect(await store.settings.get("later")).toBe("1");
    });

    test("a handle that outlives its transaction throws and writes nothing", async () => {
      const { store } = await fresh(open);
      let leaked: StoreTransaction | undefined;
      await store.transaction(async (tx) => {
        leaked = tx;
      });
      await expect(leaked?.settings.set("late", "1")).rejects.toThrow("transaction is over");
      const held = gate();
      const another = store.transaction(async (tx) => {
        await tx.settings.set("another", "1");
        await held.opened;
      });
      await expect(leaked?.settings.set("late", "1")).rejects.toThrow("transaction is over");
      held.open();
      await another;
      expect(await store.settings.get("late")).toBeUndefined();
    });

    test("writes that nobody awaited belong to the transaction still", async () => {
      const { store } = await fresh(open);
      const keys = ["a", "b", "c", "d"];
      await store.transaction(async (tx) => {
        for (const key of keys) void tx.settings.set(key, key);
      });
      expect(await Promise.all(keys.map((key) => store.settings.get(key)))).toEqual(keys);
      await expect(
        store.transaction(async (tx) => {
          void tx.settings.set("e", "e");
          void tx.settings.set("f", "\0");
        }),
      ).rejects.toThrow("NUL");
      expect(await store.settings.get("e")).toBeUndefined();
    });

    test("a failed call undoes the transaction even where its error is swallowed", async () => {
      const { store } = await fresh(open);
      const lead = aLead();
      await store.transaction((tx) => tx.leads.insertIfNew(lead));
      const swallowing = store.transaction(async (tx) => {
        await tx.settings.set("kept", "no");
        await tx.leads.insertIfNew({ ...lead, email: "x@example.com" }).catch(() => undefined);
        await tx.settings.set("after", "no").catch(() => undefined);
        return "looks well";
      });
      await expect(swallowing).rejects.toMatchObject({ code: "conflict", reason: "unique" });
      expect(await store.settings.get("kept")).toBeUndefined();
      expect(await store.settings.get("after")).toBeUndefined();
    });

    test("a unique violation is a Conflict that quotes no personal data", async () => {
      const { store } = await fresh(open);
      const lead = aLead({ email: "secret-person@example.com" });
      await store.transaction((tx) => tx.leads.insertIfNew(lead));
      const twin = store.transaction((tx) => tx.leads.insertIfNew({ ...lead, email: "other@example.com" }));
      const error: unknown = await twin.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Conflict);
      expect(JSON.stringify({ ...(error as Conflict), message: String(error) })).not.toContain("example.com");
    });

    test("a row that belongs to nobody is refused, and the error quotes no values", async () => {
      const { store } = await fresh(open);
      const orphan = store.transaction((tx) =>
        tx.timeline.append({
          id: "orphan",
          leadId: "secret-lead",
          kind: "x",
          actor: "system",
          data: {},
          at: Temporal.Instant.fromEpochMilliseconds(0),
        }),
      );
      const error = (await orphan.catch((reason: unknown) => reason)) as Error;
      expect(error.name).toBe("StoreError");
      expect(JSON.stringify({ ...error, message: error.message })).not.toContain("secret-lead");
    });

    test("each callback sees its own caller's async context", async () => {
      const { store } = await fresh(open);
      const { AsyncLocalStorage } = await import("node:async_hooks");
      const request = new AsyncLocalStorage<number>();
      const seen = await Promise.all(
        [1, 2, 3, 4].map((id) =>
          request.run(id, () =>
            store.transaction(async (tx) => {
              await tx.settings.get("x");
              return request.getStore();
            }),
          ),
        ),
      );
      expect(seen).toEqual([1, 2, 3, 4]);
    });

    test("closing lets what is under way finish, and refuses the rest", async () => {
      const { store } = await fresh(open);
      const last = store.transaction((tx) => tx.settings.set("last", "1"));
      await Promise.all([last, store.close()]);
      await expect(store.settings.get("last")).rejects.toThrow("closed");
      await expect(store.transaction(async () => 1)).rejects.toThrow("closed");
      await expect(store.check()).rejects.toThrow("closed");
      await store.close();
    });

    test("a store that is well passes its check", async () => {
      const { store } = await fresh(open);
      await store.check();
    });
  });
}
