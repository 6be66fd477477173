import type { Contact, Lead, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** The same mailbox, however it was typed. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFC").trim().toLowerCase();
}

/**
 * One lead per address. A newer submission corrects what is known and fills gaps; what it leaves out stays, and each
 * change is on the timeline with the value before it. Once an address has shown whose it is, only its own mailbox
 * corrects anything: what others type under it stays with their submission, as what it is.
 */
export async function upsertLead(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  seen: { contact: Contact; locale: string; now: Temporal.Instant; fromMailbox: boolean },
): Promise<{ lead: Lead; isNew: boolean }> {
  const { contact, locale, now, fromMailbox } = seen;
  const email = normaliseEmail(contact.email);
  const fresh: Lead = {
    id: services.ids.next(),
    email,
    name: contact.name,
    jobTitle: contact.jobTitle ?? null,
    company: contact.company ?? null,
    phone: contact.phone ?? null,
    locale,
    stage: "lead",
    ownerId: null,
    createdAt: now,
    updatedAt: now,
    lastContactAt: now,
    confirmedAt: null,
  };
  if (await tx.leads.insertIfNew(fresh)) return { lead: fresh, isNew: true };
  const known = await tx.leads.byEmail(email);
  if (known === undefined) throw new Error("a lead that exists cannot be read");
  if (known.confirmedAt !== null && !fromMailbox) {
    const differs = claimedBesides(known, contact);
    await tx.leads.update(known.id, { updatedAt: now, lastContactAt: now });
    if (differs.length > 0)
      await tx.timeline.append({
        id: services.ids.next(),
        leadId: known.id,
        kind: "details-claimed",
        actor: "prospect",
        data: { fields: differs },
        at: now,
      });
    return { lead: { ...known, updatedAt: now, lastContactAt: now }, isNew: false };
  }
  const patch = {
    name: contact.name,
    jobTitle: contact.jobTitle ?? known.jobTitle,
    company: contact.company ?? known.company,
    phone: contact.phone ?? known.phone,
  };
  await tx.leads.update(known.id, { ...patch, locale, updatedAt: now, lastContactAt: now });
  const before = Object.fromEntries(
    (Object.keys(patch) as (keyof typeof patch)[])
      .filter((field) => known[field] !== patch[field])
      .map((field) => [field, known[field]]),
  );
  if (Object.keys(before).length > 0) {
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: known.id,
      kind: "details-changed",
      actor: "prospect",
      data: { before },
      at: now,
    });
  }
  return { lead: { ...known, ...patch, locale, updatedAt: now, lastContactAt: now }, isNew: false };
}

/** What a pass says of a person other than what is known of them. */
export function claimedBesides(known: Lead, contact: Contact): ("name" | "jobTitle" | "company" | "phone")[] {
  return (["name", "jobTitle", "company", "phone"] as const).filter(
    (field) => contact[field] !== undefined && contact[field] !== known[field],
  );
}
