import { computedBody } from "../results/computed-body.ts";
import { describeAnswers } from "@aimant/funnel/engine";
import { loadVersion } from "../collect/load-version.ts";
import type { Appointment, Lead, NoticeField, StoreReads, Submission } from "../ports/index.ts";

/** What an event is about, as far as it is known. */
export type NoticeSubject = {
  lead: Lead;
  submission: Submission | undefined;
  appointment: Appointment | undefined;
  /** What only this event has to say, such as the stage before. */
  data: Record<string, unknown>;
};

/** What a notice tells: ids and facts of the house always, what is known of the person only where it was chosen. */
export async function noticeBody(
  store: StoreReads,
  { lead, submission, appointment, data }: NoticeSubject,
  fields: NoticeField[],
): Promise<Record<string, unknown>> {
  const tells = (field: NoticeField) => fields.includes(field);
  const chosen = (["name", "email", "phone", "jobTitle", "company"] as const).filter(tells);
  const owner = await ownerOf(store, appointment?.ownerId ?? lead.ownerId);
  return {
    ...data,
    lead: {
      id: lead.id,
      stage: lead.stage,
      locale: lead.locale,
      owner: owner ?? null,
      ...Object.fromEntries(chosen.map((field) => [field, lead[field]])),
    },
    ...(submission === undefined ? {} : await passBody(store, submission, tells)),
    ...(appointment === undefined
      ? {}
      : {
          appointment: {
            id: appointment.id,
            state: appointment.state,
            start: appointment.startAt.toString(),
            end: appointment.endAt.toString(),
            timeZone: appointment.timeZone,
            // The higher one is the later word, whatever arrives first.
            sequence: appointment.sequence,
            ...(tells("phone") ? { phone: appointment.phone } : {}),
          },
        }),
  };
}

async function passBody(
  store: StoreReads,
  submission: Submission,
  tells: (field: NoticeField) => boolean,
): Promise<Record<string, unknown>> {
  const { slug, version, score, locale } = submission;
  const { funnel } = await loadVersion(store, slug, version);
  return {
    funnel: { slug, version },
    submission: {
      id: submission.id,
      at: submission.createdAt.toString(),
      choices: submission.choices,
      ...(tells("source") ? { source: submission.source } : {}),
    },
    ...(tells("score")
      ? { score: { total: score.total, level: score.level, outcome: score.outcome, axes: score.axes } }
      : {}),
    ...(tells("answers")
      ? {
          answers: describeAnswers(funnel, submission.answers, locale),
          ...computedBody(funnel, score, submission.answers, locale),
        }
      : {}),
  };
}

async function ownerOf(
  store: StoreReads,
  id: string | null,
): Promise<{ id: string; name: string } | undefined> {
  const owner = id === null ? undefined : await store.owners.byId(id);
  return owner === undefined ? undefined : { id: owner.id, name: owner.name };
}
