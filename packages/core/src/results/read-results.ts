import type { Funnel, ResultsView } from "@aimant/funnel";
import { describeAnswers, localise } from "@aimant/funnel/engine";
import { loadVersion } from "../collect/load-version.ts";
import { NotFound } from "../errors.ts";
import { linkTo, openLink } from "../links.ts";
import type { AnswerView } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { resultsOf } from "./results-of.ts";

export type ResultsPage = {
  locale: string;
  title: string;
  funnel: Funnel;
  results: ResultsView;
  /** What was answered, in words. */
  answers: AnswerView[];
  /** When the answers were given. */
  at: Temporal.Instant;
  bookingUrl: string | null;
};

/** The results behind a link, without any contact detail: the page can be shown to anybody. */
export async function readResults(services: Services, token: string): Promise<ResultsPage> {
  const submission = await services.store.submissions.byId(await openLink(services, "results", token));
  if (submission === undefined) throw new NotFound("results");
  const { funnel } = await loadVersion(services.store, submission.slug, submission.version);
  const { locale } = submission;
  return {
    locale,
    title: localise(funnel.magnet.title, locale, funnel.locale),
    funnel,
    answers: describeAnswers(funnel, submission.answers, locale),
    results: await resultsOf(services, { funnel }, submission),
    at: submission.createdAt,
    bookingUrl: funnel.booking === undefined ? null : linkTo(services, "booking", submission.id),
  };
}
