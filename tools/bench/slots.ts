import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose } from "../../apps/server/src/compose.ts";
import { readConfig } from "../../apps/server/src/config.ts";
import { publishFolder } from "../../apps/server/src/publish-files.ts";
import { connectCalendar, freeSlots } from "../../packages/core/src/index.ts";

const EVENTS = 5_000;
const ROUNDS = 15;
const CACHED_ROUNDS = 50;
const HORIZON_DAYS = 60;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 8);

/** The calendar of somebody busy: every tenth event repeats, all have what calendars hold beside their times. */
function aCalendar(days: number, mark: number): string {
  const stamp = (time: number) =>
    new Date(time)
      .toISOString()
      .replace(/[-:]|\.\d+/g, "")
      .slice(0, 15);
  const events = Array.from({ length: EVENTS }, (_, index) => {
    const day = Math.floor((index * days) / EVENTS) - Math.floor((days - HORIZON_DAYS) / 2);
    const start = NOW + day * DAY + ((index * 7919) % 40) * 900_000;
    return [
      "BEGIN:VEVENT",
      `UID:${mark}-${index}@calendar.example`,
      "DTSTAMP:20261101T000000Z",
      `DTSTART;TZID=Europe/Paris:${stamp(start)}`,
      `DTEND;TZID=Europe/Paris:${stamp(start + 600_000)}`,
      ...(index % 10 === 0 ? ["RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=8"] : []),
      `SUMMARY:Comité nº ${index}`,
      "DESCRIPTION:Ordre du jour\\, pièces jointes et adresse de la visioconférence",
      "  que tout le monde a déjà reçus deux fois\\n",
      "LOCATION:Salle Vauban",
      "ATTENDEE;CN=Jean Dupont;PARTSTAT=ACCEPTED:mailto:jean@example.com",
      "ATTENDEE;CN=Marie Martin;PARTSTAT=TENTATIVE:mailto:marie@example.com",
      "STATUS:CONFIRMED",
      "SEQUENCE:1",
      "TRANSP:OPAQUE",
      "BEGIN:VALARM",
      "TRIGGER:-PT10M",
      "ACTION:DISPLAY",
      "END:VALARM",
      "END:VEVENT",
    ].join("\r\n");
  });
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bench//EN", ...events, "END:VCALENDAR", ""].join(
    "\r\n",
  );
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const folder = await mkdtemp(join(tmpdir(), "aimant-bench-slots-"));
let text = "";
let etag = 0;
const feed = createServer((_, response) =>
  response.writeHead(200, { "content-type": "text/calendar", etag: `"${etag}"` }).end(text),
).listen(0, "127.0.0.1");
await once(feed, "listening");
const server = await compose(
  readConfig({
    DATABASE_URL: `file:${join(folder, "aimant.db")}`,
    FILES_URL: join(folder, "files"),
    SECRET_KEY: "not a secret, only for a benchmark",
    LOG_LEVEL: "error",
    TIME_TRAVEL: "1",
  }),
);
try {
  const { services, store } = server;
  let now = Temporal.Instant.fromEpochMilliseconds(NOW);
  services.clock.now = () => now;
  await publishFolder(services, "examples/funnels");
  const [version] = (await store.funnels.list()).filter(({ slug }) => slug === "customer-experience");
  const owner = (await store.owners.list()).find(({ id }) => id === version?.funnel.booking?.owners[0]);
  if (version?.funnel.booking === undefined || owner === undefined) throw new Error("no funnel with calls");
  const view = { owner, booking: { ...version.funnel.booking, horizon: `P${HORIZON_DAYS}D` } };
  const call = async () => {
    const [started, worked] = [performance.now(), process.cpuUsage()];
    const { length } = await freeSlots(services, store, view);
    const { user, system } = process.cpuUsage(worked);
    return { ms: performance.now() - started, cpu: (user + system) / 1_000, slots: length };
  };
  const say = (what: string, ms: number, more = "") =>
    process.stdout.write(`bench: ${what.padEnd(58)} ${ms.toFixed(1)} ms${more}\n`);

  text = aCalendar(HORIZON_DAYS, 0);
  const url = `http://127.0.0.1:${(feed.address() as AddressInfo).port}/basic.ics`;
  await connectCalendar(services, {
    ownerId: owner.id,
    access: { kind: "feed", url },
    whenUnreadable: "stop",
  });
  for (const [days, words] of [
    [HORIZON_DAYS, `${EVENTS} events in the ${HORIZON_DAYS} days offered`],
    [5 * 365, `${EVENTS} events of five years`],
  ] as const) {
    const first: number[] = [];
    const work: number[] = [];
    let slots = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      etag += 1;
      text = aCalendar(days, etag);
      now = now.add({ minutes: 4 });
      const told = await call();
      first.push(told.ms);
      work.push(told.cpu);
      slots = told.slots;
    }
    const cached: number[] = [];
    for (let round = 0; round < CACHED_ROUNDS; round += 1) cached.push((await call()).ms);
    const size = `${(text.length / 1e6).toFixed(1)} MB`;
    say(
      `free slots, ${words}, calendar read anew`,
      median(first),
      ` (work ${median(work).toFixed(0)}, slowest ${Math.max(...first).toFixed(0)}; ${size}, ${slots} free)`,
    );
    say(`… read by somebody else a moment ago`, median(cached));
  }
} finally {
  await server.store.close();
  feed.close();
  await rm(folder, { recursive: true, force: true });
}
