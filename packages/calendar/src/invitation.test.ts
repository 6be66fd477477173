import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Invitation } from "@aimant/core/ports";
import { createCalendar } from "./index.ts";

const { invitation } = createCalendar();

const call: Invitation = {
  uid: "01k9rdv@aimant.test",
  sequence: 0,
  method: "REQUEST",
  start: Temporal.Instant.from("2026-11-24T13:30:00Z"),
  end: Temporal.Instant.from("2026-11-24T14:00:00Z"),
  stamp: Temporal.Instant.from("2026-11-23T08:00:00Z"),
  summary: "Échange sur votre diagnostic",
  description: "Claire vous appelle au +33 6 12 34 56 78.\nPréparez vos questions ; à bientôt.",
  organizer: { name: "Claire Morel", email: "claire@example.com" },
  attendees: [{ name: "Paul Petit", email: "paul@example.com" }],
  url: "https://aimant.test/b/abc?x=1&y=2",
};

const names = (component: ICAL.Component) =>
  component
    .getAllProperties()
    .map((property) => property.name)
    .toSorted();

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = calendar.getFirstSubcomponent("vevent")!;
  return {
    calendar,
    event,
    names: { calendar: names(calendar), event: names(event) },
    alarms: event.getAllSubcomponents("valarm"),
  };
}
const value = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name));

describe("an invitation", () => {
  it("says everything that a calendar asks for, in UTC", () => {
    const { calendar, event, names } = read(invitation(call));
    expect(value(calendar, "prodid")).toBe("-//Aimant//FR");
    expect(value(calendar, "method")).toBe("REQUEST");
    expect(names.event).toEqual([
      "attendee",
      "description",
      "dtend",
      "dtstamp",
      "dtstart",
      "organizer",
      "sequence",
      "status",
      "summary",
      "uid",
      "url",
    ]);
    expect({
      ...Object.fromEntries(names.event.map((name) => [name, value(event, name)])),
      attendee: undefined,
    }).toEqual({
      description: call.description,
      dtend: "2026-11-24T14:00:00Z",
      dtstamp: "2026-11-23T08:00:00Z",
      dtstart: "2026-11-24T13:30:00Z",
      organizer: "mailto:claire@example.com",
      sequence: "0",
      status: "CONFIRMED",
      summary: call.summary,
      uid: call.uid,
      url: call.url,
    });
    expect(event.getFirstProperty("organizer")?.getParameter("cn")).toBe("Claire Morel");
    expect(event.getFirstProperty("attendee")?.getParameter("cn")).toBe("Paul Petit");
    expect(value(event, "attendee").toLowerCase()).toBe("mailto:paul@example.com");
  });

  it("reminds a quarter of an hour before", () => {
    const [alarm] = read(invitation(call)).alarms;
    expect(alarm && [value(alarm, "action"), value(alarm, "trigger")]).toEqual(["DISPLAY", "-PT15M"]);
  });

  it("takes a call back under the same identity", () => {
    const { calendar, event, alarms } = read(invitation({ ...call, method: "CANCEL", sequence: 1 }));
    expect([
      value(calendar, "method"),
      value(event, "status"),
      value(event, "sequence"),
      value(event, "uid"),
    ]).toEqual(["CANCEL", "CANCELLED", "1", call.uid]);
    expect(alarms).toEqual([]);
  });

  it("lets no text become a property, a line or a person", () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.string({ unit: "binary" }),
          fc.constantFrom(
            "\r\n",
            "\n",
            "\r",
            ";",
            ":",
            ",",
            '"',
            "\\",
            "^n",
            "\u0000",
            "\u2028",
            "\ud83d",
            "👩🏽‍🚒",
            "\r\nATTENDEE:mailto:eve@example.com",
            "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
            "é".repeat(500),
          ),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.record({ name: nasty, summary: nasty, description: nasty, uid: nasty, url: nasty, email: nasty }),
        ({ name, summary, description, uid, url, email }) => {
          const file = invitation({
            ...call,
            summary,
            description,
            uid: `u${uid}`,
            url: `https://aimant.test/${url}`,
            organizer: { name, email: `o${email}@example.com` },
            attendees: [{ name, email: `a${email}@example.com` }],
          });
          expect(
            file
              .split("\r\n")
              .filter((part) => new TextEncoder().encode(part).length > 75 || /[\r\n\0]/.test(part)),
          ).toEqual([]);
          expect(file.isWellFormed()).toBe(true);
          const { calendar, event, names } = read(file);
          expect(calendar.getAllSubcomponents()).toHaveLength(1);
          expect(names.calendar).toEqual(["method", "prodid", "version"]);
          expect(names.event.filter((property) => property !== "description")).toEqual([
            "attendee",
            "dtend",
            "dtstamp",
            "dtstart",
            "organizer",
            "sequence",
            "status",
            "summary",
            "uid",
            "url",
          ]);
          expect(value(event, "url")).toMatch(/^https:\/\/aimant\.test\//);
        },
      ),
      { seed: 5, numRuns: 150 },
    );
  });

  it("keeps what can be kept of an awkward name", () => {
    const names = ['Claire "Clo" Morel; Dir.', "É".repeat(500), "Zoé 👩🏽‍🚒", "Anne\r\nMarie", ""];
    const attendees = names.map((name, index) => ({ name, email: `p${index}@example.com` }));
    const { event } = read(invitation({ ...call, attendees }));
    expect(event.getAllProperties("attendee").map((attendee) => attendee.getParameter("cn"))).toEqual([
      "Claire 'Clo' Morel; Dir.",
      "É".repeat(500),
      "Zoé 👩🏽‍🚒",
      "Anne Marie",
      "p4@example.com",
    ]);
  });
});
