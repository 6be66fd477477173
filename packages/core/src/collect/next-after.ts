import type { ResultsView } from "@aimant/funnel";
import { describeResults, localise, planStep } from "@aimant/funnel/engine";
import { linkTo } from "../links.ts";
import type { FunnelVersion, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { formatMoment } from "../words/format-moment.ts";
import { nextTexts } from "./next-texts.ts";

/** What a visitor is shown after submitting; texts are in their language. */
export type Next = {
  kind: "results" | "thanks";
  title: string;
  text: string;
  url?: string;
  bookingUrl?: string;
  results?: ResultsView;
};

/** Follows from the submission alone, so that a repeated request gets the same answer. */
export function nextAfter(
  services: Pick<Services, "tokens" | "settings">,
  version: FunnelVersion,
  submission: Submission,
): Next {
  const { funnel } = version;
  const texts = nextTexts(submission.locale);
  const thanks = funnel.results.thanks;
  const say = (text: Parameters<typeof localise>[0]) => localise(text, submission.locale, funnel.locale);
  const sentences = [
    ...(thanks?.text === undefined ? [] : [say(thanks.text)]),
    ...synthesisTimes(version, submission).map((at) =>
      texts.synthesis(formatMoment(at, funnel.timeZone, submission.locale), submission.contact.email),
    ),
  ];
  const next: Next = {
    kind: funnel.results.show === "email" ? "thanks" : "results",
    title: thanks === undefined ? texts.title(submission.contact.name) : say(thanks.title),
    text: sentences.join(" "),
  };
  if (next.kind === "thanks") return next;
  return {
    ...next,
    url: linkTo(services, "results", submission.id),
    ...(funnel.booking === undefined ? {} : { bookingUrl: linkTo(services, "booking", submission.id) }),
    results: describeResults(funnel, submission.score, submission.answers, submission.locale),
  };
}

function synthesisTimes(version: FunnelVersion, submission: Submission): Temporal.Instant[] {
  return version.funnel.followUps
    .filter((followUp) => followUp.trigger === "submitted")
    .map((followUp) => planStep(followUp, null, submission.createdAt, version.funnel.timeZone))
    .filter((planned) => planned?.step.action.template === "synthesis")
    .flatMap((planned) => (planned === null ? [] : [planned.at]));
}
