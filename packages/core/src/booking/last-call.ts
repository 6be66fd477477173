import type { Appointment, StoreReads } from "../ports/index.ts";

/** The newest call of a submission, whatever became of it. */
export async function lastCall(store: StoreReads, submissionId: string): Promise<Appointment | undefined> {
  const submission = await store.submissions.byId(submissionId);
  if (submission === undefined) return undefined;
  const calls = await store.appointments.ofLead(submission.leadId);
  return calls.find((call) => call.submissionId === submissionId);
}
