import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
let ines: Prospect;
beforeEach(async () => {
  under = await appUnderTest();
  ines = await aProspect(under);
});
afterEach(() => under.dispose());

const owner = "claire@example.com";
const api = (action: string, body: unknown = {}) =>
  under.post(`/api/v1/booking/${ines.token}/${action}`, body);
const form = (path: string, body = "") =>
  under.app.request(`/b/${ines.token}${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body,
  });
const call = async () => {
  const [newest] = await under.services.store.appointments.ofLead(ines.leadId);
  return newest ?? expect.fail("no call");
};
/** Books one of the free times, and forgets the emails that this sends. */
async function booked(index = 0): Promise<string> {
  const start = (await slotsOf(under, ines.token))[index] ?? "";
  expect((await book(under, ines.token, start)).status).toBe(201);
  await under.drain();
  under.transport.sent.length = 0;
  return start;
}
const calendarIn = (to: string) => {
  const [message] = under.transport.sent.map((sent) => sent.message).filter((sent) => sent.to === to);
  return Buffer.from(message?.attachments[0]?.content ?? "", "base64").toString("utf8");
};
const isInvitation = ({ contentType }: { contentType: string }) => contentType.startsWith("text/calendar");
const mailed = () => under.transport.sent.map(({ message }) => `${message.to}: ${message.subject}`);
/** Goes to a moment before the call and sends what is due. */
async function reach(before: Temporal.DurationLike): Promise<void> {
  under.clock.set((await call()).startAt.subtract(before));
  await under.drain();
}

describe("moving a call", () => {
  it("frees the old time, keeps the UID, raises SEQUENCE and tells both sides", async () => {
    const start = await booked();
    const { uid, id } = await call();
    const to = (await slotsOf(under, ines.token))[5] ?? "";
    const response = await api("move", { start: to, timeZone: "America/Toronto" });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { start: to, owner: { name: "Claire Morel" } },
    ]);
    expect(await call()).toMatchObject({
      id,
      uid,
      sequence: 1,
      state: "booked",
      timeZone: "America/Toronto",
    });
    expect(await slotsOf(under, (await aProspect(under, "paul@example.com")).token)).toContain(start);
    await under.drain();
    expect(under.transport.sent.map(({ message }) => message.to).toSorted()).toEqual([owner, ines.email]);
    for (const side of [owner, ines.email]) {
      const file = calendarIn(side);
      expect(file).toContain("METHOD:REQUEST");
      expect(file).toContain("SEQUENCE:1");
      expect(file.replaceAll("\r\n ", "")).toContain(`UID:${uid}`);
    }
    const timeline = await under.services.store.timeline.ofLead(ines.leadId);
    expect(timeline.find(({ kind }) => kind === "moved")?.data).toMatchObject({
      from: start,
      to,
      sequence: 1,
    });
  });

  it("twice in a row sends the word of the last time only", async () => {
    await booked();
    const [, , , a = "", , , b = ""] = await slotsOf(under, ines.token);
    await api("move", { start: a });
    await api("move", { start: b });
    await under.drain();
    expect(mailed()).toHaveLength(2);
    expect(calendarIn(ines.email)).toContain("SEQUENCE:2");
  });

  it("to the time that it has changes nothing", async () => {
    const start = await booked();
    expect((await api("move", { start })).status).toBe(200);
    await under.drain();
    expect([(await call()).sequence, mailed()]).toEqual([0, []]);
  });

  it("to a time that somebody else has is refused with other times, and the call stays", async () => {
    const start = await booked();
    const paul = await aProspect(under, "paul@example.com");
    const to = (await slotsOf(under, paul.token))[4] ?? "";
    await book(under, paul.token, to);
    const problem = await problemOf(await api("move", { start: to }));
    expect([problem.status, problem.type, problem.slots?.length]).toEqual([409, "slot-taken", 6]);
    expect((await call()).startAt.toString()).toBe(start);
  });

  it.each([
    ["in the past", "2026-11-20T08:00:00Z"],
    ["at night", "2026-11-25T02:00:00Z"],
    ["on a day off", "2026-11-28T08:00:00Z"],
    ["in the hour that the clocks skip", "2027-03-28T01:30:00Z"],
  ])("%s is refused", async (_, to) => {
    const start = await booked();
    expect((await api("move", { start: to })).status).toBe(409);
    expect((await call()).startAt.toString()).toBe(start);
  });

  it("after it took place is too late; so is cancelling", async () => {
    await booked();
    const later = (await slotsOf(under, ines.token)).at(-1) ?? "";
    under.clock.set((await call()).startAt.add({ minutes: 5 }));
    for (const response of [await api("move", { start: later }), await api("cancel")])
      expect(await problemOf(response)).toMatchObject({ status: 409, type: "too-late" });
    under.clock.advance("P1D");
    for (const response of [await api("move", { start: later }), await api("cancel")])
      expect(await problemOf(response)).toMatchObject({ status: 409, type: "too-late" });
    expect((await call()).state).toBe("booked");
  });

  it("of two people to one slot at once is given to one", async () => {
    await booked(0);
    const paul = await aProspect(under, "paul@example.com");
    await book(under, paul.token, (await slotsOf(under, paul.token))[0] ?? "");
    const to = (await slotsOf(under, ines.token))[6] ?? "";
    const responses = await Promise.all([
      api("move", { start: to }),
      under.post(`/api/v1/booking/${paul.token}/move`, { start: to }),
    ]);
    expect(responses.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("works by plain forms, and looking changes nothing", async () => {
    await booked();
    const page = await under.app.request(`/b/${ines.token}/move`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain("Choisissez un autre moment");
    expect(html).not.toContain('name="phone"');
    const to = (await slotsOf(under, ines.token))[5] ?? "";
    expect((await call()).sequence).toBe(0);
    const response = await form("/move", `start=${encodeURIComponent(to)}&tz=Europe/Paris`);
    expect([response.status, response.headers.get("location")]).toEqual([303, `/b/${ines.token}`]);
    expect((await call()).startAt.toString()).toBe(to);
  });
});

describe("cancelling a call", () => {
  it("frees the time and tells both sides, once; the stage stays, and another call can be booked", async () => {
    const start = await booked();
    const { uid } = await call();
    const stage = (await under.services.store.leads.byId(ines.leadId))?.stage;
    for (let times = 0; times < 2; times += 1) {
      const response = await api("cancel");
      expect([response.status, await response.json()]).toMatchObject([200, { start, state: "cancelled" }]);
    }
    await under.drain();
    expect(under.transport.sent.map(({ message }) => message.to).toSorted()).toEqual([owner, ines.email]);
    for (const side of [owner, ines.email]) {
      const file = calendarIn(side);
      expect(file).toContain("METHOD:CANCEL");
      expect(file).toContain("STATUS:CANCELLED");
      expect(file).toContain("SEQUENCE:1");
      expect(file.replaceAll("\r\n ", "")).toContain(`UID:${uid}`);
    }
    expect((await under.services.store.leads.byId(ines.leadId))?.stage).toBe(stage);
    expect(stage).toBe("handed-over");
    expect((await book(under, ines.token, start)).status).toBe(201);
    expect((await call()).uid).not.toBe(uid);
  });

  it("that was never booked is not found", async () => {
    for (const response of [await api("cancel"), await api("move", { start: "2026-11-25T08:00:00Z" })])
      expect((await problemOf(response)).status).toBe(404);
  });

  it("works by a plain form; opening its page, even ten times, changes nothing", async () => {
    await booked();
    for (let times = 0; times < 10; times += 1) {
      const page = await under.app.request(`/b/${ines.token}/cancel`);
      expect(await page.text()).toContain("Annuler ce rendez-vous");
    }
    expect((await call()).state).toBe("booked");
    expect(await (await form("/cancel")).text()).toContain("Votre rendez-vous est annulé");
    expect((await call()).state).toBe("cancelled");
    expect(await (await form("/cancel")).text()).toContain("Votre rendez-vous est annulé");
    const move = await under.app.request(`/b/${ines.token}/move`);
    expect([move.status, move.headers.get("location")]).toEqual([303, `/b/${ines.token}`]);
  });

  it("before the confirmation left sends no invitation to what will not be", async () => {
    await book(under, ines.token, (await slotsOf(under, ines.token))[0] ?? "");
    await api("cancel");
    await under.drain();
    const methods = under.transport.sent.flatMap(({ message }) =>
      message.attachments
        .filter(isInvitation)
        .map(({ content }) => /METHOD:(\w+)/.exec(Buffer.from(content, "base64").toString())?.[1]),
    );
    expect(methods).toEqual(["CANCEL", "CANCEL"]);
  });
});

describe("reminders", () => {
  it("go out the day before and an hour before, with the ways to change the call", async () => {
    await booked(20);
    await reach({ hours: 24, seconds: 1 });
    expect(mailed()).toEqual([]);
    await reach({ hours: 24 });
    expect(mailed()).toEqual([expect.stringMatching(/^ines.*: Votre appel de demain à/)]);
    await reach({ minutes: 60 });
    expect(mailed()).toHaveLength(2);
    expect(mailed()[1]).toContain("Dans une heure");
    for (const { message } of under.transport.sent)
      for (const part of [message.html, message.text])
        for (const way of ["move", "cancel"]) expect(part).toContain(`/b/${ines.token}/${way}`);
  });

  it("follow a call that moves", async () => {
    await booked(20);
    const first = (await call()).startAt;
    const to = (await slotsOf(under, ines.token)).at(-1) ?? "";
    await api("move", { start: to });
    await under.drain();
    under.transport.sent.length = 0;
    under.clock.set(first);
    await under.drain();
    expect(mailed()).toEqual([]);
    await reach({ hours: 24 });
    await reach({ hours: 1 });
    expect(mailed()).toHaveLength(2);
  });

  it("say nothing of a call that is cancelled", async () => {
    await booked(20);
    await api("cancel");
    await under.drain();
    under.transport.sent.length = 0;
    await reach({ hours: 24 });
    await reach({ hours: 1 });
    expect(mailed()).toEqual([]);
  });

  it.each([
    ["past the call", { hours: -1 }],
    ["to the last minutes", { minutes: 5 }],
  ])("that a jump of the clock left behind, %s, are not sent", async (_, before) => {
    await booked(20);
    await reach(before);
    expect(mailed().filter((line) => line.startsWith("ines"))).toEqual([]);
  });

  it("for which a call was booked too late are not planned", async () => {
    const start = Temporal.Instant.from((await slotsOf(under, ines.token))[20] ?? "");
    under.clock.set(start.subtract({ hours: 6 }));
    await booked();
    const kept = await under.services.store.deliveries.ofLead(ines.leadId);
    const planned = kept.filter(({ template }) => template === "booking-reminder");
    const { startAt } = await call();
    expect(planned.every(({ plannedFor }) => startAt.since(plannedFor).total("hours") <= 24)).toBe(true);
    expect(startAt.since(under.clock.now()).total("hours") < 24 ? planned.length : 1).toBe(1);
  });
});

describe("the next times under the results", () => {
  const results = () => `/r/${under.services.tokens.derive("results", ines.submissionId)}`;

  it("are the first three, as one form that books", async () => {
    const html = await (await under.app.request(results())).text();
    const offered = [...html.matchAll(/name="start" value="([^"]+)"/g)].map(([, start]) => start);
    expect(offered).toEqual((await slotsOf(under, ines.token)).slice(0, 3));
    expect(html).toContain('name="phone"');
    const response = await form("?tz=Europe/Paris", `start=${offered[0]}&phone=0612345678&tz=Europe/Paris`);
    expect(response.status).toBe(303);
    expect((await call()).startAt.toString()).toBe(offered[0]);
    expect(await (await under.app.request(results())).text()).not.toContain('name="start"');
  });

  it("are booked in one click where the number was given with the answers", async () => {
    ines = await aProspect(under, "paul@example.com", {
      contact: { name: "Paul", email: "paul@example.com", phone: "06 12 34 56 78" },
    });
    const html = await (await under.app.request(results())).text();
    expect(html).not.toContain('name="phone"');
    expect(html).not.toMatch(/612345678|12 34 56/);
    const [start = ""] = await slotsOf(under, ines.token);
    expect((await form("", `start=${start}`)).status).toBe(303);
    expect((await call()).phone).toBe("+33612345678");
  });
});

it("200 attempts at once on 20 slots are 20 calls, none of them twice", async () => {
  const apart: string[] = [];
  for (const start of await slotsOf(under, ines.token)) {
    const last = apart.at(-1);
    if (last === undefined || Temporal.Instant.from(start).since(last).total("minutes") >= 45)
      apart.push(start);
  }
  const slots = apart.slice(0, 20);
  expect(slots).toHaveLength(20);
  const people = await Promise.all(
    Array.from({ length: 200 }, (_, person) => aProspect(under, `p${person}@example.com`)),
  );
  const responses = await Promise.all(
    people.map(({ token }, index) => book(under, token, slots[index % slots.length] ?? "")),
  );
  const statuses = responses.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(20);
  expect(statuses.filter((status) => status === 409)).toHaveLength(180);
  const calls = await Promise.all(
    people.map(({ leadId }) => under.services.store.appointments.ofLead(leadId)),
  );
  expect(
    calls
      .flat()
      .map(({ startAt }) => startAt.toString())
      .toSorted(),
  ).toEqual(slots.toSorted());
}, 300_000);
