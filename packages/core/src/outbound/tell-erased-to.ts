import type { Endpoint, StoreReads, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { recordsOf } from "./crm/deliver-to-crm.ts";
import { planNotice } from "./announce.ts";

/** The endpoints that were told of a person, or may have been. */
export async function endpointsTold(
  store: Pick<StoreReads, "endpoints" | "notices">,
  leadId: string,
): Promise<(Endpoint & { contacts: string[] })[]> {
  const notices = await store.notices.ofLead(leadId);
  const tried = notices.filter(
    ({ attempts, sentAt, tries }) => attempts > 0 || sentAt !== null || tries.length > 0,
  );
  const ids = new Set(tried.map(({ endpointId }) => endpointId));
  return (await store.endpoints.list())
    .filter(({ id }) => ids.has(id))
    .map((endpoint) => ({
      ...endpoint,
      contacts: [
        ...new Set(
          notices.flatMap((notice) =>
            notice.endpointId === endpoint.id ? (recordsOf(notice).contact ?? []) : [],
          ),
        ),
      ],
    }));
}

/** Article 19: each of them is told that the person is gone, whatever events it asked for, by the id that it knows. */
export async function tellErasedTo(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  {
    endpoints,
    leadId,
    now,
  }: { endpoints: (Endpoint & { contacts: string[] })[]; leadId: string; now: Temporal.Instant },
): Promise<void> {
  for (const endpoint of endpoints)
    await planNotice(tx, services, endpoint, {
      event: "lead.erased",
      leadId: null,
      submissionId: null,
      appointmentId: null,
      at: now,
      body: {
        lead: { id: leadId },
        ...(endpoint.contacts.length === 0 ? {} : { contacts: endpoint.contacts }),
      },
    });
}
