import { createHash } from "node:crypto";
import {
  aConsentRecord,
  aFunnel,
  aFunnelVersion,
  aLead,
  anOwner,
  aSubmission,
  aTimelineEvent,
} from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, type OpenFixture, start } from "./fixture.ts";

export function peopleContract(open: OpenFixture): void {
  describe("funnels and owners", () => {
    test("the current version is the newest that is not withdrawn", async () => {
      const { store } = await fresh(open);
      const versions = [1, 2, 10].map((version) => aFunnelVersion({ version }));
      await store.transaction(async (tx) => {
        for (const version of versions) await tx.funnels.insert(version);
      });
      expect(await store.funnels.current("sample")).toEqual(versions[2]);
      expect(await store.funnels.version("sample", 2)).toEqual(versions[1]);
      expect(await store.funnels.version("sample", 3)).toBeUndefined();
      await store.transaction((tx) => tx.funnels.withdraw("sample", minutes(5)));
      expect(await store.funnels.current("sample")).toBeUndefined();
      expect((await store.funnels.version("sample", 2))?.withdrawnAt).toEqual(minutes(5));
      const next = aFunnelVersion({ version: 11 });
      await store.transaction((tx) => tx.funnels.insert(next));
      expect(await store.funnels.current("sample")).toEqual(next);
      expect(await store.funnels.current("none")).toBeUndefined();
    });

    test("a version is never replaced", async () => {
      const { store } = await fresh(open);
      const first = aFunnelVersion();
      await store.transaction((tx) => tx.funnels.insert(first));
      const second = aFunnelVersion({ hash: "another" });
      await expect(store.transaction((tx) => tx.funnels.insert(second))).rejects.toMatchObject({
        code: "conflict",
        reason: "unique",
      });
      expect(await store.funnels.version("sample", 1)).toEqual(first);
    });

    test("the list has the newest version of each slug, by slug in byte order", async () => {
      const { store } = await fresh(open);
      await store.transaction(async (tx) => {
        for (const slug of ["ab", "a-c", "b", "a"]) {
          for (const version of [1, 2]) {
            await tx.funnels.insert(aFunnelVersion({ slug, version, funnel: { ...aFunnel(), slug } }));
          }
        }
        await tx.funnels.withdraw("b", start);
      });
      const list = await store.funnels.list();
      expect(list.map(({ slug, version }) => `${slug} ${version}`)).toEqual(["a 2", "a-c 2", "ab 2", "b 2"]);
    });

    test("owners are inserted or updated, and those not named stay", async () => {
      const { store } = await fresh(open);
      const [claire, david] = [anOwner(), anOwner({ id: "david", name: "David Roy" })];
      await store.transaction((tx) => tx.owners.upsert([david, claire], start));
      const renamed = { ...claire, name: "Claire Morel-Roy" };
      await store.transaction(async (tx) => {
        await tx.owners.upsert([renamed], minutes(1));
        await tx.owners.upsert([], minutes(1));
      });
      expect(await store.owners.list()).toEqual([renamed, david]);
      expect(await store.owners.byId("david")).toEqual(david);
      expect(await store.owners.byId("nobody")).toBeUndefined();
      await store.transaction(async (tx) => {
        await tx.owners.remove([]);
        await tx.owners.remove(["david", "nobody"]);
      });
      expect(await store.owners.list()).toEqual([renamed]);
    });

    test("loads count the leads of each owner", async () => {
      const { store } = await fresh(open);
      await store.transaction(async (tx) => {
        for (const ownerId of ["claire", "david", "claire", null]) {
          await tx.leads.insertIfNew(aLead({ ownerId }));
        }
      });
      expect(await store.owners.loads()).toEqual({ claire: 2, david: 1 });
    });
  });

  describe("leads", () => {
    test("twenty submissions of one address at once make one lead", async () => {
      const { store } = await fresh(open);
      const results = await Promise.all(
        Array.from({ length: 20 }, () =>
          store.transaction(async (tx) => {
            const inserted = await tx.leads.insertIfNew(aLead({ email: "one@example.com" }));
            const lead = await tx.leads.byEmail("one@example.com");
            return { inserted, id: lead?.id };
          }),
        ),
      );
      expect(results.filter(({ inserted }) => inserted)).toHaveLength(1);
      expect(new Set(results.map(({ id }) => id)).size).toBe(1);
      expect(await store.leads.page(null, 100)).toHaveLength(1);
    });

    test("an update changes what it names and nothing else", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      await store.transaction(async (tx) => {
        await tx.leads.update(lead.id, { phone: "+33612345678", company: null });
        await tx.leads.update(lead.id, {});
      });
      expect(await store.leads.byId(lead.id)).toEqual({
        ...lead,
        phone: "+33612345678",
        company: null,
      });
    });

    test("a stage moves only from where it is, once", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      const moves = await Promise.all(
        Array.from({ length: 5 }, () =>
          store.transaction((tx) => tx.leads.moveStage(lead.id, "lead", "engaged", minutes(1))),
        ),
      );
      expect(moves.filter(Boolean)).toHaveLength(1);
      expect(
        await store.transaction((tx) => tx.leads.moveStage(lead.id, "qualified", "won", minutes(2))),
      ).toBe(false);
      expect(await store.leads.byId(lead.id)).toEqual({
        ...lead,
        stage: "engaged",
        updatedAt: minutes(1),
      });
    });

    test("a thousand leads come page by page, each once and in order", async () => {
      const { store } = await fresh(open);
      const leads = Array.from({ length: 1_000 }, () => aLead());
      await store.transaction(async (tx) => {
        for (const lead of leads) await tx.leads.insertIfNew(lead);
      });
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await store.leads.page(after, 170);
        if (page.length === 0) break;
        seen.push(...page.map(({ id }) => id));
        after = page.at(-1)?.id ?? null;
      }
      expect(seen).toEqual(leads.map(({ id }) => id).toSorted());
      for (const limit of [0, -1, 1_001, 1.5, Number.NaN]) {
        await expect(store.leads.page(null, limit)).rejects.toThrow(RangeError);
      }
    });
  });

  describe("submissions, consents and timeline", () => {
    test("an idempotency key is taken once for each slug", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      const again = aSubmission({ leadId: lead.id, idempotencyKey: submission.idempotencyKey });
      await expect(store.transaction((tx) => tx.submissions.insert(again))).rejects.toMatchObject({
        code: "conflict",
        reason: "unique",
      });
      const elsewhere = { ...again, slug: "other" };
      await store.transaction((tx) => tx.submissions.insert(elsewhere));
      expect(await store.submissions.byKey("sample", submission.idempotencyKey)).toEqual(submission);
      expect(await store.submissions.byKey("other", submission.idempotencyKey)).toEqual(elsewhere);
      expect(await store.submissions.byId(submission.id)).toEqual(submission);
    });

    test("of fifty requests with one key, one is kept", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, () =>
          store.transaction((tx) =>
            tx.submissions.insert(aSubmission({ leadId: lead.id, idempotencyKey: "same" })),
          ),
        ),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    });

    test("the newest scores of a funnel are read without its other funnels, and no more than asked for", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      const passes = [1, 2, 3].map((at) =>
        aSubmission({ leadId: lead.id, slug: "scored", createdAt: minutes(at) }),
      );
      await store.transaction(async (tx) => {
        for (const pass of passes) await tx.submissions.insert(pass);
      });
      const [, second, third] = passes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(await store.submissions.newestScores("scored", 2)).toEqual(
        [third, second].map((pass) => ({ leadId: lead.id, score: pass?.score })),
      );
      expect(await store.submissions.newestScores("never", 2)).toEqual([]);
    });

    test("a held submission counts in no statistics, and is released once", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      const held = aSubmission({ leadId: lead.id, slug: "held", heldAt: minutes(1) });
      await store.transaction((tx) => tx.submissions.insert(held));
      expect(await store.submissions.byId(held.id)).toEqual(held);
      expect(await store.submissions.newestScores("held", 2)).toEqual([]);
      const release = () => store.transaction((tx) => tx.submissions.release(held.id));
      expect([await release(), await release()]).toEqual([true, false]);
      expect(await store.submissions.byId(held.id)).toEqual({ ...held, heldAt: null });
      expect(await store.submissions.newestScores("held", 2)).toHaveLength(1);
    });

    test("submissions come newest first, events oldest first, consents as they were written", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      const order = [2, 1, 3];
      await store.transaction(async (tx) => {
        for (const at of order) {
          await tx.submissions.insert(aSubmission({ leadId: lead.id, createdAt: minutes(at) }));
          await tx.consents.append([aConsentRecord({ leadId: lead.id, at: minutes(at) })]);
          await tx.timeline.append(aTimelineEvent({ leadId: lead.id, at: minutes(at) }));
        }
        await tx.consents.append([]);
      });
      const submissions = await store.submissions.ofLead(lead.id);
      expect(submissions.map(({ createdAt }) => createdAt)).toEqual([3, 2, 1, 0].map((at) => minutes(at)));
      expect(submissions.at(-1)).toEqual(submission);
      const rising = [1, 2, 3].map((at) => minutes(at));
      const written = order.map((at) => minutes(at));
      expect((await store.consents.ofLead(lead.id)).map(({ at }) => at)).toEqual(written);
      expect((await store.timeline.ofLead(lead.id)).map(({ at }) => at)).toEqual(rising);
    });

    test("a consent keeps its exact words, and the database refuses to change or remove it", async () => {
      const { store, raw } = await fresh(open);
      const { lead } = await aKnownLead(store);
      const text = "J’accepte : « oui » 👩‍💻\r\n\tمرحبا";
      const textHash = createHash("sha256").update(text).digest("hex");
      const record = aConsentRecord({ leadId: lead.id, text, textHash });
      await store.transaction((tx) => tx.consents.append([record]));
      for (const statement of [
        "UPDATE consents SET action = 'refused'",
        "UPDATE consents SET id = id",
        "DELETE FROM consents",
        `DELETE FROM consents WHERE lead_id = '${lead.id}'`,
      ]) {
        await expect(raw(statement)).rejects.toThrow("consents are append-only");
      }
      const [kept] = await store.consents.ofLead(lead.id);
      expect(kept).toEqual(record);
      expect(
        createHash("sha256")
          .update(kept?.text ?? "")
          .digest("hex"),
      ).toBe(textHash);
    });
  });
}
