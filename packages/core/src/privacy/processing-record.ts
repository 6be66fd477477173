import type { Controller, Funnel } from "@aimant/funnel";
import { localise } from "@aimant/funnel/engine";
import type { NoticeField } from "../ports/index.ts";
import type { Services } from "../services.ts";

type Basis = Funnel["consents"][number]["basis"];
type Purpose = Funnel["consents"][number]["purpose"];

/** Whoever gets something of a person, by what makes them get it. */
export type RecordedRecipient =
  | { kind: "mail"; name: string }
  | { kind: "owner"; name: string; jobTitle: string | undefined }
  | { kind: "calendar"; name: string; writes: boolean }
  | { kind: "booking"; name: string }
  | { kind: "step-webhook"; name: string }
  | { kind: "endpoint"; name: string; system: string; fields: NoticeField[] };

/** One funnel as an activity of processing. */
export type RecordedActivity = {
  slug: string;
  version: number;
  title: string;
  controller: Controller;
  purposes: { purpose: Purpose; basis: Basis; retention: string; text: string; required: boolean }[];
  fields: string[];
  questions: number;
  scored: boolean;
  calls: boolean;
  keepsUnfinished: string | undefined;
  doubleOptIn: Funnel["doubleOptIn"];
  recipients: RecordedRecipient[];
};

/** What GDPR art. 30 asks to be written down, as far as the running configuration knows it. */
export type ProcessingRecord = {
  at: Temporal.Instant;
  publicUrl: string;
  activities: RecordedActivity[];
  /** Outside of the European Union, as far as we can tell. */
  transfers: string[];
};

/** Reads it from what is published and connected at this moment. */
export async function readProcessingRecord(
  services: Pick<Services, "store" | "clock" | "settings" | "transport">,
  locale: string,
): Promise<ProcessingRecord> {
  const { store, transport } = services;
  const activities: RecordedActivity[] = [];
  for (const { slug, version, funnel, withdrawnAt } of await store.funnels.list()) {
    if (withdrawnAt !== null) continue;
    activities.push({
      slug,
      version,
      title: localise(funnel.magnet.title, locale, funnel.locale),
      controller: funnel.controller,
      purposes: funnel.consents.map(({ purpose, basis, retention, text, required }) => ({
        purpose,
        basis,
        retention,
        text: localise(text, locale, funnel.locale),
        required,
      })),
      fields: funnel.form.fields.map(({ id }) => id),
      questions: funnel.magnet.questions.length,
      scored: funnel.magnet.kind === "diagnostic",
      calls: funnel.booking !== undefined,
      keepsUnfinished: funnel.form.keepUnfinished?.for,
      doubleOptIn: funnel.doubleOptIn,
      recipients: await recipientsOf(services, slug, funnel),
    });
  }
  const systems = activities.flatMap(({ recipients }) => recipients);
  const american = systems.flatMap((one) =>
    one.kind === "endpoint" && ["hubspot", "salesforce", "slack"].includes(one.system)
      ? [one.name]
      : one.kind === "booking" && one.name.startsWith("calendly")
        ? ["Calendly"]
        : [],
  );
  const transfers = [...new Set([...(transport.name === "resend" ? ["Resend"] : []), ...american])];
  return { at: services.clock.now(), publicUrl: services.settings.publicUrl, activities, transfers };
}

async function recipientsOf(
  { store, transport }: Pick<Services, "store" | "transport">,
  slug: string,
  funnel: Funnel,
): Promise<RecordedRecipient[]> {
  const recipients: RecordedRecipient[] = [
    {
      kind: "mail",
      name: { resend: "Resend", smtp: "SMTP", mailbox: "local" }[transport.name],
    },
  ];
  const owners = await store.owners.list();
  const calling = funnel.booking?.owners ?? [];
  const involved = owners.filter(({ id }) => calling.length === 0 || calling.includes(id));
  for (const { name, jobTitle } of involved) recipients.push({ kind: "owner", name, jobTitle });
  for (const { ownerId, host, writeTo } of await store.ownerCalendars.list())
    if (calling.includes(ownerId))
      recipients.push({ kind: "calendar", name: host, writes: writeTo !== null });
  const outside = funnel.booking?.outside;
  if (outside !== undefined) recipients.push({ kind: "booking", name: new URL(outside.url).hostname });
  const steps = funnel.followUps.flatMap((followUp) => followUp.steps);
  const hosts = steps.flatMap(({ action }) =>
    action.type === "webhook" ? [new URL(action.url).hostname] : [],
  );
  for (const name of new Set(hosts)) recipients.push({ kind: "step-webhook", name });
  for (const { kind, host, fields, funnels, disabledAt } of await store.endpoints.list())
    if (disabledAt === null && (funnels.length === 0 || funnels.includes(slug)))
      recipients.push({ kind: "endpoint", name: host, system: kind, fields });
  return recipients;
}
