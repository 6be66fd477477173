import type { Lead, Store, Submission } from "@aimant/core/ports";
import { aLead, aSubmission, START } from "@aimant/testing";
import { onTestFinished } from "vitest";

/** An empty store on one of the engines, with a connection beside it that no rule of ours protects. */
export type Fixture = {
  store: Store;
  raw(statement: string): Promise<unknown>;
  dispose(): Promise<void>;
};
export type OpenFixture = () => Promise<Fixture>;

export const start = Temporal.Instant.from(START);
export const minutes = (count: number) => start.add({ minutes: count });

/** An empty store that goes when the test ends. */
export async function fresh(open: OpenFixture): Promise<Fixture> {
  const fixture = await open();
  onTestFinished(() => fixture.dispose());
  return fixture;
}

/** A lead that sent one submission. */
export async function aKnownLead(
  store: Store,
  overrides: Partial<Lead> = {},
): Promise<{ lead: Lead; submission: Submission }> {
  const lead = aLead(overrides);
  const submission = aSubmission({ leadId: lead.id });
  await store.transaction(async (tx) => {
    await tx.leads.insertIfNew(lead);
    await tx.submissions.insert(submission);
  });
  return { lead, submission };
}

/** A promise and the means to settle it, to hold a transaction open. */
export function gate(): { opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: () => resolve() };
}
