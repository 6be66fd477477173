import * as fc from "fast-check";
import { expect, test } from "vitest";
import { busyFromCalendar } from "./busy.ts";
import { ianaZone } from "./zones.ts";

const span = {
  start: Temporal.Instant.from("2026-10-01T00:00:00Z"),
  end: Temporal.Instant.from("2026-12-01T00:00:00Z"),
};
const busy = async (lines: string[], newline = "\r\n") => {
  const text = ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join(newline);
  const found = await busyFromCalendar(text, { span, timeZone: "Europe/Paris" });
  return found.map(({ start, end }) => `${start.toString()} ${end.toString()}`);
};

const time = fc
  .date({ min: new Date("2026-09-20"), max: new Date("2026-12-10"), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/[-:]/g, "").slice(0, 15));
const zone = fc.constantFrom(
  "",
  "Z",
  "Europe/Paris",
  "America/New_York",
  "Australia/Lord_Howe",
  "Mars/Olympus",
);
const event = fc.record({
  start: time,
  zone,
  hours: fc.integer({ min: 0, max: 90 }),
  end: fc.option(time, { nil: undefined }),
  allDay: fc.boolean(),
  status: fc.constantFrom("CONFIRMED", "TENTATIVE", "CANCELLED"),
  transparent: fc.boolean(),
});
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

/** An event's lines; `extra` is a parameter that means nothing, and sends a line the slow way. */
const linesOf = (events: Event[], extra: string) =>
  events.flatMap(({ start, end, hours, allDay, status, transparent, ...rest }, index) => {
    const at = (name: string, value: string) => {
      if (allDay) return `${name}${extra};VALUE=DATE:${value.slice(0, 8)}`;
      if (rest.zone === "Z" || rest.zone === "") return `${name}${extra}:${value}${rest.zone}`;
      return `${name}${extra};TZID=${rest.zone}:${value}`;
    };
    return [
      "BEGIN:VEVENT",
      `UID${extra}:${index}`,
      at("DTSTART", start),
      end === undefined ? `DURATION:PT${hours}H` : at("DTEND", end),
      `STATUS${extra}:${status}`,
      `TRANSP${extra}:${transparent ? "TRANSPARENT" : "OPAQUE"}`,
      "END:VEVENT",
    ];
  });

test("lines that are read at a glance say what the library reads in them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 8 }), async (events) => {
      expect(await busy(linesOf(events, ""))).toEqual(await busy(linesOf(events, ";X-NOTE=1")));
    }),
    { numRuns: 200 },
  );
});

test("however lines end and wherever they are folded, they say the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 4 }),
      fc.integer({ min: 3, max: 20 }),
      async (events, at) => {
        const lines = linesOf(events, "");
        const folded = lines.map(
          (line) => `${line.slice(0, at)}${line.length > at ? "\r\n " : ""}${line.slice(at)}`,
        );
        const expected = await busy(lines);
        for (const newline of ["\n", "\r", "\r\n\r\n"]) expect(await busy(lines, newline)).toEqual(expected);
        expect(await busy(folded)).toEqual(expected);
      },
    ),
    { numRuns: 100 },
  );
});

test("what is remembered of a zone's days is what its database says, on the days of a jump too", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        "Europe/Paris",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Pacific/Apia",
      ),
      fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }),
      fc.integer({ min: -2_880, max: 2_880 }),
      (name, near, minutes) => {
        const jump = Temporal.Instant.fromEpochMilliseconds(near)
          .toZonedDateTimeISO(name)
          .getTimeZoneTransition("next");
        const plain = (jump?.toPlainDateTime() ?? Temporal.PlainDateTime.from("2026-06-01T00:00")).add({
          minutes,
        });
        const wall = plain.toZonedDateTime("UTC").epochMilliseconds;
        expect(ianaZone(name)(wall)).toBe(plain.toZonedDateTime(name).epochMilliseconds);
      },
    ),
    { numRuns: 500 },
  );
});
