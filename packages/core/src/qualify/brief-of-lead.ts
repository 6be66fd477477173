import { NotFound } from "../errors.ts";
import { loadSubject } from "../followup/load-subject.ts";
import type { EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { qualifiedLeadData } from "./qualified-lead-data.ts";

type Known = EmailData["qualified-lead"];
/** The sales brief of a lead's newest pass, without the links that act in the rep's name. */
export type LeadBrief = Pick<
  Known,
  "person" | "owner" | "title" | "slug" | "stage" | "results" | "answers" | "choices" | "history"
> & { submittedAt: Temporal.Instant } & Partial<Omit<NonNullable<Known["brief"]>, "url">>;

/** What the rep's email says of a lead, in the owner's language. Throws `NotFound` (lead, a pass of it, an owner). */
export async function briefOfLead(services: Services, leadId: string): Promise<LeadBrief> {
  const [newest] = await services.store.submissions.ofLead(leadId);
  if (newest === undefined) throw new NotFound("submission");
  const [call] = (await services.store.appointments.upcomingOfLead(leadId, services.clock.now())).filter(
    ({ submissionId }) => submissionId === newest.id,
  );
  const subject = await loadSubject(services.store, {
    submissionId: newest.id,
    appointmentId: call?.id ?? null,
  });
  const { person, owner, title, slug, stage, results, answers, choices, history, submittedAt, brief } =
    await qualifiedLeadData(services, subject);
  const { url: _, ...words } = brief ?? { url: "" };
  return { person, owner, title, slug, stage, submittedAt, ...words, results, answers, choices, history };
}
