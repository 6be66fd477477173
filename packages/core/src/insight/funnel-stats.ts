import { localise } from "@aimant/funnel/engine";
import { loadVersion } from "../collect/load-version.ts";
import type { Services } from "../services.ts";

export type FunnelStats = {
  from: string;
  to: string;
  views: number;
  starts: number;
  /** The form was seen. */
  forms: number;
  completions: number;
  /** In the order of the funnel; `left` of those who `reached` a question went no further. */
  questions: { id: string; label: string; reached: number; left: number }[];
};

/** What became of a funnel's visitors in the last days, today included. */
export async function funnelStats(
  { store, clock }: Pick<Services, "store" | "clock">,
  { slug, days }: { slug: string; days: number },
): Promise<FunnelStats> {
  const { funnel } = await loadVersion(store, slug, undefined);
  const today = clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const from = today.subtract({ days: days - 1 }).toString();
  const to = today.toString();
  const counts = new Map((await store.counts.of(slug, from, to)).map(({ event, times }) => [event, times]));
  const of = (event: string) => counts.get(event) ?? 0;
  return {
    from,
    to,
    views: of("view"),
    starts: of("start"),
    forms: of("form"),
    completions: of("submit"),
    questions: funnel.magnet.questions.map(({ id, label }) => {
      const reached = of(`ask:${id}`);
      // A page that was reloaded at the wrong moment may say the one without the other.
      const left = Math.max(0, reached - of(`pass:${id}`));
      return { id, label: localise(label, funnel.locale, funnel.locale), reached, left };
    }),
  };
}
