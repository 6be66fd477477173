import { computedBody } from "../results/computed-body.ts";
import { describeAnswers, describeResults } from "@aimant/funnel/engine";
import type { Services } from "../services.ts";
import { loadSubject } from "./load-subject.ts";

/** Tells a receiver about one person's submission; throws to be tried again, under the same id. */
export async function callWebhook(services: Services, payload: Record<string, string>): Promise<void> {
  const { enrolmentId = "", stepId = "", submissionId = "", url = "" } = payload;
  const { submission, version, lead } = await loadSubject(services.store, {
    submissionId,
    appointmentId: null,
  });
  const { funnel } = version;
  const { locale, score } = submission;
  await services.webhooks.send({
    id: `${enrolmentId}.${stepId}`,
    url,
    event: "follow-up.step",
    at: services.clock.now(),
    body: {
      funnel: { slug: version.slug, version: version.version },
      step: stepId,
      submission: {
        id: submission.id,
        at: submission.createdAt.toString(),
        source: submission.source,
        choices: submission.choices,
      },
      lead: {
        id: lead.id,
        email: lead.email,
        name: lead.name,
        jobTitle: lead.jobTitle,
        company: lead.company,
        phone: lead.phone,
        locale: lead.locale,
        stage: lead.stage,
      },
      score: { total: score.total, level: score.level, outcome: score.outcome, axes: score.axes },
      results: describeResults(funnel, score, submission.answers, locale),
      answers: describeAnswers(funnel, submission.answers, locale),
      ...computedBody(funnel, score, submission.answers, locale),
    },
  });
}
