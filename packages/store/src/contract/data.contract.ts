import { aLead, aMailMessage, aSubmission } from "@aimant/testing";
import { assert, asyncProperty, dictionary, json, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, type OpenFixture, start } from "./fixture.ts";

export function dataContract(open: OpenFixture): void {
  describe("data", () => {
    test("emoji, right-to-left text, markup and formulas come back as they went in", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store, {
        name: "👩🏽‍💻 مرحبا שלום e\u0301 \u202E=1+1 <b>'\";--",
      });
      const answers = {
        q1: "👨‍👩‍👧‍👦 {{name}} \u202B«\u202Foui\u202F»",
        q2: ["a", "'; DROP TABLE leads; --"],
        q3: -0.1,
        q4: "",
      };
      const submission = aSubmission({ leadId: lead.id, answers, source: {}, choices: {} });
      await store.transaction((tx) => tx.submissions.insert(submission));
      expect(await store.leads.byId(lead.id)).toEqual(lead);
      expect(await store.submissions.byId(submission.id)).toEqual(submission);
    });

    test("the order of keys is kept, so that what was hashed can be hashed again", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      const answers = { z: "1", a: "2", m: ["b", "a"] };
      const submission = aSubmission({ leadId: lead.id, answers });
      await store.transaction((tx) => tx.submissions.insert(submission));
      const kept = await store.submissions.byId(submission.id);
      expect(JSON.stringify(kept?.answers)).toBe(JSON.stringify(answers));
    });

    test.each([
      ["a NUL", "a\0b"],
      ["a lone high surrogate", "a\uD83D"],
      ["a lone low surrogate", "\uDC00b"],
    ])("text with %s is refused cleanly, the same in JSON comes back", async (_, hostile) => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      const before = await store.leads.byId(lead.id);
      await expect(store.transaction((tx) => tx.leads.update(lead.id, { name: hostile }))).rejects.toThrow(
        TypeError,
      );
      await expect(store.transaction((tx) => tx.leads.insertIfNew(aLead({ name: hostile })))).rejects.toThrow(
        TypeError,
      );
      await expect(store.leads.byEmail(hostile)).rejects.toThrow(TypeError);
      expect(await store.leads.byId(lead.id)).toEqual(before);

      const answers = { q1: hostile, [hostile]: [hostile] };
      const submission = aSubmission({ leadId: lead.id, answers });
      await store.transaction((tx) => tx.submissions.insert(submission));
      expect(await store.submissions.byId(submission.id)).toEqual(submission);
    });

    test("any text and any JSON comes back or is refused, and the store goes on", async () => {
      const { store } = await fresh(open);
      const { lead } = await aKnownLead(store);
      await assert(
        asyncProperty(
          string({ unit: "binary", maxLength: 40 }),
          dictionary(string({ unit: "binary", maxLength: 8 }), json()),
          async (text, answers) => {
            const outcome = await store
              .transaction((tx) => tx.settings.set("any", text))
              .then(() => "kept")
              .catch((error: unknown) => (error instanceof TypeError ? "refused" : "broken"));
            expect(outcome).toBe(text.includes("\0") ? "refused" : "kept");
            if (outcome === "kept") expect(await store.settings.get("any")).toBe(text);
            const submission = aSubmission({ leadId: lead.id, answers });
            await store.transaction((tx) => tx.submissions.insert(submission));
            const kept = await store.submissions.byId(submission.id);
            expect(JSON.stringify(kept?.answers)).toBe(JSON.stringify(answers));
          },
        ),
        { numRuns: 50 },
      );
    });

    test("times come back to the millisecond, in any year, and what is finer is cut off", async () => {
      const { store } = await fresh(open);
      for (const time of [
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "2026-10-25T01:30:00.001Z",
        "2026-11-23T08:00:00.9999Z",
        "9999-12-31T23:59:59.999Z",
      ]) {
        const at = Temporal.Instant.from(time);
        const lead = aLead({ createdAt: at });
        await store.transaction((tx) => tx.leads.insertIfNew(lead));
        const cut = Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds);
        expect((await store.leads.byId(lead.id))?.createdAt.toString()).toBe(cut.toString());
      }
    });

    test("a token opens its own scope only, is kept once and can be revoked", async () => {
      const { store } = await fresh(open);
      const token = {
        hash: "a".repeat(64),
        scope: "booking",
        subjectId: "s-1",
        expiresAt: minutes(5),
      } as const;
      await store.transaction(async (tx) => {
        await tx.tokens.insert({ ...token, createdAt: start });
        await tx.tokens.insert({ ...token, subjectId: "s-2", createdAt: start });
      });
      expect(await store.tokens.find(token.hash, "booking")).toEqual(token);
      expect(await store.tokens.find(token.hash, "results")).toBeUndefined();
      expect(await store.tokens.find("b".repeat(64), "booking")).toBeUndefined();
      const page = await store.tokens.page("", 1);
      expect(page).toEqual([{ ...token, createdAt: expect.anything() as unknown }]);
      expect(await store.tokens.page(token.hash, 10)).toEqual([]);
      await store.transaction((tx) => tx.tokens.revoke(token.hash));
      expect(await store.tokens.find(token.hash, "booking")).toBeUndefined();
    });

    test("the mailbox keeps one entry a key, newest first", async () => {
      const { store } = await fresh(open);
      const entries = [2, 3, 1].map((at) => ({
        id: `mail-${at}`,
        key: `key-${at}`,
        message: aMailMessage(),
        sentAt: minutes(at),
      }));
      const [first] = entries;
      if (first === undefined) throw new Error("no entry");
      await store.transaction(async (tx) => {
        for (const entry of entries) expect(await tx.mailbox.insertIfNew(entry)).toBe(true);
        expect(await tx.mailbox.insertIfNew({ ...first, id: "mail-9" })).toBe(false);
      });
      expect((await store.mailbox.list(2)).map(({ id }) => id)).toEqual(["mail-3", "mail-2"]);
      expect(await store.mailbox.byId("mail-2")).toEqual(first);
      expect(await store.mailbox.byId("mail-9")).toBeUndefined();
    });

    test("a setting is replaced", async () => {
      const { store } = await fresh(open);
      expect(await store.settings.get("clock")).toBeUndefined();
      await store.transaction((tx) => tx.settings.set("clock", "P1D"));
      await store.transaction((tx) => tx.settings.set("clock", "P2D"));
      expect(await store.settings.get("clock")).toBe("P2D");
    });
  });
}
