import type { Appointment, StoreReads } from "../ports/index.ts";

/** The newest call of a submission, whatever became of it. */
export async function lastCall(store: StoreReads, submissionId: string): Promise<Appointment | undefined> {
  const submission = await store.submissions.byId(submissionId);
  if (submission === undefined) return undefined;
  const calls = await store.appointments.ofLead(submission.leadId);
  // The store orders by when calls are to be; after a cancellation the next one may be sooner.
  return calls
    .filter((call) => call.submissionId === submissionId)
    .toSorted((a, b) => Temporal.Instant.compare(b.createdAt, a.createdAt) || (a.id < b.id ? 1 : -1))[0];
}
