import type { AnswerView } from "../ports/index.ts";
import { describeAnswers, localise } from "@aimant/funnel/engine";
import type { Controller, Funnel } from "@aimant/funnel";
import { loadVersion } from "../collect/load-version.ts";
import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type {
  Appointment,
  ConsentRecord,
  Delivery,
  Lead,
  StoreReads,
  TimelineEvent,
} from "../ports/index.ts";
import { endpointsTold } from "../outbound/tell-erased-to.ts";
import type { Services } from "../services.ts";

/** One consent as it stands now, with what was said about it before. */
export type StandingConsent = {
  /** `<slug>/<consent id>`: what a withdrawal names. */
  key: string;
  purpose: ConsentRecord["purpose"];
  /** The wording exactly as it was shown. */
  text: string;
  standing: boolean;
  /** Oldest first. */
  history: ConsentRecord[];
};

/** A pass through a funnel, in words. */
export type PassView = {
  id: string;
  slug: string;
  title: string;
  at: Temporal.Instant;
  score: number | null;
  answers: AnswerView[];
};

/** Who has received something of this person. */
export type Recipient = { kind: "controller" | "owner" | "webhook" | "mail"; name: string };

/** Everything that is held about one person. */
export type HeldData = {
  lead: Lead;
  /** The newest funnel: its look and its controller. */
  funnel: Funnel;
  controllers: Controller[];
  passes: PassView[];
  consents: StandingConsent[];
  emails: Delivery[];
  appointments: Appointment[];
  downloads: { filename: string; uses: number; expiresAt: Temporal.Instant }[];
  recipients: Recipient[];
  timeline: TimelineEvent[];
};

/** The person behind a link to the privacy centre; throws `NotFound` where it opens nothing, also once erased. */
export async function personBehind(services: Services, token: string): Promise<Lead> {
  const lead = await services.store.leads.byId(await openLink(services, "privacy", token));
  if (lead === undefined) throw new NotFound("link");
  return lead;
}

/** Opens the privacy centre; changes nothing. */
export async function openPrivacy(services: Services, token: string): Promise<HeldData> {
  return heldAbout(services, await personBehind(services, token));
}

async function heldAbout(services: Services, lead: Lead): Promise<HeldData> {
  const { store } = services;
  const submissions = await store.submissions.ofLead(lead.id);
  const versions = await Promise.all(submissions.map((row) => loadVersion(store, row.slug, row.version)));
  const [newest] = versions;
  if (newest === undefined) throw new NotFound("submission");
  const emails = (await store.deliveries.ofLead(lead.id)).filter(({ state }) => state === "sent");
  const appointments = await store.appointments.ofLead(lead.id);
  return {
    lead,
    funnel: newest.funnel,
    controllers: distinct(versions.map(({ funnel }) => funnel.controller)),
    passes: submissions.map((row, index) => {
      const { funnel } = versions[index] ?? newest;
      return {
        id: row.id,
        slug: row.slug,
        title: localise(funnel.magnet.title, lead.locale, funnel.locale),
        at: row.createdAt,
        score: row.score.total,
        answers: describeAnswers(funnel, row.answers, lead.locale),
      };
    }),
    consents: standing(await store.consents.ofLead(lead.id)),
    emails: emails.filter((email) => email.class !== "internal"),
    appointments,
    downloads: await store.downloads.ofLead(lead.id),
    recipients: await recipientsOf(services, {
      lead,
      funnels: versions.map(({ funnel }) => funnel),
      emails,
      appointments,
    }),
    timeline: await store.timeline.ofLead(lead.id),
  };
}

function distinct(controllers: Controller[]): Controller[] {
  return [...new Map(controllers.map((controller) => [controller.name, controller])).values()];
}

/** Each consent once, in the order in which they were first asked. */
function standing(records: ConsentRecord[]): StandingConsent[] {
  const byKey = Map.groupBy(records, (record) => `${record.slug}/${record.consentId}`);
  return [...byKey].map(([key, history]) => {
    const newest = history.findLast(({ action }) => action !== "awaiting") ?? history.at(-1);
    return {
      key,
      purpose: newest?.purpose ?? "service",
      text: newest?.text ?? "",
      standing: newest?.action === "given",
      history,
    };
  });
}

/** Article 15(1)(c): those who have received the data by name, and not only their kind. */
async function recipientsOf(
  services: Services,
  known: { lead: Lead; funnels: Funnel[]; emails: Delivery[]; appointments: Appointment[] },
): Promise<Recipient[]> {
  const told = known.emails.filter((email) => email.class === "internal").map(({ recipient }) => recipient);
  const owners = (await services.store.owners.list()).filter(
    ({ id, email }) =>
      id === known.lead.ownerId ||
      told.includes(email) ||
      known.appointments.some(({ ownerId }) => ownerId === id),
  );
  const hosts = (await receiversOf(services.store, known.lead.id)).map((url) => new URL(url).hostname);
  for (const { host } of await endpointsTold(services.store, known.lead.id)) hosts.push(host);
  const { transport } = services;
  return [
    ...distinct(known.funnels.map(({ controller }) => controller)).map(({ name }): Recipient => ({
      kind: "controller",
      name,
    })),
    ...owners.map(({ name }): Recipient => ({ kind: "owner", name })),
    ...[...new Set(hosts)].map((name): Recipient => ({
      kind: "webhook",
      name,
    })),
    ...(known.emails.length > 0 && transport.name === "resend"
      ? [{ kind: "mail", name: "Resend" } as const]
      : []),
  ];
}

/** The addresses outside that were, or may have been, called about this person. */
export async function receiversOf(store: StoreReads, leadId: string): Promise<string[]> {
  const urls = new Set<string>();
  for (const enrolment of await store.enrolments.ofLead(leadId)) {
    const { funnel } = await loadVersion(store, enrolment.slug, enrolment.version);
    const steps = funnel.followUps.find(({ id }) => id === enrolment.followUpId)?.steps ?? [];
    const reached = steps.findIndex(({ id }) => id === enrolment.stepId);
    for (const [index, { action }] of steps.entries())
      if (action.type === "webhook" && index <= reached) urls.add(action.url);
  }
  return [...urls];
}
