import ICAL from "ical.js";
import type { ReceivedMail } from "@aimant/testing";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { definitionOf, type WalkedFunnel } from "./funnel-walk.ts";
import { everythingKept } from "./kept.ts";
import { linkIn, linksIn, squeeze, subjectsTo } from "./letters.ts";
import { scanEveryLink } from "./scanner.ts";
import { setStage, type Stage } from "./stage.ts";
import { bookSlot, takeTime } from "./visitor.ts";

const slug = "customer-experience";
const rep = "camille.renaud@atelier-lumen.example";
const subjects = {
  synthesis: /sur 100$/,
  confirmed: /^Rendez-vous confirmé/,
  tomorrow: /^Votre appel de demain|^Votre appel du/,
  soon: /^Dans une heure|^Votre appel de \d/,
  asked: /a-t-il eu lieu/,
  missed: /^Trois nouveaux créneaux/,
  reminder: /^Trois autres créneaux/,
  moved: /^(?:Rendez-vous déplacé|Déplacé)/,
  cancelled: /^(?:Rendez-vous annulé|Annulé)/,
};

let stage: Stage;
let funnel: WalkedFunnel;
/** Each link is opened by two kinds of scanner, several times over the story. */
const LONG_MS = 400_000;
beforeAll(async () => {
  stage = await setStage();
  funnel = await definitionOf(stage.server.url, slug);
});
afterAll(() => stage?.close());

type Prospect = { name: string; email: string; bookingUrl: string };
type Call = Prospect & { start: Temporal.Instant; confirmation: ReceivedMail; page: Page };

const now = () => stage.server.clockAt(new Date());
/** Moves the clock to a moment, a little later. */
async function reach(moment: Temporal.Instant): Promise<void> {
  const seconds = Math.ceil(moment.since(now()).total("seconds")) + 30;
  await stage.server.advance(`PT${seconds}S`);
}

/** Somebody who answered two days ago, and whose synthesis offers a call. */
async function offered(name: string, email: string): Promise<Prospect> {
  const answers = Object.fromEntries(
    funnel.magnet.questions.map(({ id, type, options }) => [
      id,
      type === "multiple" ? [options?.[0]?.id] : type === "scale" ? 2 : options?.[1]?.id,
    ]),
  );
  const sent = await fetch(`${stage.server.url}/api/v1/funnels/${slug}/submissions`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": email },
    body: JSON.stringify({
      answers,
      contact: { name, email, company: "Maison Aubrac" },
      consents: { results: true, news: false, call: false },
      locale: "fr",
    }),
  });
  expect(sent.status).toBe(201);
  await stage.server.advance("P2D");
  const synthesis = await stage.arrival(email, subjects.synthesis);
  return { name, email, bookingUrl: linkIn(synthesis, stage.server.url, "b") };
}

async function freeStarts({ bookingUrl }: Prospect): Promise<string[]> {
  const token = bookingUrl.split("/b/")[1] ?? "";
  const answer = await fetch(`${stage.server.url}/api/v1/booking/${token}/slots`);
  return ((await answer.json()) as { slots: { start: string }[] }).slots.map(({ start }) => start);
}

/** Books on the page a call that is far enough away for both reminders. */
async function booked(name: string, email: string): Promise<Call> {
  const prospect = await offered(name, email);
  const far = (await freeStarts(prospect)).findIndex(
    (start) => Temporal.Instant.from(start).since(now()).total("hours") > 30,
  );
  const page = await stage.openPage(360, { hasTouch: true });
  await page.goto(prospect.bookingUrl);
  const start = await bookSlot(page, "06 12 34 56 78", (slots) => slots.nth(far));
  await page.getByRole("heading", { name: "Votre rendez-vous est" }).waitFor();
  const confirmation = await stage.arrival(email, subjects.confirmed);
  return { ...prospect, start: Temporal.Instant.from(start), confirmation, page };
}

/** Goes past the end of a call: the rep is asked, and says by one tap that nobody was there. */
async function missed(call: Call): Promise<ReceivedMail> {
  await reach(call.start.add({ minutes: 45 }));
  const question = await stage.arrival(rep, new RegExp(`${call.name}.*${subjects.asked.source}`));
  const page = await stage.openPage(390, { hasTouch: true });
  await page.goto(linkIn(question, stage.server.url, "a"));
  await page.getByRole("button", { name: "Non, manqué" }).tap();
  await page.getByRole("heading", { name: "Rendez-vous manqué" }).waitFor();
  return stage.arrival(call.email, subjects.missed);
}

/** A moment as our emails write it: `Mardi 24 novembre à 14 h 30`, without the white space. */
function inWords(start: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", ...options }).format(new Date(start));
  const [hours, minutes] = part({ hour: "numeric", minute: "2-digit" }).split(":").map(Number);
  const day = part({ weekday: "long", day: "numeric", month: "long" }).replace(/ 1 /, " 1er ");
  return squeeze(`${day}à${hours}h${minutes === 0 ? "" : String(minutes).padStart(2, "0")}`).toLowerCase();
}
const offeredIn = (email: ReceivedMail) => linksIn(email, `${stage.server.url}/h/`);
const offeredTimes = (email: ReceivedMail) =>
  offeredIn(email).map(({ words }) => squeeze(words).toLowerCase());

/** The calendar file of an email, as a calendar reads it. */
function invitationIn({ mail }: ReceivedMail) {
  const file = mail.attachments.find(({ contentType }) => contentType === "text/calendar");
  const calendar = new ICAL.Component(ICAL.parse(file?.content.toString("utf8") ?? ""));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: event.uid,
    sequence: event.sequence,
    start: Temporal.Instant.fromEpochMilliseconds(event.startDate.toJSDate().getTime()).toString(),
  };
}

/** A scanner follows every link of every email about this person, and nothing is different afterwards. */
async function scanned({ email, name }: Call): Promise<void> {
  await stage.settle();
  const before = everythingKept(stage.server);
  const outbox = stage.smtp.messages.length;
  expect(before["appointments"]).not.toEqual([]);
  const about = stage.smtp.messages.filter(
    (message) => message.to.includes(email) || message.mail.subject?.includes(name),
  );
  const links = await scanEveryLink(stage, about);
  expect(links.length).toBeGreaterThan(5);
  await stage.settle();
  expect(everythingKept(stage.server)).toEqual(before);
  expect(stage.smtp.messages.length).toBe(outbox);
}

describe("a call that did not take place", { timeout: LONG_MS }, () => {
  it("goes from reminders to new times, a reminder, and the list of a provider who books again", async () => {
    const call = await booked("Inès Moreau", "ines.moreau@maison-aubrac.example");
    await scanned(call);

    // The day before, and an hour before; each leads to another time and to cancelling.
    await reach(call.start.subtract({ hours: 24 }));
    const tomorrow = await stage.arrival(call.email, subjects.tomorrow);
    await reach(call.start.subtract({ hours: 1 }));
    const soon = await stage.arrival(call.email, subjects.soon);
    for (const reminder of [tomorrow, soon]) {
      const paths = linksIn(reminder, call.bookingUrl).map(({ url }) => url.slice(call.bookingUrl.length));
      expect(paths).toEqual(["", "/move", "/cancel"]);
    }

    // The end passes; one tap of the rep is all.
    const freeBefore = await freeStarts(call);
    const first = await missed(call);
    expect(
      subjectsTo(stage.smtp.messages, rep).filter((subject) => subjects.asked.test(subject)),
    ).toHaveLength(1);

    // Three true times, on three days and in both halves of the day, kept from everybody else for 24 hours.
    const times = offeredTimes(first);
    expect(times).toHaveLength(3);
    expect(new Set(times.map((time) => time.split("à")[0])).size).toBe(3);
    const hours = times.map((time) => Number(/à(\d+)h/.exec(time)?.[1]));
    expect([hours.some((hour) => hour < 12), hours.some((hour) => hour >= 12)]).toEqual([true, true]);
    expect(freeBefore.map(inWords)).toEqual(expect.arrayContaining(times));
    expect((await freeStarts(call)).map(inWords).filter((time) => times.includes(time))).toEqual([]);
    await scanned(call);
    await stage.server.advance("PT24H1M");
    await stage.settle();
    const freeAgain = (await freeStarts(call)).map(inWords);
    expect(times.some((time) => freeAgain.includes(time))).toBe(true);

    // Three working days without an answer: one reminder with three others.
    await stage.server.advance("P8D");
    const second = await stage.arrival(call.email, subjects.reminder);
    expect(offeredTimes(second)).toHaveLength(3);
    expect(offeredTimes(second).filter((time) => times.includes(time))).toEqual([]);
    expect(offeredIn(second).map(({ url }) => url)).not.toEqual(
      expect.arrayContaining(offeredIn(first).map(({ url }) => url)),
    );

    // And three more: the list that a provider is given.
    await stage.server.advance("P8D");
    await stage.settle();
    const [listUrl = ""] = (await stage.server.command("call-list", "link", "--name", "Azur")).split("\n");
    const provider = await stage.openPage(768);
    await provider.goto(listUrl);
    const card = provider
      .getByRole("listitem")
      .filter({ has: provider.getByRole("heading", { name: call.name }) });
    await card.getByRole("link", { name: "06 12 34 56 78" }).waitFor();
    await card.getByText("Pas de réponse à nos deux e-mails").waitFor();
    await scanned(call);
    const csv = await (await fetch(`${listUrl}.csv`)).text();
    expect(csv.split("\n").filter((line) => line.startsWith(call.name))).toHaveLength(1);
    expect(csv).toContain("06 12 34 56 78");
    const mails = subjectsTo(stage.smtp.messages, call.email);
    for (const subject of [subjects.missed, subjects.reminder])
      expect(mails.filter((mail) => subject.test(mail))).toHaveLength(1);

    // Reached by phone: the provider books, and the list is empty.
    await card.getByRole("button", { name: /^Prendre rendez-vous/ }).click();
    await provider.getByRole("heading", { name: "Personne à rappeler" }).waitFor();
    await stage.settle();
    const confirmations = subjectsTo(stage.smtp.messages, call.email).filter((subject) =>
      subjects.confirmed.test(subject),
    );
    expect(confirmations).toHaveLength(2);
    expect(await rates()).toContain("1 missed (100 %), 0 re-booked by email (0 %), 1 by phone (100 %)");
  });

  it("is booked again from the first email, by one tap and one confirmation, and that ends it", async () => {
    const call = await booked("Paul Serre", "paul.serre@serre-verre.example");
    const first = await missed(call);
    const [, time] = offeredIn(first);
    const page = await stage.openPage(360, { hasTouch: true, javaScriptEnabled: false });
    await page.goto(time?.url ?? "");
    expect(squeeze((await page.locator("main").textContent()) ?? "").toLowerCase()).toContain(
      squeeze(time?.words ?? "").toLowerCase(),
    );
    await page.getByRole("button", { name: "Confirmer ce rendez-vous" }).tap();
    await page.getByRole("heading", { name: "Votre rendez-vous est" }).waitFor();
    await stage.settle();
    const again = stage.smtp.messages.findLast(
      ({ to: [address], mail }) => address === call.email && subjects.confirmed.test(mail.subject ?? ""),
    );
    const { start, sequence } = invitationIn(again ?? expect.fail("no second confirmation"));
    expect([inWords(start), sequence]).toEqual([squeeze(time?.words ?? "").toLowerCase(), 0]);

    // The other two are anybody's, and no reminder follows.
    const others = offeredTimes(first).filter((words) => words !== inWords(start));
    expect((await freeStarts(call)).map(inWords).filter((words) => others.includes(words)).length).toBe(2);
    await stage.server.advance("P8D");
    await stage.settle();
    const mails = subjectsTo(stage.smtp.messages, call.email);
    expect(mails.filter((mail) => subjects.reminder.test(mail))).toEqual([]);
    expect(await stage.server.command("call-list", "export")).not.toContain(call.name);
    expect(await rates()).toContain("2 missed (100 %), 1 re-booked by email (50 %), 1 by phone (50 %)");
  });
});

describe("a call that the prospect changes from the confirmation", { timeout: LONG_MS }, () => {
  it("moves and is cancelled: the same invitation, updated and then withdrawn, on both sides", async () => {
    const call = await booked("Léa Fontaine", "lea.fontaine@fontaine-textile.example");
    const original = invitationIn(call.confirmation);
    expect(original).toMatchObject({ method: "REQUEST", sequence: 0, start: call.start.toString() });

    const page = await stage.openPage(360, { hasTouch: true });
    await page.goto(linkIn(call.confirmation, stage.server.url, "b"));
    await page.getByRole("link", { name: "Déplacer" }).click();
    const to = await takeTime(page, (slots) => slots.nth(4));
    await page.getByRole("button", { name: "Déplacer le rendez-vous" }).click();
    await page.getByRole("heading", { name: "Votre rendez-vous est" }).waitFor();
    for (const side of [call.email, rep]) {
      expect(invitationIn(await stage.arrival(side, subjects.moved))).toEqual({
        method: "REQUEST",
        uid: original.uid,
        sequence: 1,
        start: to,
      });
    }
    expect(await freeStarts(call)).toContain(call.start.toString());

    await page.getByRole("link", { name: "Annuler" }).click();
    await page.getByRole("button", { name: "Annuler le rendez-vous" }).click();
    await page.getByRole("heading", { name: "Votre rendez-vous est annulé" }).waitFor();
    for (const side of [call.email, rep]) {
      expect(invitationIn(await stage.arrival(side, subjects.cancelled))).toEqual({
        method: "CANCEL",
        uid: original.uid,
        sequence: 2,
        start: to,
      });
    }
    expect(await freeStarts(call)).toContain(to);
    await scanned(call);
  });
});

/** How all calls went, by the command that a manager has. */
async function rates(): Promise<string> {
  const day = (days: number) =>
    now()
      .add({ hours: 24 * days })
      .toString()
      .slice(0, 10);
  const printed = await stage.server.command("calls", "stats", "--from", day(-60), "--to", day(30));
  return printed.split("\n").find((line) => line.startsWith("all:")) ?? "";
}
