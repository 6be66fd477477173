import type { Action, Funnel, FunnelInput } from "@aimant/funnel";
import { aFunnel, someAnswers, testServices, type TestServices } from "@aimant/testing";
import { onTestFinished } from "vitest";
import { bookSlot, type Booked } from "../booking/book-slot.ts";
import { freeSlots, openBooking } from "../booking/open-booking.ts";
import { submit, type SubmitInput, type Submitted } from "../collect/submit.ts";
import type { Delivery, Enrolment, Lead, MailMessage, TimelineEvent } from "../ports/index.ts";

type FollowUpInput = NonNullable<FunnelInput["followUps"]>[number];
type StepInput = FollowUpInput["steps"][number];

/** A follow-up of the funnel `sample`, as it would be written in a file. */
export const aFollowUp = (id: string, steps: StepInput[], parts: Partial<FollowUpInput> = {}) =>
  ({ id, trigger: "submitted", steps, ...parts }) satisfies FollowUpInput;

/** An email that rests on the consent everybody gives. */
export const anEmail = (
  id: string,
  delay: string,
  parts: Partial<StepInput> & { template?: "offer" | "synthesis" } = {},
): StepInput => {
  const { template = "offer", ...rest } = parts;
  return { id, delay, consent: "results", action: { type: "email", template }, ...rest };
};

/** Any other step. */
export const aStep = (
  id: string,
  delay: string,
  action: Exclude<Action, { type: "email" }>,
  parts: Partial<StepInput> = {},
): StepInput => ({ id, delay, action, ...parts });

export const lea = "lea@example.com";

export type House = TestServices & {
  /** Somebody goes through a funnel; Léa through `sample`, unless told. */
  pass(overrides?: Partial<SubmitInput>): Promise<Submitted & { token: string }>;
  /** Books the first free call of a pass, or a later one. */
  book(submissionId: string, nth?: number): Promise<Booked>;
  /** Moves the clock and does what is due then. */
  after(duration: string): Promise<void>;
  /** What this person was written, oldest first. */
  mail(email?: string): MailMessage[];
  subjects(email?: string): string[];
  lead(email?: string): Promise<Lead>;
  enrolments(email?: string): Promise<Enrolment[]>;
  deliveries(email?: string): Promise<Delivery[]>;
  timeline(email?: string): Promise<TimelineEvent[]>;
};

/** The use cases around one funnel with these follow-ups; gone when the test ends. */
export async function aHouse(
  followUps: FollowUpInput[],
  options: Omit<NonNullable<Parameters<typeof testServices>[0]>, "funnel"> & {
    funnel?: Partial<FunnelInput>;
  } = {},
): Promise<House> {
  const { funnel, ...rest } = options;
  const definition: Funnel = aFunnel({ ...funnel, followUps });
  const under = await testServices({ ...rest, funnel: definition });
  onTestFinished(() => under.dispose());
  let passes = 0;
  const lead = async (email = lea) => {
    const found = await under.services.store.leads.byEmail(email);
    if (found === undefined) throw new Error(`nobody is ${email}`);
    return found;
  };
  const mail = (email = lea) =>
    under.transport.sent.filter(({ message }) => message.to === email).map(({ message }) => message);
  return {
    ...under,
    async pass(overrides = {}) {
      const submitted = await submit(under.services, {
        slug: "sample",
        idempotencyKey: `pass-${(passes += 1)}`,
        answers: { ...someAnswers },
        contact: { name: "Léa Fontaine", email: lea },
        consents: { results: true },
        locale: "fr",
        method: "widget",
        build: "test",
        ...overrides,
      });
      return { ...submitted, token: under.services.tokens.derive("booking", submitted.id) };
    },
    async book(submissionId, nth = 0) {
      const token = under.services.tokens.derive("booking", submissionId);
      const slots = await freeSlots(
        under.services,
        under.services.store,
        await openBooking(under.services, token),
      );
      const start = slots[nth]?.start;
      if (start === undefined) throw new Error("no free slot");
      return bookSlot(under.services, { token, start, phone: "06 12 34 56 78" });
    },
    async after(duration) {
      under.clock.advance(duration);
      await under.runner().drain();
    },
    mail,
    subjects: (email) => mail(email).map(({ subject }) => subject),
    lead,
    enrolments: async (email) => under.services.store.enrolments.ofLead((await lead(email)).id),
    deliveries: async (email) => under.services.store.deliveries.ofLead((await lead(email)).id),
    timeline: async (email) => under.services.store.timeline.ofLead((await lead(email)).id),
  };
}
