import { loadSubject, type DeliverySubject } from "../../followup/load-subject.ts";
import { CrmFailure, type Crm, type CrmKind, type Notice, type OutboundAnswer } from "../../ports/index.ts";
import { qualifiedLeadData } from "../../qualify/qualified-lead-data.ts";
import type { Services } from "../../services.ts";
import type { CrmAccess, EndpointAccess } from "../access.ts";
import { chatMessage } from "../chat/message.ts";
import { crmFacts, mapFields } from "./mapping.ts";

/** Under this name a notice keeps what was made in the CRM, so that a second try makes nothing twice. */
export const RECORDS = "crm-records";
export type CrmRecords = { contact?: string; company?: string; deal?: string; note?: string };

type Told = {
  notice: Notice;
  kind: CrmKind;
  access: EndpointAccess & { crm: CrmAccess };
  keepLogin: (access: EndpointAccess) => Promise<void>;
  keepRecords: (records: CrmRecords) => Promise<void>;
};

/** Tells a CRM: company and contact as they are now, on qualification a deal, and a note. */
export async function deliverToCrm(services: Services, told: Told): Promise<OutboundAnswer> {
  const { access, kind, notice } = told;
  const crm = services.crms.open(kind, access.crm.login, (login) =>
    told.keepLogin({ ...access, crm: { ...access.crm, login } }),
  );
  try {
    if (notice.event === "endpoint.test") return { status: 200, said: await crm.check() };
    if (notice.event === "lead.erased") return await forget(crm, told);
    const { submissionId, appointmentId } = notice;
    const subject = await loadSubject(services.store, { submissionId, appointmentId });
    return await tell(services, crm, subject, told);
  } catch (error) {
    if (!(error instanceof CrmFailure)) throw error;
    const { status, message, wait } = error;
    // To whoever waits for us, its limits are a 429, whatever it calls them.
    return wait === undefined ? { status, said: message } : { status: 429, said: message, wait };
  }
}

async function tell(
  services: Services,
  crm: Crm,
  subject: DeliverySubject,
  { notice, access, keepRecords }: Told,
): Promise<OutboundAnswer> {
  const { mapping } = access.crm;
  const facts = crmFacts(subject);
  let records = recordsOf(notice);
  const keep = async (made: CrmRecords) => {
    records = { ...records, ...made };
    await keepRecords(records);
  };
  const { lead } = subject;
  if (lead.company !== null && records.company === undefined)
    await keep({ company: await crm.company(lead.company, mapFields(mapping.company, facts)) });
  if (records.contact === undefined)
    await keep({ contact: await crm.contact(lead.email, mapFields(mapping.contact, facts), records) });
  if (notice.event === "lead.qualified" && records.deal === undefined) {
    const title = `${lead.company ?? lead.name} – ${subject.title}`;
    await keep({ deal: await crm.deal(title, mapFields(mapping.deal, facts), records) });
  }
  const noted = notice.event === "lead.qualified" || notice.event.startsWith("appointment.");
  if (noted && records.note === undefined) {
    const { title, facts: lines } = chatMessage(notice.event, notice.body ?? {}, access.locale ?? "fr");
    const text =
      notice.event === "lead.qualified"
        ? await briefText(services, subject)
        : lines.map(({ label, value }) => `${label} : ${value}`).join("\n");
    await keep({ note: await crm.note(title, text, records) });
  }
  return { status: 200, said: `contact ${records.contact}` };
}

async function forget(crm: Crm, { notice, access }: Told): Promise<OutboundAnswer> {
  const ids = notice.body?.["contacts"];
  const contacts = Array.isArray(ids) ? ids.map(String) : [];
  for (const contact of contacts) {
    if (access.crm.onErase === "delete") {
      try {
        await crm.forget(contact);
      } catch (error) {
        if (!(error instanceof CrmFailure) || error.status !== 404) throw error;
      }
    } else {
      const { title, text = "" } = chatMessage("lead.erased", notice.body ?? {}, access.locale ?? "fr");
      await crm.note(title, text, { contact });
    }
  }
  return { status: 200, said: `${contacts.length} contacts` };
}

/** What was made in the CRM for this notice so far. */
export function recordsOf(notice: Pick<Notice, "body">): CrmRecords {
  return (notice.body?.[RECORDS] ?? {}) as CrmRecords;
}

/** The sales brief as plain lines, without the links that let their holder act. */
async function briefText(services: Services, subject: DeliverySubject): Promise<string> {
  if (subject.owner === undefined) return "";
  const { brief, results, answers, openers, title } = await qualifiedLeadData(services, subject);
  return [
    title,
    ...(brief?.why ?? []),
    ...results.axes.map(({ label, score }) => `${label} : ${score ?? "–"}`),
    ...openers.map((opener) => `› ${opener}`),
    ...answers.map(({ question, answer }) => `${question} ${answer}`),
    ...(brief?.may ?? []),
  ].join("\n");
}
