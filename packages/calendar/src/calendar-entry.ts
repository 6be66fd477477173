import { ICalAlarmType, ICalCalendar, ICalEventStatus } from "ical-generator";
import type { CalendarEvent } from "@aimant/core/ports";
import { address, line, lines, word } from "./clean.ts";

/**
 * An appointment as it lies in its owner's calendar. Without METHOD (RFC 4791, 4.1), organizer and attendees: a server
 * that schedules by itself (RFC 6638) would invite the prospect a second time.
 */
export function calendarEntry(event: CalendarEvent): string {
  const calendar = new ICalCalendar({ prodId: "//Aimant//FR" });
  const entry = calendar.createEvent({
    id: word(event.uid),
    sequence: event.sequence,
    stamp: event.stamp,
    start: event.start,
    end: event.end,
    summary: line(event.summary),
    description: lines(event.description),
    status: ICalEventStatus.CONFIRMED,
    url: address(event.url),
  });
  entry.createAlarm({
    type: ICalAlarmType.display,
    triggerBefore: 15 * 60,
    description: line(event.summary),
  });
  return calendar.toString();
}
