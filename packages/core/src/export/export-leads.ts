import type { Lead, Stage, Submission } from "../ports/index.ts";
import { loadVersion } from "../collect/load-version.ts";
import { computedBody } from "../results/computed-body.ts";
import { cameInARush } from "../collect/flag-rush.ts";
import type { Services } from "../services.ts";

/** One person as an exported row: what is known now, their newest pass, their newest call. */
export type LeadRow = {
  id: string;
  email: string;
  name: string;
  jobTitle: string;
  company: string;
  /** E.164. */
  phone: string;
  stage: Stage;
  owner: string;
  locale: string;
  createdAt: string;
  lastContactAt: string;
  confirmedAt: string;
  /** The newest pass waits for its address: nothing was started in its name. */
  held: boolean;
  /** Came in with so many others at once that a program may have typed it in. */
  suspect: boolean;
  funnel: string;
  submittedAt: string;
  score: number | null;
  level: string;
  outcome: string;
  page: string;
  cta: string;
  utmSource: string;
  utmMedium: string;
  utmCampaign: string;
  /** Whether marketing emails may be sent: the newest word on each such consent. */
  marketing: boolean;
  call: string;
  callStart: string;
  /** Computed values of the newest pass, `id=number`, separated by spaces. */
  computed: string;
};

const LOT = 200;

/** Every lead in the order in which they came, a lot at a time: however many there are, few are in memory. */
export async function* exportLeads(
  { store }: Pick<Services, "store">,
  filter: { stage?: Stage; ownerId?: string } = {},
): AsyncGenerator<LeadRow[]> {
  const owners = new Map((await store.owners.list()).map(({ id, name }) => [id, name]));
  for (let after: string | null = null; ;) {
    const lot: Lead[] = await store.listings.leads({ after, limit: LOT, ...filter });
    const rows: LeadRow[] = [];
    for (const lead of lot) rows.push(await rowOf(store, lead, owners.get(lead.ownerId ?? "") ?? ""));
    if (rows.length > 0) yield rows;
    after = lot.at(-1)?.id ?? null;
    if (after === null || lot.length < LOT) return;
  }
}

async function rowOf(store: Services["store"], lead: Lead, owner: string): Promise<LeadRow> {
  const [pass] = await store.submissions.ofLead(lead.id);
  const [call] = await store.appointments.ofLead(lead.id);
  const standing = new Map<string, boolean>();
  for (const { purpose, slug, consentId, action } of await store.consents.ofLead(lead.id))
    if (purpose === "marketing" && action !== "awaiting")
      standing.set(`${slug}/${consentId}`, action === "given");
  const utm = pass?.source.utm ?? {};
  return {
    id: lead.id,
    email: lead.email,
    name: lead.name,
    jobTitle: lead.jobTitle ?? "",
    company: lead.company ?? "",
    phone: lead.phone ?? "",
    stage: lead.stage,
    owner,
    locale: lead.locale,
    createdAt: lead.createdAt.toString(),
    lastContactAt: lead.lastContactAt.toString(),
    confirmedAt: lead.confirmedAt?.toString() ?? "",
    held: pass !== undefined && pass.heldAt !== null,
    suspect: await cameInARush(store, lead.id),
    funnel: pass?.slug ?? "",
    submittedAt: pass?.createdAt.toString() ?? "",
    score: pass?.score.total ?? null,
    level: pass?.score.level ?? "",
    outcome: pass?.score.outcome ?? "",
    page: pass?.source.page ?? "",
    cta: pass?.source.cta ?? "",
    utmSource: utm["source"] ?? "",
    utmMedium: utm["medium"] ?? "",
    utmCampaign: utm["campaign"] ?? "",
    marketing: [...standing.values()].some(Boolean),
    call: call?.state ?? "",
    callStart: call?.startAt.toString() ?? "",
    computed: pass === undefined ? "" : await computedOf(store, pass),
  };
}

async function computedOf(store: Services["store"], pass: Submission): Promise<string> {
  const { funnel } = await loadVersion(store, pass.slug, pass.version);
  const { computed = [] } = computedBody(funnel, pass.score, pass.answers, pass.locale);
  return computed.map(({ id, value }) => `${id}=${value}`).join(" ");
}
