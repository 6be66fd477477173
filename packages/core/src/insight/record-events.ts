import type { Question } from "@aimant/funnel";
import { loadVersion } from "../collect/load-version.ts";
import type { Services } from "../services.ts";

export type FunnelEvents = {
  slug: string;
  version: number | undefined;
  /** Origin of the page; empty where none was said. */
  site: string;
  events: string[];
};

const KEPT_MONTHS = 25;
const plain = new Set(["view", "start", "form", "submit", "book", "download"]);

/**
 * Adds what happened in one pass to the counts of the day. Nothing is kept but the sums: no time of day, no address, no
 * key that joins two events. What the funnel does not know is left out, so that nobody can fill the table with words.
 */
export async function recordEvents(
  { store, clock }: Pick<Services, "store" | "clock">,
  { slug, version, site, events }: FunnelEvents,
): Promise<void> {
  const { funnel } = await loadVersion(store, slug, version);
  const today = clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const known = [...new Set(events.map(asCounted))].filter((event) =>
    isKnown(event, funnel.magnet.questions),
  );
  if (known.length === 0) return;
  await store.transaction(async (tx) => {
    await tx.counts.add(known.map((event) => ({ day: today.toString(), slug, site, event, times: 1 })));
    await tx.counts.forgetBefore(today.subtract({ months: KEPT_MONTHS }).toString());
  });
}

/** The form is one place, whichever question came before it. */
function asCounted(event: string): string {
  return event.startsWith("form:") ? "form" : event;
}

function isKnown(event: string, questions: Question[]): boolean {
  const [, id] = /^(?:ask|pass):(.+)$/.exec(event) ?? [];
  return plain.has(event) || questions.some((question) => question.id === id);
}
