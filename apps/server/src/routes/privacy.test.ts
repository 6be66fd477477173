import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replayErasures, verifyConsents } from "@aimant/core";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { everythingKept } from "../testing/everything-kept.ts";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { textOf } from "../testing/html.ts";
import { problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
let ines: Prospect;
let path: string;
beforeEach(async () => {
  under = await appUnderTest();
  ines = await aProspect(under, "ines.moreau@example.com", { consents: { results: true, news: true } });
  path = `/me/${under.services.tokens.derive("privacy", ines.leadId)}`;
});
afterEach(() => under.dispose());

const browser = { accept: "text/html", "content-type": "application/x-www-form-urlencoded" };
const form = (to: string, fields: Record<string, string> = {}) =>
  under.app.request(to, { method: "POST", headers: browser, body: new URLSearchParams(fields).toString() });
const read = async (to = path) => (await under.app.request(to)).text();
const kept = () => everythingKept(under.services.store, under.clock.now());
const sentTo = (email = ines.email) => under.transport.sent.filter(({ message }) => message.to === email);

describe("the privacy centre", () => {
  it("is linked in every email to a person, in both parts, and in none to a rep", async () => {
    await book(under, ines.token, (await slotsOf(under, ines.token))[0] ?? "");
    await under.drain();
    under.clock.advance("P2D");
    await under.drain();
    const mine = sentTo();
    expect(mine.length).toBeGreaterThan(0);
    for (const { message } of mine) {
      expect(message.html).toContain(`http://aimant.test${path}`);
      expect(message.text).toContain(`http://aimant.test${path}`);
    }
    const others = under.transport.sent.filter(({ message }) => message.to !== ines.email);
    expect(others.length).toBeGreaterThan(0);
    for (const { message } of others) expect(message.html + message.text).not.toContain("/me/");
  });

  it("shows what is held, word for word, without an account or a cookie, and changes nothing", async () => {
    under.clock.advance("P2D");
    await under.drain();
    await book(under, ines.token, (await slotsOf(under, ines.token))[0] ?? "");
    const before = await kept();
    const response = await under.app.request(path);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("no-store");
    const text = textOf(await response.text());
    for (const shown of ["Inès Moreau", "Maison Aubrac", "Directrice de l’expérience client", ines.email])
      expect(await read()).toContain(shown);
    const [record] = await under.services.store.consents.ofLead(ines.leadId);
    expect(text).toContain(record?.text ?? "missing");
    expect(text).toContain("Rendez-vous");
    expect(text).toContain("Claire");
    expect(text).toContain(sentTo()[0]?.message.subject ?? "missing");
    await read(`${path}/erase`);
    await read(`${path}/receipt`);
    expect(await kept()).toBe(before);
  });

  it.each(["", "/export", "/erase", "/receipt", "/receipt.json"])(
    "opens nothing with another token at %s",
    async (rest) => {
      for (const token of [
        under.services.tokens.derive("unsubscribe", ines.leadId),
        under.services.tokens.derive("person", ines.leadId),
        "x".repeat(27),
      ])
        expect((await under.app.request(`/me/${token}${rest}`)).status).toBe(404);
    },
  );

  it("corrects details, empties a field, and names what is wrong", async () => {
    const saved = await form(`${path}/correct`, { name: "Inès Morel", company: "", phone: "06 39 98 01 23" });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, `${path}?done=saved`]);
    expect(await under.services.store.leads.byId(ines.leadId)).toMatchObject({
      name: "Inès Morel",
      company: null,
      phone: "+33639980123",
      jobTitle: "Directrice de l’expérience client",
    });
    const wrong = await form(`${path}/correct`, { name: "", phone: "12" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('id="d-name-error"');
    expect((await under.services.store.leads.byId(ines.leadId))?.name).toBe("Inès Morel");
  });

  it("exports everything as JSON", async () => {
    under.clock.advance("P2D");
    await under.drain();
    const response = await under.app.request(`${path}/export`);
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const data = (await response.json()) as Record<string, unknown>;
    expect(data).toMatchObject({
      format: "aimant-export/1",
      person: { email: ines.email, name: "Inès Moreau" },
      submissions: [{ answers: aBody().answers, source: aBody().source }],
      consents: [{ consentId: "results" }, { consentId: "news" }],
      emails: [{ state: "sent", subject: sentTo()[0]?.message.subject }],
    });
  });
});

describe("withdrawing", () => {
  const actions = async () =>
    (await under.services.store.consents.ofLead(ines.leadId)).map(
      ({ consentId, action }) => `${consentId} ${action}`,
    );

  it("one consent leaves the others, and says so", async () => {
    const response = await form(`${path}/withdraw`, { consent: "sample/news" });
    expect(response.headers.get("location")).toBe(`${path}?done=withdrawn`);
    expect(await actions()).toEqual(["results given", "news given", "news withdrawn"]);
    under.clock.advance("P2D");
    await under.drain();
    expect(sentTo()).toHaveLength(1);
  });

  it("a purpose, as a program asks it", async () => {
    const response = await under.post(`${path}/withdraw`, { purpose: "service" });
    expect(await response.json()).toEqual({ withdrawn: ["sample/results"] });
    under.clock.advance("P2D");
    await under.drain();
    expect(sentTo()).toEqual([]);
    expect(await (await under.post(`${path}/withdraw`, { purpose: "service" })).json()).toEqual({
      withdrawn: [],
    });
  });

  it("everything stops all mail, until the person agrees afresh", async () => {
    expect((await under.app.request(`${path}/withdraw`, { method: "POST" })).status).toBe(200);
    expect(await actions()).toEqual(["results given", "news given", "results withdrawn", "news withdrawn"]);
    under.clock.advance("P30D");
    await under.drain();
    expect(sentTo()).toEqual([]);
    await aProspect(under, ines.email);
    under.clock.advance("P2D");
    await under.drain();
    await under.app.request(under.linkFor(ines.email, "c"), { method: "POST" });
    under.clock.advance("P2D");
    await under.drain();
    expect(sentTo()).toHaveLength(2);
  });

  it("is refused in words where it cannot be read", async () => {
    expect((await problemOf(await under.post(`${path}/withdraw`, { purpose: "all of it" }))).type).toBe(
      "malformed",
    );
    expect((await problemOf(await under.post(`${path}/withdraw`, "{"))).type).toBe("malformed");
  });

  it("reaches an email that is being sent at this moment", async () => {
    const late = await appUnderTest({
      fault: async (point) => {
        if (point === "deliver:frozen")
          await late.app.request(`/me/${late.services.tokens.derive("privacy", paul.leadId)}/withdraw`, {
            method: "POST",
          });
      },
    });
    const paul = await aProspect(late, "paul@example.com");
    late.clock.advance("P2D");
    await late.drain();
    expect(late.transport.attempts).toEqual([]);
    expect(await late.services.store.deliveries.counts()).toMatchObject({ skipped: 1, sent: 0 });
    await late.dispose();
  });
});

describe("erasing", () => {
  const canary = "zqxcanary";

  /** Every byte that the server has on disk, and everything that it has logged. */
  function everything(): string {
    const files = readdirSync(under.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
    return `${files.join("\n")}\n${JSON.stringify(under.log)}`.toLowerCase();
  }

  it("leaves no trace of a unique word planted in every field: database, WAL, files, mailbox, log", async () => {
    const { store } = under.services;
    const email = `${canary}@example.com`;
    const contact = { name: canary, email, jobTitle: canary, company: canary, phone: "06 39 98 01 23" };
    const source = {
      page: `https://www.example.com/${canary}`,
      referrer: `https://${canary}.example.com/`,
      cta: canary,
      utm: { source: canary },
    };
    const answers = { feedback: "never", channels: ["phone"], recovery: 2, obstacle: canary };
    const lea = await aProspect(under, email, {
      contact,
      source,
      answers,
      consents: { results: true, news: true },
    });
    under.clock.advance("P2D");
    await under.drain();
    await book(under, lea.token, (await slotsOf(under, lea.token))[0] ?? "");
    await under.drain();
    for (const { message } of under.transport.sent)
      await store.transaction((tx) =>
        tx.mailbox.insertIfNew({
          id: under.services.ids.next(),
          key: message.messageId.slice(1).split("@")[0] ?? "",
          message,
          sentAt: under.clock.now(),
        }),
      );
    const own = `/me/${under.services.tokens.derive("privacy", lea.leadId)}`;
    await form(`${own}/correct`, { name: `${canary} ${canary}`, company: canary });
    await aProspect(under, email, { contact, source, answers });
    expect(everything()).toContain(canary);

    const response = await form(`${own}/erase`);
    expect(response.status).toBe(202);
    expect(await response.text()).toContain("s’effacent");
    await under.drain();

    expect(everything()).not.toContain(canary);
    expect(everything()).not.toContain("639980123");
    expect((await under.app.request(own)).status).toBe(404);
    expect(
      (await under.app.request(`/r/${under.services.tokens.derive("results", lea.submissionId)}`)).status,
    ).toBe(404);
    expect(await store.leads.byId(ines.leadId)).toBeDefined();
    expect((await verifyConsents(under.services)).broken).toEqual([]);
    expect((await store.erasures.tallies()).find(({ what }) => what === "submission")?.count).toBe(2);
  });

  it("frees the call, stops all mail at once, and answers a program with 202", async () => {
    const [slot] = await slotsOf(under, ines.token);
    await book(under, ines.token, slot ?? "");
    const response = await under.app.request(`${path}/erase`, { method: "POST" });
    expect([response.status, await response.json()]).toEqual([202, { status: "accepted" }]);
    const paul = await aProspect(under, "paul@example.com");
    expect(await slotsOf(under, paul.token)).toContain(slot);
    await under.drain();
    under.clock.advance("P3D");
    await under.drain();
    expect(sentTo()).toEqual([]);
    expect((await under.app.request(`${path}/erase`, { method: "POST" })).status).toBe(404);
  });

  it("is done once, and a fresh consent opens the address again, once its mailbox confirms it", async () => {
    await form(`${path}/erase`);
    await form(`${path}/erase`);
    await under.drain();
    expect(await under.services.store.erasures.list()).toHaveLength(1);
    const hash = under.services.tokens.hashAddress(ines.email);
    expect((await under.services.store.suppressions.find(hash))?.reason).toBe("erased");
    await aProspect(under, ines.email);
    under.clock.advance("P2D");
    await under.drain();
    expect(sentTo().map(({ message }) => message.html.includes("/c/"))).toEqual([true]);
    await under.app.request(under.linkFor(ines.email, "c"), { method: "POST" });
    expect(await under.services.store.suppressions.find(hash)).toBeUndefined();
    under.clock.advance("P2D");
    await under.drain();
    expect(sentTo()).toHaveLength(2);
  });

  it("waits for an email that is being handed over, and then takes it too", async () => {
    const busy = await appUnderTest({
      fault: async (point) => {
        if (point !== "deliver:before-transport") return;
        await busy.app.request(`/me/${busy.services.tokens.derive("privacy", paul.leadId)}/erase`, {
          method: "POST",
        });
        await busy.drain();
        expect(await busy.services.store.leads.byId(paul.leadId)).toBeDefined();
      },
    });
    const paul = await aProspect(busy, "paul@example.com");
    busy.clock.advance("P2D");
    await busy.drain();
    busy.clock.advance("PT2S");
    await busy.drain();
    expect(await busy.services.store.leads.byId(paul.leadId)).toBeUndefined();
    expect(await busy.services.store.deliveries.ofLead(paul.leadId)).toEqual([]);
    await busy.dispose();
  });

  it("is done again after an older backup was restored, and not to whoever came back since", async () => {
    const paul = await aProspect(under, "paul@example.com");
    await form(`${path}/erase`);
    await form(`/me/${under.services.tokens.derive("privacy", paul.leadId)}/erase`);
    await under.drain();
    // The restored database knows Inès as she was; Paul came back by himself.
    const back = await appUnderTest();
    back.services.ledger = under.services.ledger;
    const old = await aProspect(back, ines.email);
    back.clock.advance("P1D");
    const again = await aProspect(back, paul.email);
    expect(await replayErasures(back.services)).toBe(1);
    expect(await back.services.store.leads.byId(old.leadId)).toBeUndefined();
    expect(await back.services.store.leads.byId(again.leadId)).toBeDefined();
    await back.dispose();
  });
});

describe("the proof of consent", () => {
  const tamper = (sql: string) => {
    const database = new Database(join(under.folder, "aimant.db"));
    database.exec("DROP TRIGGER consents_no_update; DROP TRIGGER consents_no_delete");
    database.exec(sql);
    database.close();
  };

  it.each([
    ["an answer", "UPDATE consents SET action = 'refused' WHERE seq = 2", [{ seq: 2, what: "content" }]],
    ["a wording", "UPDATE consents SET text = 'other' WHERE seq = 1", [{ seq: 1, what: "content" }]],
    ["a date", "UPDATE consents SET at = at - 1 WHERE seq = 3", [{ seq: 3, what: "content" }]],
    [
      "an answer and its hash",
      "UPDATE consents SET content_hash = 'x' WHERE seq = 2",
      [
        { seq: 2, what: "content" },
        { seq: 2, what: "link" },
      ],
    ],
    [
      "a record taken out",
      "DELETE FROM consents WHERE seq = 2",
      [
        { seq: 2, what: "missing" },
        { seq: 3, what: "link" },
      ],
    ],
    ["the last record taken out", "DELETE FROM consents WHERE seq = 4", [{ seq: 4, what: "missing" }]],
  ])("shows %s that was changed in the database", async (_, sql, broken) => {
    await aProspect(under, "paul@example.com");
    expect(await verifyConsents(under.services)).toEqual({ records: 4, erased: 0, unchained: 0, broken: [] });
    tamper(sql);
    expect((await verifyConsents(under.services)).broken).toMatchObject(broken);
  });

  it("is a receipt, to read and for machines", async () => {
    const page = textOf(await read(`${path}/receipt`));
    const [record] = await under.services.store.consents.ofLead(ines.leadId);
    expect(page).toContain(record?.text);
    expect(page).toContain(record?.textHash);
    const receipt = (await (await under.app.request(`${path}/receipt.json`)).json()) as Record<
      string,
      unknown
    >;
    expect(receipt).toMatchObject({
      schema: "aimant-consent-receipt/1",
      records: [
        { consent_state: "given", purpose: "service", notice: { text: record?.text, language: "fr" } },
        { consent_state: "given", purpose: "marketing" },
      ],
    });
  });
});

describe("the form that asks for the link", () => {
  it("answers the same whether the address is known or not, and mails it once a day at most", async () => {
    const answers = [];
    for (const email of ["INES.MOREAU@example.com ", "nobody@example.com", ines.email]) {
      const response = await form("/me", { email });
      answers.push([response.status, (await response.text()).replaceAll(/nonce="[^"]+"/g, "")]);
      await under.drain();
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(under.transport.sent.map(({ message }) => message.to)).toEqual([ines.email]);
    expect(under.transport.sent[0]?.message.text).toContain(`http://aimant.test${path}`);
    expect(under.transport.sent[0]?.message.html).not.toContain("Inès");
    under.clock.advance("PT23H");
    await form("/me", { email: ines.email });
    await under.drain();
    expect(sentTo()).toHaveLength(1);
    under.clock.advance("PT2H");
    await form("/me", { email: ines.email });
    await under.drain();
    expect(sentTo().length).toBe(2);
  });

  it("says what is wrong with an address that is none", async () => {
    const response = await form("/me", { email: "ines@" });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("incomplète");
  });
});
