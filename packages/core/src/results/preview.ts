import type { Answers, FiguresView, LevelView, ResultsView } from "@aimant/funnel";
import {
  askedOf,
  checkAnswers,
  describeResults,
  hasResults,
  keepShown,
  score,
  scoredOf,
} from "@aimant/funnel/engine";
import { loadVersion } from "../collect/load-version.ts";
import { Invalid, NotFound } from "../errors.ts";
import type { Services } from "../services.ts";

export type PreviewInput = {
  slug: string;
  version?: number | undefined;
  answers: Record<string, unknown>;
  locale?: string | undefined;
};

export type Preview = {
  total: number | null;
  level: LevelView | null;
  /** What a calculator comes to, without what it is made of. */
  figures?: FiguresView;
  results?: ResultsView;
};

/**
 * The score before any details are left; nothing is kept. Only where the funnel shows it: a teaser before the form,
 * or the whole results where the form comes after them. Throws `NotFound` elsewhere, `Invalid` for bad answers.
 */
export async function preview(services: Pick<Services, "store">, input: PreviewInput): Promise<Preview> {
  const { funnel } = await loadVersion(services.store, input.slug, input.version);
  if (!hasResults(funnel)) throw new NotFound("preview");
  const whole = funnel.form.position === "end";
  if (!whole && funnel.results.teaser === "none") throw new NotFound("preview");
  const issues = checkAnswers(askedOf(funnel.magnet), input.answers);
  if (issues.length > 0) throw new Invalid(issues);
  const answers = keepShown(askedOf(funnel.magnet), input.answers as Answers);
  const results = describeResults(
    funnel,
    score(scoredOf(funnel.magnet), answers),
    answers,
    input.locale !== undefined && funnel.locales.includes(input.locale) ? input.locale : funnel.locale,
  );
  const { total, level, figures } = results;
  return {
    total,
    level,
    ...(figures ? { figures: { ...figures, breakdown: [] } } : {}),
    ...(whole ? { results } : {}),
  };
}
