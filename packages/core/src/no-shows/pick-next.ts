import type { Span } from "../ports/index.ts";

/**
 * The free time that goes best with those that are chosen already: another day, not before the time for
 * an answer is over, the other half of the day, and then the soonest. Days and halves are the prospect's.
 */
export function pickNext(
  free: Span[],
  chosen: Span[],
  { timeZone, answerBy }: { timeZone: string; answerBy: Temporal.Instant },
): Span | undefined {
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone);
  const dayOf = ({ start }: Span) => local(start).toPlainDate().toString();
  const isMorning = ({ start }: Span) => local(start).hour < 12;
  const days = new Set(chosen.map(dayOf));
  const last = chosen.at(-1);
  // Smaller is better; the first number that differs decides.
  const rank = (span: Span) => [
    Number(days.has(dayOf(span))),
    Number(Temporal.Instant.compare(span.start, answerBy) < 0),
    Number(last !== undefined && isMorning(span) === isMorning(last)),
  ];
  const [best] = free
    .filter((span) => !chosen.some((other) => overlap(span, other)))
    .toSorted((a, b) => {
      const [one, other] = [rank(a), rank(b)];
      const at = one.findIndex((value, index) => value !== other[index]);
      return at < 0 ? Temporal.Instant.compare(a.start, b.start) : (one[at] ?? 0) - (other[at] ?? 0);
    });
  return best;
}

function overlap(one: Span, other: Span): boolean {
  return (
    Temporal.Instant.compare(one.start, other.end) < 0 && Temporal.Instant.compare(other.start, one.end) < 0
  );
}
