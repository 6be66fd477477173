import {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import type { Invitation } from "@aimant/core/ports";
import { address, line, lines, word } from "./clean.ts";

/** A name for a quoted parameter; Outlook shows the escapes of RFC 6868 as they are, so the characters are replaced. */
function person({ name, email }: { name: string; email: string }): { name: string; email: string } {
  const mailbox = address(email);
  const shown = line(name).replaceAll('"', "'").replaceAll("^", " ").trim();
  return { name: shown === "" ? mailbox : shown, email: mailbox };
}

/** An iCalendar file (RFC 5545, iTIP RFC 5546), times in UTC, with a reminder a quarter of an hour before. */
export function invitation(details: Invitation): string {
  const cancelled = details.method === "CANCEL";
  const calendar = new ICalCalendar({
    // The library writes the leading hyphen.
    prodId: "//Aimant//FR",
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const event = calendar.createEvent({
    id: word(details.uid),
    sequence: details.sequence,
    stamp: details.stamp,
    start: details.start,
    end: details.end,
    summary: line(details.summary),
    description: lines(details.description),
    organizer: person(details.organizer),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (details.url !== undefined) event.url(address(details.url));
  for (const attendee of details.attendees) {
    event.createAttendee({
      ...person(attendee),
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: true,
    });
  }
  if (!cancelled)
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: 15 * 60,
      description: line(details.summary),
    });
  return calendar.toString();
}
