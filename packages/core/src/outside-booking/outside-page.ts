import type { BookingView } from "../booking/open-booking.ts";
import type { Services } from "../services.ts";

/**
 * The address of the outside booking page for one person: name and email filled in, and a reference that its webhook
 * hands back. `undefined` where calls are taken here.
 */
export function outsidePage(
  services: Pick<Services, "tokens">,
  { booking, lead, submission }: Pick<BookingView, "booking" | "lead" | "submission">,
): string | undefined {
  const { outside } = booking;
  if (outside === undefined) return undefined;
  const address = new URL(outside.url);
  const reference = referenceTo(services, submission.id);
  address.searchParams.set("name", lead.name);
  address.searchParams.set("email", submission.contact.email);
  // The one field that each of them carries from the address to the webhook.
  address.searchParams.set(outside.provider === "calendly" ? "utm_content" : "metadata[aimant]", reference);
  return address.href;
}

/** The pass that a reference names; `undefined` for one that we did not give. */
export function passOf(services: Pick<Services, "tokens">, reference: string): string | undefined {
  const [id = "", token = ""] = reference.split(".", 2);
  return id !== "" && services.tokens.isFor(token, "outside", id) ? id : undefined;
}

function referenceTo({ tokens }: Pick<Services, "tokens">, submissionId: string): string {
  return `${submissionId}.${tokens.derive("outside", submissionId)}`;
}
