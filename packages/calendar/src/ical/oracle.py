"""Busy times by other people's code: python3-icalendar and python3-recurring-ical-events of Debian.

Reads {"file", "start", "end", "zone"} lines, answers a list of [start, end] (UTC, joined) for each.
"""
import json
import sys
from datetime import date, datetime, time, timedelta

import icalendar
import pytz
import recurring_ical_events


def instant(value, zone):
    if not isinstance(value, datetime):
        value = datetime.combine(value, time())
    if value.tzinfo is None:
        value = zone.localize(value)
    return value.astimezone(pytz.utc)


for line in sys.stdin:
    query = json.loads(line)
    zone = pytz.timezone(query["zone"])
    with open(query["file"], "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    start = datetime.fromisoformat(query["start"]).replace(tzinfo=pytz.utc)
    end = datetime.fromisoformat(query["end"]).replace(tzinfo=pytz.utc)
    spans = []
    margin = timedelta(days=2)
    for event in recurring_ical_events.of(calendar).between(start - margin, end + margin):
        if str(event.get("TRANSP", "")) == "TRANSPARENT" or str(event.get("STATUS", "")) == "CANCELLED":
            continue
        span = [instant(event["DTSTART"].dt, zone), instant(event["DTEND"].dt, zone)]
        span = [max(span[0], start), min(span[1], end)]
        if span[0] < span[1]:
            spans.append(span)
    spans.sort()
    joined = []
    for span in spans:
        if joined and span[0] <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], span[1])
        else:
            joined.append(span)
    print(json.dumps([[moment.strftime("%Y-%m-%dT%H:%M:%SZ") for moment in span] for span in joined]))
