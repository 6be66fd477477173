import type { ResultsView } from "@aimant/funnel";
import { describeResults, localise } from "@aimant/funnel/engine";
import type { FunnelVersion, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { compareWithPeers, type Comparison } from "./compare-with-peers.ts";
import { comparisonTexts } from "./comparison-texts.ts";
import { peerScores } from "./peer-scores.ts";

type BlockView = NonNullable<ResultsView["blocks"]>[number];

/** The results of one pass in words, compared with others where the funnel says so: for page, email and PDF alike. */
export async function resultsOf(
  services: Pick<Services, "store" | "clock">,
  { funnel }: Pick<FunnelVersion, "funnel">,
  submission: Submission,
): Promise<ResultsView> {
  const { score, answers, locale, choices } = submission;
  const results = describeResults(funnel, score, answers, locale, choices);
  const { benchmark } = funnel.results;
  if (benchmark === undefined) return results;
  const comparison = compareWithPeers(funnel, submission, await peerScores(services, submission.slug));
  if (comparison === null) return results;
  const label = benchmark.reference && localise(benchmark.reference.label, locale, funnel.locale);
  const block = comparisonBlock(results, comparison, locale, label ?? "");
  return block === null ? results : { ...results, blocks: [block, ...(results.blocks ?? [])] };
}

function comparisonBlock(
  results: ResultsView,
  comparison: Comparison,
  locale: string,
  label: string,
): BlockView | null {
  const texts = comparisonTexts(locale);
  const measures = [
    { label: texts.total, score: results.total, other: comparison.total },
    ...results.axes.map(({ id, label: axis, score }) => ({
      label: axis,
      score,
      other: Object.hasOwn(comparison.axes, id) ? (comparison.axes[id] ?? null) : null,
    })),
  ];
  const lines = measures.flatMap(({ label: measure, score, other }) =>
    score === null || other === null ? [] : [texts.line(measure, score, other)],
  );
  if (lines.length === 0) return null;
  const source = comparison.peers === null ? texts.reference(label) : texts.peers(comparison.peers);
  // No id of a definition begins like this: a marketer's own passage is never taken for it.
  return { id: "-benchmark", title: texts.title, text: [source, ...lines].join("\n") };
}
