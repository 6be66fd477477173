import { openPrivacy } from "./open-privacy.ts";
import type { Services } from "../services.ts";

/** Everything that is held, for machines (GDPR art. 15 and 20). */
export async function exportData(services: Services, token: string): Promise<Record<string, unknown>> {
  const { lead, controllers, recipients, timeline } = await openPrivacy(services, token);
  const { store } = services;
  const sent = (await store.deliveries.ofLead(lead.id)).filter((row) => row.class !== "internal");
  return {
    format: "aimant-export/1",
    exportedAt: services.clock.now().toString(),
    controllers: controllers.map(({ name, email, address }) => ({ name, email, address })),
    person: lead,
    submissions: await store.submissions.ofLead(lead.id),
    consents: await store.consents.ofLead(lead.id),
    appointments: await store.appointments.ofLead(lead.id),
    downloads: await store.downloads.ofLead(lead.id),
    followUps: (await store.enrolments.ofLead(lead.id)).map(({ slug, followUpId, state, createdAt }) => ({
      slug,
      followUp: followUpId,
      state,
      since: createdAt,
    })),
    emails: sent.map(({ template, state, plannedFor, sentAt, recipient, message }) => ({
      template,
      state,
      plannedFor,
      sentAt,
      recipient,
      subject: message?.subject ?? null,
      text: message?.text ?? null,
    })),
    unfinished: await store.unfinished.ofEmail(lead.email),
    recipients,
    history: timeline,
  };
}
