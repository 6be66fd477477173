import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aFunnel, anOwner, aTeam, someAnswers, testServices, type TestServices } from "@aimant/testing";
import { publishTeam } from "../author/publish-team.ts";
import { bookSlot, SlotTaken } from "../booking/book-slot.ts";
import { concludeCall } from "../booking/conclude-call.ts";
import { freeSlots, openBooking } from "../booking/open-booking.ts";
import { noteBookingOpened } from "../booking/recover-booking.ts";
import { createCallListLink, revokeCallListLink } from "../call-list/links.ts";
import { openCallList } from "../call-list/read-call-list.ts";
import { recordCall } from "../call-list/record-call.ts";
import { submit } from "../collect/submit.ts";
import { NotFound } from "../errors.ts";
import { suppress } from "../followup/suppress.ts";
import { unsubscribe } from "../followup/unsubscribe.ts";
import { callRates } from "../insight/call-rates.ts";
import { joinWaitingList } from "../waiting/join-waiting-list.ts";
import { openHeldSlot, takeHeldSlot } from "./held-slot.ts";

const phone = "+33612345678";
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const hours = [
  { from: "09:00", to: "12:00" },
  { from: "14:00", to: "17:00" },
];

let under: TestServices;
let passes = 0;
beforeEach(async () => {
  under = await testServices();
  // Claire is there in the afternoon too, so that there are two halves of the day.
  await publishTeam(
    under.services,
    aTeam([
      anOwner({
        availability: {
          timeZone: "Europe/Paris",
          week: Object.fromEntries(weekdays.map((day) => [day, hours])),
          daysOff: [],
        },
      }),
    ]),
  );
});
afterEach(() => under.dispose());

type Booked = { email: string; token: string; id: string; leadId: string; end: Temporal.Instant };

async function invited(email: string, more: { news?: boolean; slug?: string } = {}): Promise<string> {
  const { id } = await submit(under.services, {
    slug: more.slug ?? "sample",
    idempotencyKey: `pass-${(passes += 1)}`,
    answers: { ...someAnswers },
    contact: { name: "Léa Fontaine", email, company: "Maison Aubrac" },
    consents: { results: true, news: more.news ?? false },
    locale: "fr",
    method: "widget",
    build: "test",
  });
  return under.services.tokens.derive("booking", id);
}

const slotsFor = async (token: string) =>
  freeSlots(under.services, under.services.store, await openBooking(under.services, token));

async function book(token: string, email: string): Promise<Booked> {
  const [slot] = await slotsFor(token);
  const { appointment } = await bookSlot(under.services, {
    token,
    start: slot?.start ?? expect.fail("no free slot"),
    phone,
    timeZone: "Europe/Paris",
  });
  return { email, token, id: appointment.id, leadId: appointment.leadId, end: appointment.endAt };
}

const drain = () => under.runner().drain();
async function advance(by: string): Promise<void> {
  under.clock.advance(by);
  await drain();
}

/** Somebody whose call is over, and who was not there. */
async function missed(email = "lea@example.com"): Promise<Booked> {
  const call = await book(await invited(email), email);
  under.clock.set(call.end.add({ minutes: 1 }));
  await drain();
  await concludeCall(under.services, {
    token: under.services.tokens.derive("appointment", call.id),
    outcome: "missed",
  });
  await drain();
  return call;
}

const sentTo = (email: string) =>
  under.transport.sent.filter(({ message }) => message.to === email).map(({ message }) => message);
const last = (email: string) => sentTo(email).at(-1) ?? expect.fail(`nothing was sent to ${email}`);
const heldLinks = (html: string) => [...html.matchAll(/\/h\/([\w-]+)"/g)].map(([, token]) => token ?? "");
const noShow = async ({ leadId }: Booked) => (await under.services.store.noShows.ofLead(leadId))[0];
const clock = (at: Temporal.Instant) => at.toZonedDateTimeISO("Europe/Paris");

describe("the question to the rep", () => {
  const asked = () => sentTo("claire@example.com").filter(({ subject }) => /a-t-il eu lieu/.test(subject));

  it("comes fifteen minutes after the end of a call of which nothing is known, once", async () => {
    const call = await book(await invited("lea@example.com"), "lea@example.com");
    under.clock.set(call.end.add({ minutes: 14 }));
    await drain();
    expect(asked()).toHaveLength(0);
    await advance("PT1M");
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.html).toContain(`/a/${under.services.tokens.derive("appointment", call.id)}`);
    await advance("P3D");
    expect(asked()).toHaveLength(1);
  });

  it("does not come where the rep has said it, or the call was cancelled", async () => {
    const [one, two] = [await invited("lea@example.com"), await invited("paul@example.com")];
    const first = await book(one, "lea@example.com");
    const second = await book(two, "paul@example.com");
    await under.services.store.transaction((tx) => tx.appointments.cancel(second.id, under.clock.now()));
    under.clock.set(first.end);
    await concludeCall(under.services, {
      token: under.services.tokens.derive("appointment", first.id),
      outcome: "held",
    });
    await advance("P1D");
    expect(asked()).toHaveLength(0);
  });
});

describe("a missed call", () => {
  it("brings three free times at once, on three days, in both halves of the day, none before the day for an answer is over", async () => {
    const call = await missed();
    const letter = last(call.email);
    const tokens = heldLinks(letter.html);
    expect(tokens).toHaveLength(3);
    const views = await Promise.all(tokens.map((token) => openHeldSlot(under.services, token)));
    const starts = views.map(({ hold }) => clock(hold.startAt));
    expect(new Set(starts.map((at) => at.toPlainDate().toString())).size).toBe(3);
    expect(new Set(starts.map((at) => at.hour < 12)).size).toBe(2);
    for (const at of starts) {
      expect(at.since(clock(under.clock.now())).total("hours")).toBeGreaterThanOrEqual(24);
      expect(at.dayOfWeek).toBeLessThan(6);
      expect(letter.text).toContain(`${at.hour}\u00a0h`);
    }
  });

  it("keeps them for this person alone for a day, and no longer", async () => {
    const call = await missed();
    const [token = ""] = heldLinks(last(call.email).html);
    const { hold } = await openHeldSlot(under.services, token);
    const other = await invited("paul@example.com");
    const isFree = async () => (await slotsFor(other)).some(({ start }) => start.equals(hold.startAt));
    expect(await isFree()).toBe(false);
    await expect(
      bookSlot(under.services, { token: other, start: hold.startAt, phone }),
    ).rejects.toBeInstanceOf(SlotTaken);
    // Over when it is over, whether a job has run or not.
    under.clock.set(hold.expiresAt);
    expect(await isFree()).toBe(true);
    await bookSlot(under.services, { token: other, start: hold.startAt, phone });
    expect((await openHeldSlot(under.services, token)).live).toBe(false);
    await expect(takeHeldSlot(under.services, { token })).rejects.toBeInstanceOf(SlotTaken);
  });

  it("is over when one of them is taken: the others are free, and nothing more is sent", async () => {
    const call = await missed();
    const [token = "", second = ""] = heldLinks(last(call.email).html);
    const { appointment } = await takeHeldSlot(under.services, { token });
    expect(appointment.phone).toBe(phone);
    expect(await noShow(call)).toMatchObject({
      state: "rebooked",
      rebookedBy: "email",
      rebookedAppointmentId: appointment.id,
    });
    const { hold } = await openHeldSlot(under.services, second);
    expect(hold.state).toBe("released");
    const before = sentTo(call.email).length;
    await concludeCall(under.services, {
      token: under.services.tokens.derive("appointment", appointment.id),
      outcome: "held",
    });
    await advance("P30D");
    expect(sentTo(call.email).slice(before + 1)).toEqual([]);
  });

  it("that is answered on the booking page is over too", async () => {
    const call = await missed();
    const [slot] = await slotsFor(call.token);
    await bookSlot(under.services, { token: call.token, start: slot?.start ?? under.clock.now(), phone });
    expect(await noShow(call)).toMatchObject({ state: "rebooked", rebookedBy: "email" });
    expect(await under.services.store.holds.ofLead(call.leadId)).toEqual([]);
  });

  it("without an answer brings one reminder after three working days, with other times, then the call list", async () => {
    const call = await missed();
    const first = heldLinks(last(call.email).html);
    const count = sentTo(call.email).length;
    // From a Monday; the call list is two working days and a weekend after that.
    for (let days = 0; days < 2; days += 1) await advance("P1D");
    expect(sentTo(call.email)).toHaveLength(count);
    await advance("P1D");
    const reminder = last(call.email);
    expect(reminder.subject).toBe("Trois autres créneaux pour notre appel");
    expect(reminder.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const second = heldLinks(reminder.html);
    expect(second).toHaveLength(3);
    expect(second.filter((token) => first.includes(token))).toEqual([]);
    for (const token of second) expect((await openHeldSlot(under.services, token)).live).toBe(true);
    for (let days = 0; days < 5; days += 1) await advance("P1D");
    expect(await noShow(call)).toMatchObject({ state: "call-list", why: "no-answer" });
    expect(sentTo(call.email)).toHaveLength(count + 1);
  });

  it("goes on in order when the server was down all that time", async () => {
    const call = await missed();
    await advance("P60D");
    expect((await noShow(call))?.state).toBe("reminded");
    await advance("P60D");
    expect((await noShow(call))?.state).toBe("call-list");
  });

  it("for the second time goes straight to the call list", async () => {
    const call = await missed();
    const [token = ""] = heldLinks(last(call.email).html);
    const { appointment } = await takeHeldSlot(under.services, { token });
    await drain();
    under.clock.set(appointment.endAt);
    await concludeCall(under.services, {
      token: under.services.tokens.derive("appointment", appointment.id),
      outcome: "missed",
    });
    const before = sentTo(call.email).length;
    await drain();
    expect(sentTo(call.email)).toHaveLength(before);
    expect(await noShow(call)).toMatchObject({ state: "call-list", why: "missed-twice" });
  });

  it("says nothing more to whoever unsubscribes, and does not have them called either", async () => {
    const call = await missed();
    await unsubscribe(under.services, under.services.tokens.derive("unsubscribe", call.leadId));
    const before = sentTo(call.email).length;
    await advance("P10D");
    await advance("P10D");
    expect(sentTo(call.email)).toHaveLength(before);
    expect((await noShow(call))?.state).toBe("closed");
  });

  it("has those called whose address does not work any more", async () => {
    const call = await missed();
    await suppress(under.services, { email: call.email, reason: "bounced" });
    await advance("P10D");
    expect(await noShow(call)).toMatchObject({ state: "call-list", why: "not-written-to" });
  });

  it("is left to the funnel's own follow-up where there is one, or where it is switched off", async () => {
    for (const [slug, funnel] of [
      ["own", { followUps: [{ id: "again", trigger: "missed", steps: [] }] }],
      ["off", { booking: { owners: ["claire"], noShow: { enabled: false } } }],
    ] as const) {
      const { rulesOf } = await import("./rules-of.ts");
      const version = aFunnel({ slug, ...(slug === "off" ? { booking: funnel.booking } : {}) } as never);
      const followUps = slug === "own" ? [{ trigger: "missed" }] : version.followUps;
      expect(rulesOf({ ...version, followUps } as never)).toBeUndefined();
    }
  });
});

describe("the call list", () => {
  async function listed(): Promise<Booked> {
    const call = await missed();
    await advance("P10D");
    await advance("P10D");
    return call;
  }
  const tokenOf = (url: string) => url.split("/calls/")[1] ?? "";

  it("shows a provider these people and nobody else, until the link ends or is taken back", async () => {
    const call = await listed();
    await invited("nobody@example.com");
    const { url, link } = await createCallListLink(under.services, { name: "Azur", slug: null, days: 2 });
    const { people } = await openCallList(under.services, tokenOf(url));
    expect(people).toMatchObject([
      { name: "Léa Fontaine", company: "Maison Aubrac", phone, why: "no-answer", calls: 0 },
    ]);
    expect(people[0]?.reachable.map(({ what }) => what)).toEqual(["call-chosen", "answered"]);
    const otherFunnel = await createCallListLink(under.services, { name: "B", slug: "sample", days: 2 });
    expect((await openCallList(under.services, tokenOf(otherFunnel.url))).people).toHaveLength(1);
    await revokeCallListLink(under.services, link.id);
    await expect(openCallList(under.services, tokenOf(url))).rejects.toThrow(NotFound);
    under.clock.advance("P2D");
    await expect(openCallList(under.services, tokenOf(otherFunnel.url))).rejects.toThrow(NotFound);
    expect((await noShow(call))?.state).toBe("call-list");
  });

  it("keeps somebody who did not answer, with how often they were tried", async () => {
    await listed();
    const { url } = await createCallListLink(under.services, { name: "Azur", slug: null, days: 2 });
    const token = tokenOf(url);
    const [person] = (await openCallList(under.services, token)).people;
    for (let calls = 0; calls < 2; calls += 1)
      await recordCall(under.services, { token, person: person?.id ?? "", outcome: "no-answer" });
    expect((await openCallList(under.services, token)).people).toMatchObject([{ calls: 2 }]);
  });

  it("lets go of somebody who books on the phone, and counts that as such", async () => {
    const call = await listed();
    const { url } = await createCallListLink(under.services, { name: "Azur", slug: null, days: 2 });
    const token = tokenOf(url);
    const [person] = (await openCallList(under.services, token)).people;
    await recordCall(under.services, {
      token,
      person: person?.id ?? "",
      outcome: "booked",
      start: person?.slots[0]?.start ?? expect.fail("no free slot"),
    });
    expect(await noShow(call)).toMatchObject({ state: "rebooked", rebookedBy: "phone" });
    expect((await openCallList(under.services, token)).people).toEqual([]);
    await expect(
      recordCall(under.services, { token, person: person?.id ?? "", outcome: "no-answer" }),
    ).rejects.toMatchObject({ reason: "stale" });
    const report = await callRates(under.services, {
      start: call.end.subtract({ hours: 24 }),
      end: call.end.add({ hours: 24 }),
    });
    expect(report.total).toMatchObject({
      booked: 1,
      missed: 1,
      rebookedByPhone: 1,
      rebookedByPhoneRate: 1,
      heldRate: 0,
    });
    expect(report.owners).toMatchObject([{ ownerId: "claire", name: "Claire Morel", missed: 1 }]);
    expect(report.funnels).toMatchObject([{ slug: "sample", missed: 1 }]);
  });

  it("lets go of somebody who is not interested", async () => {
    await listed();
    const { url } = await createCallListLink(under.services, { name: "Azur", slug: null, days: 2 });
    const token = tokenOf(url);
    const [person] = (await openCallList(under.services, token)).people;
    await recordCall(under.services, { token, person: person?.id ?? "", outcome: "not-interested" });
    expect((await openCallList(under.services, token)).people).toEqual([]);
  });

  it("tells a link for one funnel nothing of another, and takes no report on them", async () => {
    const call = await listed();
    const row = await noShow(call);
    const { publish } = await import("../author/publish.ts");
    await publish(under.services, aFunnel({ slug: "other" }));
    const { url } = await createCallListLink(under.services, { name: "Azur", slug: "other", days: 2 });
    expect((await openCallList(under.services, tokenOf(url))).people).toEqual([]);
    await expect(
      recordCall(under.services, { token: tokenOf(url), person: row?.id ?? "", outcome: "no-answer" }),
    ).rejects.toThrow(NotFound);
  });
});

describe("the waiting list", () => {
  it("offers a time whose hold ended to the first who waits, keeps it some hours, then asks the next", async () => {
    const call = await missed();
    const [first, second] = [await invited("one@example.com"), await invited("two@example.com")];
    await joinWaitingList(under.services, first);
    under.clock.advance("PT1S");
    await joinWaitingList(under.services, second);
    await joinWaitingList(under.services, second);
    const freed = (await under.services.store.holds.ofLead(call.leadId)).at(-1);
    under.clock.set(freed?.expiresAt ?? under.clock.now());
    await drain();
    // Three times came free, for two who wait: each gets one.
    const offers = [...sentTo("one@example.com"), ...sentTo("two@example.com")].filter(({ subject }) =>
      /se libère/.test(subject),
    );
    expect(offers).toHaveLength(2);
    const [token = ""] = heldLinks(last("one@example.com").html);
    const { hold, live } = await openHeldSlot(under.services, token);
    expect(live).toBe(true);
    expect(hold.expiresAt.since(under.clock.now()).total("hours")).toBe(4);
    await takeHeldSlot(under.services, { token, phone });
    expect((await under.services.store.waiting.ofLead(hold.leadId))[0]?.state).toBe("booked");
  });

  it("passes a time on that was let go", async () => {
    const call = await missed();
    const [first, second] = [await invited("one@example.com"), await invited("two@example.com")];
    await joinWaitingList(under.services, first);
    const [only, ...others] = await under.services.store.holds.ofLead(call.leadId);
    // One time comes free, the others stay with the person.
    await under.services.store.transaction(async (tx) => {
      for (const { id } of others) await tx.holds.end(id, "released");
    });
    under.clock.set(only?.expiresAt ?? under.clock.now());
    await drain();
    const [offer = ""] = heldLinks(last("one@example.com").html);
    await joinWaitingList(under.services, second);
    await advance("PT4H");
    const [next = ""] = heldLinks(last("two@example.com").html);
    const [one, two] = [await openHeldSlot(under.services, offer), await openHeldSlot(under.services, next)];
    expect(one.hold.state).toBe("expired");
    expect(two.hold.startAt.equals(one.hold.startAt)).toBe(true);
  });
});

describe("somebody who looked for a time and took none", () => {
  const recovering = () =>
    aFunnel({
      slug: "recover",
      followUps: [],
      booking: { owners: ["claire"], recovery: { after: "PT24H" } },
    });

  it("gets one word a day later, where they agreed to be written to", async () => {
    const { publish } = await import("../author/publish.ts");
    await publish(under.services, recovering());
    const token = await invited("lea@example.com", { slug: "recover", news: true });
    await noteBookingOpened(under.services, token);
    await noteBookingOpened(under.services, token);
    await advance("PT23H");
    expect(sentTo("lea@example.com")).toEqual([]);
    await advance("PT1H");
    expect(sentTo("lea@example.com").map(({ subject }) => subject)).toEqual([
      "Votre créneau reste à choisir",
    ]);
    await noteBookingOpened(under.services, token);
    await advance("P10D");
    expect(sentTo("lea@example.com")).toHaveLength(1);
  });

  it("gets nothing without that, without having touched the page, or after booking", async () => {
    const { publish } = await import("../author/publish.ts");
    await publish(under.services, recovering());
    const refused = await invited("no@example.com", { slug: "recover" });
    await noteBookingOpened(under.services, refused);
    await invited("untouched@example.com", { slug: "recover", news: true });
    const booked = await invited("booked@example.com", { slug: "recover", news: true });
    await noteBookingOpened(under.services, booked);
    await book(booked, "booked@example.com");
    await advance("PT25H");
    expect(
      under.transport.sent.filter(({ message }) => message.subject === "Votre créneau reste à choisir"),
    ).toEqual([]);
  });
});
