import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { everythingKept } from "../testing/everything-kept.ts";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { outline } from "../testing/html.ts";

let under: AppUnderTest;
let ines: Prospect;
let path: string;
beforeEach(async () => {
  under = await appUnderTest();
  ines = await aProspect(under);
  path = `/u/${under.services.tokens.derive("unsubscribe", ines.leadId)}`;
});
afterEach(() => under.dispose());

/** What a mail program sends: no cookie, no origin, nothing but RFC 8058's one field. */
const oneClick = (to = path) =>
  under.app.request(to, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
const consents = () => under.services.store.consents.ofLead(ines.leadId);

describe("one click on unsubscribe", () => {
  it("in the mail program is enough: answered at once, without a redirect or a cookie, and no mail follows", async () => {
    const response = await oneClick();
    expect([response.status, response.redirected, response.headers.get("location")]).toEqual([
      200,
      false,
      null,
    ]);
    expect(response.headers.get("set-cookie")).toBeNull();
    under.clock.advance("P30D");
    await under.drain();
    expect(under.transport.attempts).toEqual([]);
    expect(await under.services.store.deliveries.counts()).toMatchObject({ skipped: 1, planned: 0, sent: 0 });
  });

  it.each<[string, RequestInit]>([
    [
      "as a form with several parts",
      {
        headers: { "content-type": "multipart/form-data; boundary=b" },
        body: '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
      },
    ],
    ["without any body", {}],
    [
      "from a web mail's own page",
      {
        headers: { origin: "https://mail.example.com", "content-type": "application/x-www-form-urlencoded" },
        body: "List-Unsubscribe=One-Click",
      },
    ],
    ["with a broken body", { headers: { "content-type": "multipart/form-data" }, body: "x" }],
  ])("%s works as well", async (_, init) => {
    expect((await under.app.request(path, { method: "POST", ...init })).status).toBe(200);
    under.clock.advance("P3D");
    await under.drain();
    expect(under.transport.attempts).toEqual([]);
  });

  it("is kept as proof: what was given is withdrawn, what was refused stays refused, nothing is overwritten", async () => {
    const before = await consents();
    await oneClick();
    const after = await consents();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([
      { consentId: "results", action: "withdrawn", method: "link", text: before[0]?.text ?? "" },
    ]);
    const events = await under.services.store.timeline.ofLead(ines.leadId);
    expect(events.at(-1)).toMatchObject({ kind: "unsubscribed", actor: "prospect" });
  });

  it("twice, or twenty times at once, is once", async () => {
    const responses = await Promise.all(Array.from({ length: 20 }, () => oneClick()));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    const once = await everythingKept(under.services.store, under.clock.now());
    expect((await consents()).filter(({ action }) => action === "withdrawn")).toHaveLength(1);
    under.clock.advance("P1D");
    expect((await oneClick()).status).toBe(200);
    expect(await everythingKept(under.services.store, under.clock.now())).toBe(once);
  });

  it("reaches a message that waits for another attempt", async () => {
    under.transport.fail({ kind: "temporary", times: 3 });
    under.clock.advance("P2D");
    await under.drain();
    await oneClick();
    under.clock.advance("P1D");
    await under.drain();
    expect(under.transport.sent).toEqual([]);
  });

  it("stops the letters of every funnel, and not the call that the person booked", async () => {
    await book(under, ines.token, (await slotsOf(under, ines.token))[0] ?? "");
    await oneClick();
    await under.drain();
    under.clock.advance("P3D");
    await under.drain();
    expect(
      under.transport.sent
        .filter(({ message }) => message.to === ines.email)
        .map(({ message }) => message.attachments.length),
    ).toEqual([1]);
  });

  it("leaves the results open, and a later pass may consent again once its mailbox says so", async () => {
    await oneClick();
    expect(
      (await under.app.request(`/r/${under.services.tokens.derive("results", ines.submissionId)}`)).status,
    ).toBe(200);
    await aProspect(under, ines.email);
    under.clock.advance("P2D");
    await under.drain();
    expect(under.transport.sent.map(({ message }) => message.html.includes("/c/"))).toEqual([true]);
    expect((await under.app.request(under.linkFor(ines.email, "c"), { method: "POST" })).status).toBe(200);
    under.clock.advance("P2D");
    await under.drain();
    expect(under.transport.sent).toHaveLength(2);
    expect((await oneClick(under.linkFor(ines.email, "u"))).status).toBe(200);
  });
});

describe("the page behind the link", () => {
  it("asks with one button that posts to itself, and says when it is done", async () => {
    const ask = await (await under.app.request(path)).text();
    const controls = outline(ask).filter((element) => /^(form|button|input|select|textarea)\b/.test(element));
    expect(controls).toEqual(["form action method", "button class type"]);
    expect(ask).toContain(`action="${path}"`);
    const done = await (await oneClick()).text();
    expect(done).toContain("C’est fait");
    expect(done).not.toContain("<form");
  });

  it("offers whoever gets two kinds of emails to stop one, and the other goes on", async () => {
    const lea = await aProspect(under, "lea@example.com", { consents: { results: true, news: true } });
    const own = `/u/${under.services.tokens.derive("unsubscribe", lea.leadId)}`;
    const ask = await (await under.app.request(own)).text();
    expect([...ask.matchAll(/name="purpose" value="(\w+)"/g)].map(([, purpose]) => purpose)).toEqual([
      "service",
      "marketing",
    ]);
    const stopped = await under.app.request(own, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "purpose=marketing",
    });
    expect(stopped.status).toBe(200);
    const records = await under.services.store.consents.ofLead(lea.leadId);
    expect(records.filter(({ action }) => action === "withdrawn").map(({ purpose }) => purpose)).toEqual([
      "marketing",
    ]);
    const hash = under.services.tokens.hashAddress(lea.email);
    expect((await under.services.store.suppressions.find(hash))?.reason).toBe("objected");
    under.clock.advance("P2D");
    await under.drain();
    expect(under.transport.sent.filter(({ message }) => message.to === lea.email)).toHaveLength(1);
    const left = await (await under.app.request(own)).text();
    expect(left).not.toContain('name="purpose"');
  });

  it.each([
    ["List-Unsubscribe=One-Click", 0],
    ["purpose=service", 0],
    ["purpose=marketing", 1],
  ])(
    "%s reaches an email that a worker has claimed already and is about to hand over",
    async (body, sent) => {
      const late = await appUnderTest({
        fault: async (point) => {
          if (point !== "deliver:frozen") return;
          await late.app.request(`/u/${late.services.tokens.derive("unsubscribe", paul.leadId)}`, {
            method: "POST",
            headers: { "content-type": "application/x-www-form-urlencoded" },
            body,
          });
        },
      });
      const paul = await aProspect(late, "paul@example.com", { consents: { results: true, news: true } });
      late.clock.advance("P2D");
      await late.drain();
      expect(late.transport.attempts).toHaveLength(sent);
      await late.dispose();
    },
  );

  it("tells nothing about the person", async () => {
    for (const response of [await under.app.request(path), await oneClick()]) {
      expect(await response.text()).not.toMatch(/Moreau|ines|Aubrac/i);
    }
  });
});
