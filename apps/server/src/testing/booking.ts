import { expect } from "vitest";
import { aBody, type AppUnderTest } from "./app-under-test.ts";

/** A person who may book: their token, and what they would send. */
export type Prospect = { email: string; token: string; leadId: string; submissionId: string };

/** Somebody who has answered and been offered a call. */
export async function aProspect(
  under: AppUnderTest,
  email = "ines.moreau@example.com",
  body: Record<string, unknown> = {},
): Promise<Prospect> {
  const contact = { ...aBody().contact, email };
  const response = await under.submit(aBody({ contact, ...body }));
  expect(response.status).toBe(201);
  const { id, next } = (await response.json()) as { id: string; next: { bookingUrl: string } };
  const lead = await under.services.store.leads.byEmail(email);
  return { email, token: next.bookingUrl.split("/b/")[1] ?? "", leadId: lead?.id ?? "", submissionId: id };
}

/** The starts that a prospect is offered, soonest first. */
export async function slotsOf(under: AppUnderTest, token: string): Promise<string[]> {
  const response = await under.app.request(`/api/v1/booking/${token}/slots`);
  expect(response.status).toBe(200);
  const { slots } = (await response.json()) as { slots: { start: string; end: string }[] };
  return slots.map(({ start }) => start);
}

/** Asks for one start. */
export function book(
  under: AppUnderTest,
  token: string,
  start: string,
  more: Record<string, unknown> = {},
): Promise<Response> {
  return under.post(`/api/v1/booking/${token}`, { start, phone: "06 12 34 56 78", ...more });
}
