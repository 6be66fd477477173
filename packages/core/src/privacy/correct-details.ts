import { checkContact } from "@aimant/funnel/engine";
import { countryOf } from "../collect/check-submission.ts";
import { Invalid } from "../errors.ts";
import { announce } from "../outbound/announce.ts";
import type { Services } from "../services.ts";
import { personBehind } from "./open-privacy.ts";

const fields = ["name", "jobTitle", "company", "phone"] as const;
export type Details = Partial<Record<(typeof fields)[number], string>>;

/** Puts right what is known (GDPR art. 16); an empty field is emptied. The address itself is another person's key. */
export async function correctDetails(services: Services, token: string, given: Details): Promise<void> {
  const lead = await personBehind(services, token);
  const typed = Object.fromEntries(
    fields.map((field) => [field, (given[field] ?? lead[field] ?? "").normalize("NFC").trim()]),
  ) as Record<(typeof fields)[number], string>;
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ""));
  const issues = checkContact(
    (["name", "email", "jobTitle", "company", "phone"] as const).map((id) => ({
      id,
      required: id === "name",
    })),
    { ...filled, email: lead.email },
  );
  const phone =
    typed.phone === "" || typed.phone === lead.phone
      ? typed.phone
      : services.phones.normalise(typed.phone, countryOf(lead.locale));
  if (phone === undefined && issues.length === 0)
    issues.push({ path: "contact.phone", code: "phone-invalid" });
  if (issues.length > 0) throw new Invalid(issues);
  const patch = {
    name: typed.name,
    jobTitle: typed.jobTitle || null,
    company: typed.company || null,
    phone: phone || null,
  };
  const changed = fields.filter((field) => lead[field] !== patch[field]);
  if (changed.length === 0 && lead.confirmedAt !== null) return;
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    await tx.leads.update(lead.id, {
      ...patch,
      updatedAt: now,
      lastContactAt: now,
      confirmedAt: lead.confirmedAt ?? now,
    });
    // Saved as it stands: the details are theirs.
    if (changed.length === 0) return;
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: lead.id,
      kind: "details-changed",
      actor: "prospect",
      data: { before: Object.fromEntries(changed.map((field) => [field, lead[field]])) },
      at: now,
    });
    await announce(tx, services, {
      event: "lead.changed",
      leadId: lead.id,
      data: { changed },
      now,
    });
  });
  services.wake();
}
