import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { book, slotsOf } from "../testing/booking.ts";
import { everythingKept } from "../testing/everything-kept.ts";

const secret = `whsec_${Buffer.from("only Resend and we know this one").toString("base64")}`;

let under: AppUnderTest;
let people = 0;
let email = "";
let bookingToken = "";
beforeAll(async () => {
  under = await appUnderTest({ resendWebhookSecret: secret });
});
afterAll(() => under.dispose());
beforeEach(async () => {
  email = `ines-${(people += 1)}@example.com`;
  const answer = await under.submit(aBody({ contact: { name: "Inès Moreau", email } }));
  const { next } = (await answer.json()) as { next: { bookingUrl: string } };
  bookingToken = next.bookingUrl.split("/b/")[1] ?? "";
});

const event = (type: string, to: string[], bounce?: { type?: string }) => ({
  type,
  created_at: "2026-11-23T08:00:00Z",
  data: { email_id: "e1", to, ...(bounce === undefined ? {} : { bounce: { message: "5.1.1", ...bounce } }) },
});

/** What Resend would post; signed like Svix does, or like Standard Webhooks says. */
function tell(
  body: unknown,
  { prefix = "svix", key = secret, at = new Date(), id = "msg_1" } = {},
): Promise<Response> {
  const payload = typeof body === "string" ? body : JSON.stringify(body);
  return under.post("/hooks/resend", payload, {
    [`${prefix}-id`]: id,
    [`${prefix}-timestamp`]: String(Math.floor(at.getTime() / 1_000)),
    [`${prefix}-signature`]: new Webhook(key).sign(id, at, payload),
  });
}

const mailTo = (address: string) => under.transport.sent.filter(({ message }) => message.to === address);
const kept = () => everythingKept(under.services.store, under.clock.now());
const timeline = async () =>
  (await under.services.store.timeline.ofLead((await lead())?.id ?? "")).map(({ kind }) => kind);
const lead = () => under.services.store.leads.byEmail(email);
const twoDaysLater = async () => {
  under.clock.advance("P2D");
  await under.drain();
};

describe("a notice of Resend", () => {
  it.each([
    ["a bounce for good", "email.bounced", { type: "Permanent" }, "bounced"],
    ["a bounce without a type", "email.bounced", {}, "bounced"],
    ["a complaint", "email.complained", undefined, "complained"],
  ] as const)(
    "of %s ends all mail to that address, and is seen on the timeline",
    async (_, type, bounce, kind) => {
      const { status } = await tell(event(type, [email.toUpperCase()], bounce));
      expect(status).toBe(204);
      expect(await timeline()).toEqual(["submitted", kind]);
      await twoDaysLater();
      expect(mailTo(email)).toEqual([]);
      expect((await under.services.store.enrolments.ofLead((await lead())?.id ?? ""))[0]).toMatchObject({
        state: "stopped",
        stopReason: kind,
      });
    },
  );

  it.each([
    ["a full mailbox", event("email.bounced", [], { type: "Transient" })],
    ["a bounce that nobody can explain", event("email.bounced", [], { type: "Undetermined" })],
    ["a delivery", event("email.delivered", [])],
    ["a click", event("email.clicked", [])],
    ["something to come", event("domain.updated", [])],
  ])("of %s changes nothing", async (_, body) => {
    const before = await kept();
    expect((await tell({ ...body, data: { ...body.data, to: [email] } })).status).toBe(204);
    expect(await kept()).toBe(before);
    await twoDaysLater();
    expect(mailTo(email)).toHaveLength(1);
  });

  it("that comes again changes nothing more", async () => {
    const body = event("email.bounced", [email], { type: "Permanent" });
    await tell(body);
    const before = await kept();
    await Promise.all([tell(body), tell(body, { id: "msg_2" }), tell(event("email.complained", [email]))]);
    expect(await kept()).toBe(before);
  });

  it("about somebody whom we do not know is remembered for the day we do", async () => {
    expect((await tell(event("email.bounced", ["new@example.com"]), { prefix: "webhook" })).status).toBe(204);
    await under.submit(aBody({ contact: { name: "Marc Roy", email: "New@Example.com" } }));
    await twoDaysLater();
    expect(mailTo("New@Example.com")).toEqual([]);
    const marc = await under.services.store.leads.byEmail("new@example.com");
    expect(await under.services.store.enrolments.activeOfLead(marc?.id ?? "")).toEqual([]);
  });

  it("does not keep the rep from being told, nor the person from booking", async () => {
    await tell(event("email.bounced", [email]));
    const [start = ""] = await slotsOf(under, bookingToken);
    expect((await book(under, bookingToken, start)).status).toBe(201);
    const told = under.transport.sent.length;
    await under.drain();
    expect(under.transport.sent.slice(told).map(({ message }) => message.to)).toEqual(["claire@example.com"]);
  });

  it("that comes while the rep's notice waits for a retry does not swallow it", async () => {
    const [start = ""] = await slotsOf(under, bookingToken);
    await book(under, bookingToken, start);
    under.transport.fail({ kind: "temporary", times: 2 });
    await under.drain();
    await tell(event("email.bounced", [email]));
    under.clock.advance("PT1M");
    await under.drain();
    expect(mailTo("claire@example.com").at(-1)?.message.text).toContain(email);
    expect(mailTo(email)).toEqual([]);
  });
});

describe("a notice that is not Resend's", () => {
  const body = () => event("email.bounced", [email]);
  it.each([
    ["of another secret", () => tell(body(), { key: `whsec_${Buffer.alloc(24, 1).toString("base64")}` })],
    ["of six minutes ago", () => tell(body(), { at: new Date(Date.now() - 6 * 60_000) })],
    ["of the time to come", () => tell(body(), { at: new Date(Date.now() + 6 * 60_000) })],
    ["without a signature", () => under.post("/hooks/resend", body())],
    [
      "with another's signature",
      () =>
        under.post("/hooks/resend", body(), {
          "svix-id": "a",
          "svix-timestamp": "1",
          "svix-signature": "v1,AAAA",
        }),
    ],
  ])("%s is refused, and changes nothing", async (_, send) => {
    const before = await kept();
    const answer = await send();
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain("whsec");
    expect(await kept()).toBe(before);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '"email.bounced"',
    "\u0000",
    '{"type":1}',
    '{"type":"email.bounced","data":{"to":"x"}}',
  ])("but is signed and says %j does no harm", async (payload) => {
    const before = await kept();
    expect([204, 400]).toContain((await tell(payload)).status);
    expect(await kept()).toBe(before);
    expect(under.log.entries.filter(({ event: name }) => name === "request.failed")).toEqual([]);
  });

  it("is not even taken where no secret is set", async () => {
    const plain = await appUnderTest();
    expect((await plain.post("/hooks/resend", body())).status).toBe(404);
    await plain.dispose();
  });
});
