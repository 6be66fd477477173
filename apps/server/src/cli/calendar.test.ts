import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { publishTeam } from "@aimant/core";
import { aTeam } from "@aimant/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "../compose.ts";
import { readConfig, type Config } from "../config.ts";
import { calendarCommand } from "./calendar.ts";

const SECRET_PATH = "/private-7f3a/basic.ics";
const feed = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Example//Feed//EN",
  "BEGIN:VEVENT",
  "UID:dentist@example.com",
  "DTSTAMP:20261101T000000Z",
  "DTSTART:20200101T090000Z",
  "DTEND:20200101T100000Z",
  "RRULE:FREQ=DAILY",
  "SUMMARY:Dentiste secret",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

let folder: string;
let config: Config;
let server: Server;
let origin: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aimant-calendar-"));
  config = readConfig({
    DATABASE_URL: `file:${join(folder, "aimant.db")}`,
    FILES_URL: join(folder, "files"),
    SECRET_KEY: "a key of the tests, long enough to be one",
    TIME_TRAVEL: "1",
  });
  const { services, store } = await compose({ ...config, logLevel: "error" });
  await publishTeam(services, aTeam());
  await store.close();
  server = createServer((request, response) => {
    if (request.url !== SECRET_PATH) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": "text/calendar" }).end(feed);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(args: string[], input = ""): Promise<{ good: boolean; said: string }> {
  const lines: string[] = [];
  const good = await calendarCommand(config, args, Readable.from([Buffer.from(input)]), (line) =>
    lines.push(line),
  );
  return { good, said: lines.join("\n") };
}

describe("aimant calendar", () => {
  it("connects a feed, lists, reads and forgets it, and says nothing of what it holds", async () => {
    const connected = await run(["connect", "claire", "--feed"], `${origin}${SECRET_PATH}\n`);
    expect(connected).toMatchObject({ good: true });
    const [, id = ""] = /^calendar (\S+)/.exec(connected.said) ?? [];
    const listed = await run(["list"]);
    const checked = await run(["check", id]);
    // One more while today's is going on.
    expect(checked.said).toMatch(/: 1[45] busy times/);
    for (const { said } of [connected, listed, checked]) {
      expect(said).toContain(id);
      expect(said).not.toMatch(/private-7f3a|Dentiste/);
    }
    expect((await run(["disconnect", id])).good).toBe(true);
    expect((await run(["list"])).said).toBe("");
  });

  it.each<[string, string[], string]>([
    ["an unknown owner", ["connect", "nobody", "--feed"], "FEED"],
    ["a feed that is not there", ["connect", "claire", "--feed"], "MISSING"],
    ["no address", ["connect", "claire", "--feed"], ""],
    ["no user", ["connect", "claire", "--url", "https://cloud.example.com"], "secret"],
    ["a wish that is none", ["connect", "claire", "--feed", "--when-unreadable", "maybe"], "FEED"],
    ["an unknown calendar", ["check", "nothing"], ""],
    ["nothing to do", [], ""],
  ])("refuses %s in one line or with its usage, and keeps nothing", async (_, args, input) => {
    const secret = input.replace("FEED", `${origin}${SECRET_PATH}`).replace("MISSING", `${origin}/gone.ics`);
    const { good, said } = await run(args, secret);
    expect(good).toBe(false);
    expect(said).toMatch(/^aimant calendar/);
    expect((await run(["list"])).said).toBe("");
  });
});
