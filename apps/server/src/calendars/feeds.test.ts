import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { createOutsideCalendars } from "@aimant/calendar";
import { checkCalendar, connectCalendar } from "@aimant/core";
import type { CalendarAccess } from "@aimant/core/ports";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createPublicFetch } from "../adapters/public-fetch.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { aCalendar, givesCalendar, startFeedServer, type FeedServer } from "../testing/feed-server.ts";

const MB = 1024 * 1024;
/** The only name that may be on this machine; every other is resolved and judged as in production. */
const FEED_HOST = "feed.example";
/** Tuesday morning: the first that is offered in most tests. */
const tuesday = ["DTSTART:20261124T080000Z", "DTEND:20261124T110000Z"];
const wednesday = ["DTSTART:20261125T080000Z", "DTEND:20261125T110000Z"];

let feed: FeedServer;
let under: AppUnderTest;
let ines: Prospect;
beforeEach(async () => {
  feed = await startFeedServer(givesCalendar(aCalendar(tuesday), '"one"'));
  under = await appUnderTest();
  askBy({});
  ines = await aProspect(under);
});
afterEach(async () => {
  await under?.dispose();
  await feed?.stop();
});

/** How feeds are asked, with the limits that a test can reach. */
function askBy(limits: { timeoutMs?: number; lookup?: (name: string) => Promise<string[]> }): void {
  const { timeoutMs = 20_000, lookup = async () => ["127.0.0.1"] } = limits;
  const fetch = createPublicFetch({ allowPrivate: [FEED_HOST], lookup, timeoutMs });
  under.services.outsideCalendars = createOutsideCalendars({ fetch, clock: under.clock });
}
const access = (path = "/basic.ics"): CalendarAccess => ({
  kind: "feed",
  url: `http://${FEED_HOST}:${feed.port}${path}`,
});
const connect = (whenUnreadable: "offer" | "stop" = "offer") =>
  connectCalendar(under.services, { ownerId: "claire", access: access(), whenUnreadable });
/** Days on which a time is offered. */
const days = async () => [...new Set((await slotsOf(under, ines.token)).map((slot) => slot.slice(0, 10)))];
const [TUESDAY, WEDNESDAY] = ["2026-11-24", "2026-11-25"];

describe("a feed that is read again", () => {
  it("is asked once in three minutes, then only whether it changed", async () => {
    await connect();
    expect(feed.requests).toHaveLength(1);
    for (let visitor = 0; visitor < 5; visitor += 1) expect(await days()).not.toContain(TUESDAY);
    const asked = feed.requests.length;
    under.clock.advance("PT2M");
    await days();
    expect(feed.requests).toHaveLength(asked);
    under.clock.advance("PT2M");
    expect(await days()).not.toContain(TUESDAY);
    expect(feed.requests.slice(asked).map(({ headers }) => headers["if-none-match"])).toEqual(['"one"']);
  });

  it("shows what changed, and what is gone", async () => {
    await connect();
    feed.answer = givesCalendar(aCalendar(wednesday), '"two"');
    under.clock.advance("PT4M");
    const found = await days();
    expect(found).toContain(TUESDAY);
    expect(found).not.toContain(WEDNESDAY);
  });

  it("is asked now where a call is booked: a meeting of a minute ago is seen", async () => {
    await connect();
    const [start = ""] = await slotsOf(under, ines.token);
    feed.answer = givesCalendar(
      aCalendar([`DTSTART:${start.replace(/[-:]/g, "")}`, "DURATION:PT1H"]),
      '"two"',
    );
    expect((await book(under, ines.token, start)).status).toBe(409);
    expect(await slotsOf(under, ines.token)).not.toContain(start);
  });
});

/** What a feed may answer, and what its owner is told. */
describe("a feed that cannot be read", () => {
  async function becomes(answer: FeedServer["answer"], limits: Parameters<typeof askBy>[0] = {}) {
    const calendar = await connect("stop");
    askBy(limits);
    feed.answer = answer;
    under.clock.advance("PT4M");
    const asked = feed.requests.length;
    // Nothing is offered rather than times that may be taken.
    expect(await days()).toEqual([]);
    expect(await days()).toEqual([]);
    // A server in trouble is not asked by every visitor.
    const again = feed.requests.slice(asked).filter(({ path }) => path === "/basic.ics").length;
    expect(again).toBeLessThanOrEqual(1);
    return (await under.services.store.ownerCalendars.byId(calendar.id))?.lastError;
  }

  it.each([
    [401, "refused"],
    [403, "refused"],
    [404, "missing"],
    [410, "missing"],
    [500, "unreachable"],
    [503, "unreachable"],
  ] as const)("answering %i is %s", async (status, reason) => {
    expect(await becomes((_, response) => void response.writeHead(status).end())).toBe(reason);
  });

  it("hanging is given up", async () => {
    expect(await becomes(() => {}, { timeoutMs: 200 })).toBe("unreachable");
  });

  it("hanging in the middle is given up", async () => {
    const half = aCalendar(tuesday).slice(0, 100);
    const stalls: FeedServer["answer"] = (_, response) => void response.writeHead(200).write(half);
    expect(await becomes(stalls, { timeoutMs: 200 })).toBe("unreachable");
  });

  it("breaking off is not half a calendar", async () => {
    const breaks: FeedServer["answer"] = (_, response) => {
      response.writeHead(200, { "content-length": "5000" });
      response.write(aCalendar(tuesday).slice(0, 100), () => response.destroy());
    };
    expect(await becomes(breaks)).toBe("unreachable");
  });

  it("of 20 MB and more is refused before it has come", async () => {
    let given = 0;
    const endless: FeedServer["answer"] = (_, response) => {
      response.writeHead(200, { "content-type": "text/calendar" });
      const line = Buffer.alloc(256 * 1024, "X-FILLER:x\r\n");
      response.write("BEGIN:VCALENDAR\r\n");
      const more = () => {
        while (given < 100 * MB) {
          given += line.length;
          if (!response.write(line)) return void response.once("drain", more);
        }
        response.end();
      };
      more();
    };
    expect(await becomes(endless)).toBe("not-a-calendar");
    expect(given).toBeLessThan(50 * MB);
  });

  it("of 20 MB packed into a few kilobytes is refused too", async () => {
    const packed = gzipSync(Buffer.alloc(20 * MB, "X-FILLER:x\r\n"));
    const bomb: FeedServer["answer"] = (_, response) =>
      void response.writeHead(200, { "content-encoding": "gzip" }).end(packed);
    expect(packed.length).toBeLessThan(100_000);
    expect(await becomes(bomb)).toBe("not-a-calendar");
  });

  it.each<[string, string]>([
    ["a page", "<!doctype html><title>Sign in</title>"],
    ["nothing", ""],
    ["a contact", "BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n"],
    ["components without end", `BEGIN:VCALENDAR\r\n${"BEGIN:VEVENT\r\n".repeat(50)}`],
    [
      "hundreds of rules that find a second of every day for ever",
      aCalendar(
        ...Array.from({ length: 400 }, () => [
          "DTSTART:19700101T000000Z",
          "RRULE:FREQ=SECONDLY;COUNT=999999999",
        ]),
      ),
    ],
    ["more events than anybody has", aCalendar(...Array.from({ length: 50_001 }, () => tuesday))],
  ])("being %s is told as no calendar", async (_, text) => {
    expect(await becomes(givesCalendar(text))).toBe("not-a-calendar");
  });
});

describe("a feed that leads elsewhere", () => {
  /** A server that no feed may reach. */
  async function aSecretServer() {
    let reached = 0;
    const server = createServer((_, response) => {
      reached += 1;
      response.end(aCalendar(tuesday));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return { port, reached: () => reached };
  }
  const leads =
    (to: string): FeedServer["answer"] =>
    (_, response) =>
      void response.writeHead(302, { location: to }).end();

  it.each([
    "http://127.0.0.1:PORT/",
    "https://127.0.0.1:PORT/",
    "http://localhost:PORT/",
    "http://[::1]:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://0x7f.1:PORT/",
    "http://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/",
    "https://192.168.1.1/",
    "https://router.example/",
    "file:///etc/passwd",
  ])("to %s is not followed", async (target) => {
    const secret = await aSecretServer();
    feed.answer = leads(target.replace("PORT", String(secret.port)));
    await expect(connect()).rejects.toMatchObject({ name: "CalendarUnreadable", reason: "unreachable" });
    expect(secret.reached()).toBe(0);
    expect(await under.services.store.ownerCalendars.list()).toEqual([]);
  });

  it("under another name of the open internet is judged by where that name leads", async () => {
    const secret = await aSecretServer();
    askBy({ lookup: async (name) => (name === FEED_HOST ? ["127.0.0.1"] : ["93.184.216.34", "127.0.0.1"]) });
    feed.answer = leads(`https://rebinding.example:${secret.port}/`);
    await expect(connect()).rejects.toMatchObject({ reason: "unreachable" });
    expect(secret.reached()).toBe(0);
  });

  it("round in circles is given up", async () => {
    feed.answer = leads(access().url);
    await expect(connect()).rejects.toMatchObject({ reason: "unreachable" });
    expect(feed.requests.length).toBeLessThan(10);
  });

  it("to its own new address is read there", async () => {
    feed.answer = (request, response) =>
      request.url === "/basic.ics"
        ? leads("/moved.ics")(request, response)
        : givesCalendar(aCalendar(tuesday))(request, response);
    await connect();
    expect(await days()).not.toContain(TUESDAY);
  });
});

describe("what means little in a feed", () => {
  it.each<[string, string[]]>([
    [
      "a zone that nobody knows is the owner's",
      ["DTSTART;TZID=Mars/Olympus Mons:20261124T090000", "DURATION:PT3H"],
    ],
    ["a zone of Windows is known", ["DTSTART;TZID=Romance Standard Time:20261124T090000", "DURATION:PT3H"]],
    ["a rule that means nothing happens once", [...tuesday, "RRULE:FREQ=SOMETIMES;INTERVAL=-3"]],
    [
      "a rule that never ends is read as far as is asked",
      ["DTSTART:19000101T080000Z", "DURATION:PT3H", "RRULE:FREQ=DAILY"],
    ],
    [
      "lines that say nothing are left out",
      [...tuesday, "RDATE:soon", "EXDATE;VALUE=DATE:", "DURATION:later", ":::"],
    ],
  ])("%s", async (_, lines) => {
    feed.answer = givesCalendar(aCalendar(lines));
    const calendar = await connect();
    expect(await days()).not.toContain(TUESDAY);
    const { busy } = await checkCalendar(under.services, calendar.id, 2);
    expect(busy.map(({ start, end }) => [String(start), String(end)])).toContainEqual([
      "2026-11-24T08:00:00Z",
      "2026-11-24T11:00:00Z",
    ]);
  });

  it("an event without a start, or that ends before it begins, takes no time", async () => {
    feed.answer = givesCalendar(
      aCalendar(["SUMMARY:Never"], ["DTSTART:20261124T110000Z", "DTEND:20261124T080000Z"]),
    );
    await connect();
    expect(await days()).toContain(TUESDAY);
  });
});
