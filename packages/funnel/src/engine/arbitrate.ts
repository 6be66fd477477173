/** A follow-up email that waits to be sent to one person. */
export type Waiting = {
  id: string;
  dueAt: Temporal.Instant;
  /** Of emails due at the same moment, the lowest number goes first. */
  priority: number;
  /** Answers what the person did just now (a download link): it goes when it is due, and does not count. */
  immediate: boolean;
  /** When it may go at the earliest from a moment on: a step's window (`nextOpening`). */
  opening?: (at: Temporal.Instant) => Temporal.Instant;
};

/**
 * One conversation per person: when each of the follow-up emails that wait for one person goes out.
 *
 * **The rule.** At most one follow-up email a calendar day, as days begin and end in `timeZone`. Emails go in the
 * order of `dueAt`, then `priority`, then `id`, and none overtakes another. An email whose day is free goes exactly
 * when it is due, so that two days later stays two days later; one that is late goes now. Where that day already has
 * its email, sent or planned, it goes on the next day that is free, at the hour on the clock at which it was due; an
 * email with a window waits for its opening. What piled up while the server was down thus goes out one a day.
 * Immediate emails stand outside: they go when due, and leave the day free.
 *
 * Nothing is lost and nothing goes early. Fed with its own result, it gives the same result.
 *
 * `sentAt`: the follow-up emails that this person got, immediate ones left out. The result is in the order of sending.
 */
export function arbitrate(
  waiting: Waiting[],
  sentAt: Temporal.Instant[],
  now: Temporal.Instant,
  timeZone: string,
): { id: string; at: Temporal.Instant }[] {
  const taken = new Set(sentAt.map((at) => dayOf(at, timeZone).toString()));
  let last: Temporal.PlainDate | undefined;
  const planned = waiting.toSorted(inOrder).map((email) => {
    const { id, dueAt, immediate, opening = (at) => at } = email;
    const soonest = latest(dueAt, now);
    if (immediate) return { id, at: soonest };
    let at = opening(soonest);
    let day = dayOf(at, timeZone);
    while (taken.has(day.toString()) || (last && Temporal.PlainDate.compare(day, last) <= 0)) {
      at = opening(onTheNextDay(day, dueAt, timeZone));
      day = dayOf(at, timeZone);
    }
    last = day;
    return { id, at };
  });
  return planned.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function inOrder(a: Waiting, b: Waiting): number {
  return (
    Temporal.Instant.compare(a.dueAt, b.dueAt) ||
    a.priority - b.priority ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/** The day after, at the time of day at which an email was due. */
function onTheNextDay(day: Temporal.PlainDate, dueAt: Temporal.Instant, timeZone: string): Temporal.Instant {
  const plainTime = dueAt.toZonedDateTimeISO(timeZone).toPlainTime();
  return day.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime }).toInstant();
}

function latest(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}

function dayOf(at: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}
