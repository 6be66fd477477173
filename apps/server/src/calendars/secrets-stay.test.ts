import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { connectCalendar } from "@aimant/core";
import { apiScopes } from "@aimant/core/ports";
import { startRadicale, type TestRadicale } from "@aimant/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSecrets } from "../adapters/secrets.ts";
import { aKey } from "../testing/a-key.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { aProspect, book, slotsOf } from "../testing/booking.ts";
import { aCalendar, givesCalendar, startFeedServer, type FeedServer } from "../testing/feed-server.ts";

/** What the owner keeps in their calendars, and how they are opened: none of it may be met anywhere else. */
const planted = {
  title: "Oncologue-Quetzal",
  place: "Clinique-Zinnia",
  note: "Diagnostic-Ptarmigan",
  guest: "guest-wapiti@private.example",
  guestName: "Guest-Wombat",
  organizer: "boss-okapi@private.example",
  category: "Category-Narwhal",
  link: "meet.private.example/room-axolotl",
  uid: "uid-pangolin",
  fileName: "file-tamarin",
  secretPath: "private-8fa3c1-capybara",
  password: "password-kakapo-7714",
};
const lines = [
  `SUMMARY:${planted.title}`,
  `LOCATION:${planted.place}`,
  `DESCRIPTION:${planted.note}\\nsecond line`,
  `ATTENDEE;CN=${planted.guestName};PARTSTAT=ACCEPTED:mailto:${planted.guest}`,
  `ORGANIZER:mailto:${planted.organizer}`,
  `CATEGORIES:${planted.category}`,
  `URL:https://${planted.link}`,
];
const at = (hour: string) => [`DTSTART:20261124T${hour}0000Z`, "DURATION:PT30M", ...lines];
const calendar = aCalendar(at("08"), at("10"), ["RRULE:FREQ=SOMETIMES", ...at("09"), "X-BROKEN"]).replaceAll(
  "UID:event",
  `UID:${planted.uid}`,
);

let under: AppUnderTest;
let radicale: TestRadicale;
let feed: FeedServer;
/** Everything that left the server, by where it was met. */
const seen: Record<string, string> = {};
beforeAll(async () => {
  radicale = await startRadicale({ user: "claire", password: planted.password });
  const work = await radicale.makeCalendar("work");
  const one = calendar.split("BEGIN:VEVENT").slice(0, 2).join("BEGIN:VEVENT");
  await radicale.put(work, `${planted.fileName}.ics`, `${one}END:VCALENDAR\r\n`);
  feed = await startFeedServer(givesCalendar(calendar));
  under = await appUnderTest();
  under.services.secrets = createSecrets(["a secret that only tests know, 32 long"]);
  const { services, app } = under;
  const url = `http://127.0.0.1:${feed.port}/${planted.secretPath}/basic.ics`;
  const whenUnreadable = "offer" as const;
  await connectCalendar(services, { ownerId: "claire", access: { kind: "feed", url }, whenUnreadable });
  const login = {
    kind: "caldav",
    url: radicale.url,
    username: "claire",
    password: planted.password,
  } as const;
  await connectCalendar(services, { ownerId: "claire", access: login, whenUnreadable });

  const ines = await aProspect(under);
  const page = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { headers });
    seen[path] = JSON.stringify([...answer.headers]) + (await answer.text());
    expect(answer.status, path).toBe(200);
  };
  const answer = async (name: string, response: Promise<Response>) => {
    seen[name] = await (await response).text();
  };
  await page(`/api/v1/booking/${ines.token}/slots`);
  await page(`/b/${ines.token}`);
  const [start = "", later = ""] = await slotsOf(under, ines.token);
  await answer("a taken time", book(under, ines.token, "2026-11-24T08:00:00Z"));
  await answer("a call", book(under, ines.token, start));
  await under.drain();
  await page(`/b/${ines.token}`);
  await page(`/b/${ines.token}/move`);
  await page(`/b/${ines.token}/invitation.ics`);
  await answer("a move", under.post(`/api/v1/booking/${ines.token}/move`, { start: later }));
  await under.drain();
  await page(`/l/${services.tokens.derive("lead", `${ines.submissionId}.claire`)}`);
  const [call] = await services.store.appointments.ofLead(ines.leadId);
  await page(`/a/${services.tokens.derive("appointment", call?.id ?? "")}`);
  await page(`/me/${services.tokens.derive("privacy", ines.leadId)}/export`);
  const key = await aKey(under, [...apiScopes]);
  for (const path of [`/leads/${ines.leadId}`, "/appointments", "/owners", "/deliveries", "/audit"]) {
    const told = await key.get(path);
    expect(told.status, path).toBe(200);
    await answer(`the admin API ${path}`, Promise.resolve(told));
  }

  // What is no calendar any more must not be quoted where its failure is told.
  for (const broken of [`<!doctype html><title>${planted.title}</title>`, calendar.repeat(3_000)]) {
    feed.answer = givesCalendar(broken);
    under.clock.advance("PT20M");
    await slotsOf(under, ines.token);
    await under.drain();
  }
  await radicale.changePassword("changed since");
  under.clock.advance("PT20M");
  await slotsOf(under, ines.token);
  await under.drain();
}, 180_000);
afterAll(async () => {
  await under?.dispose();
  await radicale?.dispose();
  await feed?.stop();
});

const met = (text: string) => Object.values(planted).filter((secret) => text.includes(secret));

describe("what an owner's calendar holds", () => {
  it("was read: its times are not offered", () => {
    const slots = Object.entries(seen).find(([path]) => path.endsWith("/slots"))?.[1] ?? "";
    expect(slots).toContain("2026-11-25T08:00:00Z");
    expect(slots).not.toContain("2026-11-24T08:00:00Z");
    expect(slots).not.toContain("2026-11-24T10:00:00Z");
  });

  it("stands in no response and on no page", () => {
    expect(Object.keys(seen).length).toBeGreaterThan(12);
    expect(Object.fromEntries(Object.entries(seen).map(([path, text]) => [path, met(text)]))).toEqual(
      Object.fromEntries(Object.keys(seen).map((path) => [path, []])),
    );
  });

  it("stands in no email, and in none of their attachments", () => {
    const { sent } = under.transport;
    expect(sent.filter(({ message }) => message.text.includes("aimant calendar check"))).toHaveLength(2);
    for (const { message } of sent) {
      const files = message.attachments.map(({ content }) => Buffer.from(content, "base64").toString("utf8"));
      expect([message.subject, ...met(JSON.stringify(message) + files.join(""))]).toEqual([message.subject]);
    }
  });

  it("stands in no line of the log", () => {
    const said = JSON.stringify(under.log.entries);
    expect(said).toContain("calendar.unreadable");
    expect(met(said)).toEqual([]);
  });

  it("stands in no column of the database, and in no file", () => {
    const files = readdirSync(under.folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    expect(files.some(({ name }) => name.endsWith(".db"))).toBe(true);
    for (const file of files) {
      const text = readFileSync(join(file.parentPath, file.name)).toString("latin1");
      expect([file.name, ...met(text)]).toEqual([file.name]);
    }
  });

  it("would be found where it stood", () => {
    expect(met(calendar)).toHaveLength(9);
  });
});
