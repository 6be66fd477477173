import { createHmac } from "node:crypto";
import { concludeCall } from "@aimant/core";
import type { Funnel } from "@aimant/funnel";
import { aFunnel } from "@aimant/testing";
import { afterEach, describe, expect, it } from "vitest";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { everythingKept } from "../testing/everything-kept.ts";
import { attributeValues, textOf } from "../testing/html.ts";

const calendlyWebhookKey = "the key of the subscription, 32 long";
const calWebhookSecret = "the secret of the webhook, 32 long..";
const owner = "claire@example.com";

let under: AppUnderTest;
let ines: Prospect;
afterEach(() => under.dispose());

type Provider = NonNullable<NonNullable<Funnel["booking"]>["outside"]>["provider"];
const pages = { calendly: "https://calendly.com/claire/30min", cal: "https://cal.com/claire/30min" };
async function start(provider: Provider): Promise<void> {
  const funnel = aFunnel();
  under = await appUnderTest({
    funnel: aFunnel({
      booking: { ...funnel.booking, owners: ["claire"], outside: { provider, url: pages[provider] } },
    }),
    calendlyWebhookKey,
    calWebhookSecret,
  });
  ines = await aProspect(under);
}
/** Where the button of the booking page leads. */
async function outsideLink(): Promise<URL> {
  const html = await (await under.app.request(`/b/${ines.token}`)).text();
  return new URL(attributeValues(html, "href").find((href) => href.startsWith("https://cal")) ?? "");
}
const mac = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex");
const seconds = () => Math.floor(under.clock.now().epochMilliseconds / 1_000);

type Change = {
  uid?: string;
  old?: string;
  start?: string;
  end?: string;
  reference?: string;
  email?: string;
};
const noted: Record<
  Provider,
  { tell(what: "booked" | "cancelled" | "moved", change?: Change): Promise<Response>; reference: string }
> = {
  calendly: {
    reference: "utm_content",
    async tell(what, change = {}) {
      const body = JSON.stringify({
        event: what === "cancelled" ? "invitee.canceled" : "invitee.created",
        created_at: under.clock.now().toString(),
        payload: {
          uri: `https://api.calendly.com/scheduled_events/E/invitees/${change.uid ?? "one"}`,
          email: change.email ?? ines.email,
          name: "Inès Moreau",
          timezone: "America/Toronto",
          text_reminder_number: "+33 6 12 34 56 78",
          rescheduled: false,
          old_invitee:
            what === "moved" ? `https://api.calendly.com/scheduled_events/E/invitees/${change.old}` : null,
          tracking: { utm_content: change.reference ?? (await ownReference()) },
          scheduled_event: {
            start_time: change.start ?? "2026-11-25T14:00:00.000000Z",
            end_time: change.end ?? "2026-11-25T14:30:00.000000Z",
            event_memberships: [{ user_email: owner }],
            location: { type: "outbound_call", location: "+33 6 12 34 56 78" },
          },
        },
      });
      return post("/hooks/calendly", body, calendlyHeader(body));
    },
  },
  cal: {
    reference: "metadata[aimant]",
    async tell(what, change = {}) {
      const triggerEvent = {
        booked: "BOOKING_CREATED",
        cancelled: "BOOKING_CANCELLED",
        moved: "BOOKING_RESCHEDULED",
      }[what];
      const body = JSON.stringify({
        triggerEvent,
        createdAt: under.clock.now().toString(),
        payload: {
          uid: change.uid ?? "one",
          ...(what === "moved" ? { rescheduleUid: change.old } : {}),
          startTime: change.start ?? "2026-11-25T14:00:00Z",
          endTime: change.end ?? "2026-11-25T14:30:00Z",
          attendees: [
            { email: change.email ?? ines.email, timeZone: "America/Toronto", phoneNumber: "+33612345678" },
          ],
          organizer: { email: owner },
          metadata: { aimant: change.reference ?? (await ownReference()) },
        },
      });
      return post("/hooks/cal", body, { "x-cal-signature-256": mac(calWebhookSecret, body) });
    },
  },
};
const references = new Map<string, string>();
/** The reference that the page's link carries, looked up once for each person. */
async function ownReference(): Promise<string> {
  const known = references.get(ines.token);
  if (known !== undefined) return known;
  const link = (await outsideLink()).searchParams;
  const found = link.get("utm_content") ?? link.get("metadata[aimant]") ?? "";
  references.set(ines.token, found);
  return found;
}
const calendlyHeader = (body: string, key = calendlyWebhookKey, at = seconds()) => ({
  "calendly-webhook-signature": `t=${at},v1=${mac(key, `${at}.${body}`)}`,
});
const post = async (path: string, body: string, headers: Record<string, string>) =>
  under.app.request(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
const calls = () => under.services.store.appointments.ofLead(ines.leadId);
const kept = () => everythingKept(under.services.store, under.clock.now());
const stage = async () => (await under.services.store.leads.byId(ines.leadId))?.stage;
const sentTo = (email: string) =>
  under.transport.sent.filter(({ message }) => message.to === email).map(({ message }) => message);

describe.each(["calendly", "cal"] as const)("calls that are booked with %s", (provider) => {
  const { tell, reference } = noted[provider];

  it("are one tap away with name and address filled in, and nowhere to be had here", async () => {
    await start(provider);
    const link = await outsideLink();
    expect(link.href.startsWith(pages[provider])).toBe(true);
    expect(link.searchParams.get("name")).toBe("Inès Moreau");
    expect(link.searchParams.get("email")).toBe(ines.email);
    expect(link.searchParams.get(reference)).toContain(ines.submissionId);
    expect(await slotsOf(under, ines.token)).toEqual([]);
    expect((await book(under, ines.token, "2026-11-24T08:00:00Z")).status).toBe(409);
  });

  it("count like ours: stage, brief for the owner, silence of follow-ups; the prospect hears from them", async () => {
    await start(provider);
    expect((await tell("booked")).status).toBe(204);
    await under.drain();
    expect(await calls()).toMatchObject([
      { state: "booked", ownerId: "claire", phone: "+33612345678", timeZone: "America/Toronto" },
    ]);
    expect(await stage()).toBe("handed-over");
    expect(await under.services.store.enrolments.activeOfLead(ines.leadId)).toEqual([]);
    const [brief, ...more] = sentTo(owner);
    expect([brief?.html.includes("Inès Moreau"), more]).toEqual([true, []]);
    // The provider has written into the owner's calendar: no invitation of ours beside it.
    expect(brief?.attachments.map(({ contentType }) => contentType)).not.toContainEqual(
      expect.stringContaining("calendar"),
    );
    expect(sentTo(ines.email)).toEqual([]);
    const page = textOf(await (await under.app.request(`/b/${ines.token}`)).text());
    expect(page).toContain("déplacer ou d’annuler");
    for (const path of ["/move", "/cancel", "/invitation.ics"])
      expect((await under.app.request(`/b/${ines.token}${path}`)).status).toBe(404);
    expect((await under.post(`/api/v1/booking/${ines.token}/cancel`, {})).status).toBe(404);
    under.clock.set("2026-11-25T14:46:00Z");
    await under.drain();
    expect(sentTo(owner).at(-1)?.subject).toContain("a-t-il eu lieu");
    const token = under.services.tokens.derive("appointment", (await calls())[0]?.id ?? "");
    await concludeCall(under.services, { token, outcome: "missed" });
    await under.drain();
    expect(sentTo(ines.email).at(-1)?.html).toContain(`/b/${ines.token}`);
  });

  it("told twice, one after the other or at once, are one call and one brief", async () => {
    await start(provider);
    await ownReference();
    const answers = await Promise.all([tell("booked"), tell("booked"), tell("booked")]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    await under.drain();
    const before = await kept();
    expect((await tell("booked")).status).toBe(204);
    await under.drain();
    expect(await kept()).toBe(before);
    expect([(await calls()).length, sentTo(owner).length]).toEqual([1, 1]);
  });

  it("are cancelled for the owner too, once; heard before the booking, it stays cancelled", async () => {
    await start(provider);
    await tell("booked");
    await tell("cancelled");
    await tell("cancelled");
    await tell("cancelled", { uid: "two" });
    await tell("booked", { uid: "two" });
    await under.drain();
    expect((await calls()).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    const told = sentTo(owner).filter(({ subject }) => subject.startsWith("Annulé"));
    expect([told.length, told[0]?.attachments]).toEqual([1, []]);
    expect(sentTo(ines.email)).toEqual([]);
  });

  it("have another time when they are moved, whichever notice comes first", async () => {
    await start(provider);
    await tell("booked");
    const later = { uid: "two", old: "one", start: "2026-11-26T09:00:00Z", end: "2026-11-26T09:30:00Z" };
    expect((await tell("moved", later)).status).toBe(204);
    await tell("cancelled");
    await under.drain();
    expect((await calls()).map(({ state, startAt }) => `${state} ${startAt.toString()}`)).toEqual([
      "booked 2026-11-26T09:00:00Z",
      "cancelled 2026-11-25T14:00:00Z",
    ]);
    expect(sentTo(owner).filter(({ subject }) => subject.startsWith("Annulé"))).toEqual([]);
  });

  it("are found by the address where the reference is missing or made up, and else by nobody", async () => {
    await start(provider);
    const paul = await aProspect(under, "paul@example.com");
    await tell("booked", { reference: `${paul.submissionId}.forged` });
    expect((await calls()).length).toBe(1);
    expect(await under.services.store.appointments.ofLead(paul.leadId)).toEqual([]);
    const before = await kept();
    expect((await tell("booked", { uid: "x", reference: "", email: "nobody@example.com" })).status).toBe(204);
    expect(await kept()).toBe(before);
  });
});

describe("what was not signed by the provider just now", () => {
  const body = () =>
    JSON.stringify({ triggerEvent: "BOOKING_CREATED", createdAt: under.clock.now().toString(), payload: {} });

  it("is refused by Calendly's address: forged, altered, replayed after three minutes, unsigned", async () => {
    await start("calendly");
    const text = body();
    const before = await kept();
    const good = calendlyHeader(text);
    expect((await post("/hooks/calendly", text, good)).status).toBe(204);
    for (const [sent, headers] of [
      [text, {}],
      [text, { "calendly-webhook-signature": "t=,v1=" }],
      [text, { "calendly-webhook-signature": "v1=zz" }],
      [text, calendlyHeader(text, "another key")],
      [text, calendlyHeader(text, calendlyWebhookKey, seconds() - 181)],
      [text, calendlyHeader(text, calendlyWebhookKey, seconds() + 181)],
      [`${text} `, good],
      [
        text,
        {
          "calendly-webhook-signature": good["calendly-webhook-signature"].replace(
            /t=\d+/,
            `t=${seconds() + 1}`,
          ),
        },
      ],
    ] as [string, Record<string, string>][])
      expect((await post("/hooks/calendly", sent, headers)).status).toBe(400);
    expect(await kept()).toBe(before);
  });

  it("is refused by Cal.com's address: forged, altered, an hour old, unsigned", async () => {
    await start("cal");
    const told = await noted.cal.tell("booked", { uid: "first" });
    expect(told.status).toBe(204);
    const before = await kept();
    const old = JSON.stringify({
      triggerEvent: "BOOKING_CREATED",
      createdAt: under.clock.now().subtract({ minutes: 61 }).toString(),
      payload: {
        uid: "old",
        startTime: "2026-11-25T14:00:00Z",
        endTime: "2026-11-25T14:30:00Z",
        attendees: [{ email: ines.email }],
      },
    });
    for (const [sent, signature] of [
      [old, mac(calWebhookSecret, old)],
      [body(), mac("another secret", body())],
      [`${body()} `, mac(calWebhookSecret, body())],
      [body(), ""],
      [body(), "0".repeat(64)],
    ] as const)
      expect((await post("/hooks/cal", sent, { "x-cal-signature-256": signature })).status).toBe(400);
    expect(await kept()).toBe(before);
  });
});
