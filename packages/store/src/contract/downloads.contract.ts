import type { DownloadLink, Store } from "@aimant/core/ports";
import { aDownloadLink, aFunnelVersion } from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, type OpenFixture, start } from "./fixture.ts";

/** A link of a new person, as it is right after it was given. */
async function aLink(store: Store, overrides: Partial<DownloadLink> = {}): Promise<DownloadLink> {
  const { lead, submission } = await aKnownLead(store);
  const link = aDownloadLink({ leadId: lead.id, submissionId: submission.id, ...overrides });
  await store.transaction((tx) => tx.downloads.insert(link));
  return link;
}

export function downloadContract(open: OpenFixture): void {
  describe("downloads", () => {
    const use = (store: Store, id: string, at: number) =>
      store.transaction((tx) => tx.downloads.use(id, minutes(at)));

    test("of fifty uses at once, as many count as the link allows", async () => {
      const { store } = await fresh(open);
      const link = await aLink(store, { maxUses: 7 });
      const uses = await Promise.all(Array.from({ length: 50 }, () => use(store, link.id, 1)));
      expect(uses.filter(Boolean)).toHaveLength(7);
      expect(await store.downloads.byId(link.id)).toEqual({ ...link, uses: 7, lastUsedAt: minutes(1) });
      expect(await use(store, link.id, 2)).toBe(false);
      expect((await store.downloads.byId(link.id))?.lastUsedAt).toEqual(minutes(1));
    });

    test("a link works until the moment it expires, and not at it", async () => {
      const { store } = await fresh(open);
      const link = await aLink(store, { expiresAt: minutes(10) });
      expect(await use(store, link.id, 9)).toBe(true);
      expect(await use(store, link.id, 10)).toBe(false);
      expect(await use(store, "nothing", 1)).toBe(false);
    });

    test("a use that is rolled back was none", async () => {
      const { store } = await fresh(open);
      const link = await aLink(store, { maxUses: 1 });
      const failed = store.transaction(async (tx) => {
        expect(await tx.downloads.use(link.id, start)).toBe(true);
        throw new Error("stopped");
      });
      await expect(failed).rejects.toThrow("stopped");
      expect(await store.downloads.byId(link.id)).toEqual(link);
      expect(await use(store, link.id, 1)).toBe(true);
    });

    test("links come oldest first for a submission, newest first for a person", async () => {
      const { store } = await fresh(open);
      const first = await aLink(store);
      const { leadId, submissionId } = first;
      const others = [1, 2].map((at) => aDownloadLink({ leadId, submissionId, createdAt: minutes(at) }));
      await store.transaction(async (tx) => {
        for (const link of others) await tx.downloads.insert(link);
      });
      await aLink(store);
      expect(await store.downloads.ofSubmission(submissionId)).toEqual([first, ...others]);
      expect(await store.downloads.ofLead(leadId)).toEqual([...others.toReversed(), first]);
      expect(await store.downloads.ofSubmission("nothing")).toEqual([]);
    });

    test("a link belongs to a person and a submission that exist", async () => {
      const { store } = await fresh(open);
      const orphan = aDownloadLink();
      await expect(store.transaction((tx) => tx.downloads.insert(orphan))).rejects.toThrow();
      expect(await store.downloads.byId(orphan.id)).toBeUndefined();
    });

    test("a version keeps the files that it was published with", async () => {
      const { store } = await fresh(open);
      const { file } = aDownloadLink();
      const versions = [
        aFunnelVersion({ slug: "guide", files: { book: file, "annexe-é": { ...file, size: 0 } } }),
        aFunnelVersion({ slug: "guide", version: 2 }),
      ];
      await store.transaction(async (tx) => {
        for (const version of versions) await tx.funnels.insert(version);
      });
      expect(await store.funnels.version("guide", 1)).toEqual(versions[0]);
      expect((await store.funnels.current("guide"))?.files).toEqual({});
    });
  });

  describe("addresses that are not written to", () => {
    test("keep their first reason, however many notices come at once", async () => {
      const { store } = await fresh(open);
      const add = (reason: "bounced" | "complained", at: number) =>
        store.transaction((tx) => tx.suppressions.add({ hash: "a".repeat(64), reason, at: minutes(at) }));
      await add("bounced", 1);
      await Promise.all(Array.from({ length: 20 }, (_, at) => add("complained", at + 2)));
      expect(await store.suppressions.find("a".repeat(64))).toEqual({
        hash: "a".repeat(64),
        reason: "bounced",
        at: minutes(1),
      });
      expect(await store.suppressions.find("b".repeat(64))).toBeUndefined();
    });
  });
}
