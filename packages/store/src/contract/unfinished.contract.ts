import type { Unfinished } from "@aimant/core/ports";
import { describe, expect, test } from "vitest";
import { fresh, type OpenFixture } from "./fixture.ts";

const at = (hours: number) => Temporal.Instant.from("2026-11-25T08:00:00Z").add({ hours });

export function unfinishedContract(open: OpenFixture): void {
  describe("answers that were begun", () => {
    const row = (id: string, change: Partial<Unfinished> = {}): Unfinished => ({
      id,
      slug: "cx",
      version: 1,
      passKey: `pass-${id}`,
      email: "zoe@example.com",
      answers: { one: "a", two: ["b", "c"], three: 4 },
      source: { cta: "hero" },
      locale: "fr",
      askedAt: null,
      createdAt: at(0),
      updatedAt: at(0),
      expiresAt: at(24),
      ...change,
    });

    test("are found by id, by pass and by address, newest first, and replaced", async () => {
      const { store } = await fresh(open);
      await store.transaction(async (tx) => {
        await tx.unfinished.insert(row("1"));
        await tx.unfinished.insert(row("2", { slug: "other", passKey: "pass-1", updatedAt: at(1) }));
        await tx.unfinished.insert(row("3", { email: "paul@example.com" }));
      });
      expect(await store.unfinished.byId("1")).toEqual(row("1"));
      expect((await store.unfinished.byPass("other", "pass-1"))?.id).toBe("2");
      expect((await store.unfinished.ofEmail("zoe@example.com")).map(({ id }) => id)).toEqual(["2", "1"]);
      const newer = {
        version: 2,
        answers: { one: "b" },
        locale: "en",
        askedAt: at(2),
        updatedAt: at(2),
        expiresAt: at(26),
      };
      await store.transaction((tx) => tx.unfinished.update("1", newer));
      expect(await store.unfinished.byId("1")).toEqual({ ...row("1"), ...newer });
      expect(await store.unfinished.byId("4")).toBeUndefined();
    });

    test("go one by one, with their funnel, or when their time is over, links and emails included", async () => {
      const { store } = await fresh(open);
      const hashes = ["1", "2", "3", "4"];
      await store.transaction(async (tx) => {
        for (const id of hashes) {
          await tx.unfinished.insert(
            row(id, { slug: id === "2" ? "other" : "cx", expiresAt: at(id === "4" ? 1 : 24) }),
          );
          const token = { hash: `hash-${id}`, scope: "unfinished" as const, subjectId: id, expiresAt: null };
          await tx.tokens.insert({ ...token, createdAt: at(0) });
          await tx.deliveries.insertIfNew({
            id: `mail-${id}`,
            key: `unfinished:${id}:asked`,
            template: "unfinished",
            class: "service",
            recipient: "zoe@example.com",
            leadId: null,
            enrolmentId: null,
            stepId: null,
            submissionId: null,
            appointmentId: null,
            plannedFor: at(0),
            createdAt: at(0),
          });
        }
      });
      const left = async () => {
        const ids: string[] = [];
        for (const id of hashes) {
          const kept = [
            await store.unfinished.byId(id),
            await store.tokens.find(`hash-${id}`, "unfinished"),
            await store.deliveries.byId(`mail-${id}`),
          ];
          expect(new Set(kept.map((one) => one === undefined)).size, `all of ${id} or nothing`).toBe(1);
          if (kept[0] !== undefined) ids.push(id);
        }
        return ids;
      };
      const remove = (
        which: { id: string } | { slug: string; email: string } | { expiredAt: Temporal.Instant },
      ) => store.transaction((tx) => tx.unfinished.remove(which));
      expect(await store.unfinished.countExpired(at(0))).toBe(0);
      expect(await store.unfinished.countExpired(at(1))).toBe(1);
      expect(await remove({ expiredAt: at(1) })).toBe(1);
      expect(await left()).toEqual(["1", "2", "3"]);
      expect(await remove({ id: "3" })).toBe(1);
      expect(await remove({ slug: "cx", email: "zoe@example.com" })).toBe(1);
      expect(await left()).toEqual(["2"]);
      expect(await remove({ id: "nobody" })).toBe(0);
    });
  });
}
