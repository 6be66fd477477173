import { NotFound } from "../errors.ts";
import { brandOf } from "../followup/brand-of.ts";
import type { EmailData, StoreReads } from "../ports/index.ts";
import { teamSettings } from "../qualify/team-settings.ts";
import type { Services } from "../services.ts";

type Reader = { name: string; email: string; locale: string };

/** Who answers for the house: the manager of the team, else the controller of a funnel; nobody before there is any. */
export async function whoAnswers(
  store: Pick<StoreReads, "settings" | "funnels">,
): Promise<Reader | undefined> {
  const { manager } = await teamSettings(store);
  if (manager !== undefined) return manager;
  const funnels = await store.funnels.list();
  const { funnel } = funnels.find(({ withdrawnAt }) => withdrawnAt === null) ?? funnels[0] ?? {};
  return funnel === undefined ? undefined : { ...funnel.controller, locale: funnel.locale };
}

/** The facts of the email that says that an endpoint is off; `key` is the delivery's. */
export async function endpointOffData(
  { store, settings }: Pick<Services, "store" | "settings">,
  key: string,
): Promise<EmailData["endpoint-off"]> {
  const [, id = "", since = ""] = key.split(":");
  const endpoint = await store.endpoints.byId(id);
  const reader = await whoAnswers(store);
  if (endpoint === undefined || reader === undefined) throw new NotFound("endpoint");
  const funnels = await store.funnels.list();
  const { funnel } =
    funnels.find(({ slug }) => endpoint.funnels.length === 0 || endpoint.funnels.includes(slug)) ??
    funnels[0] ??
    {};
  const name = new URL(settings.publicUrl).hostname;
  return {
    locale: reader.locale,
    brand:
      funnel === undefined
        ? { name, accent: "#1f2937", controller: { name, email: reader.email } }
        : brandOf(funnel),
    person: { name: reader.name, email: reader.email },
    name: endpoint.name,
    host: endpoint.host,
    reason: endpoint.disabledWhy === "gone" ? "gone" : "failing",
    since: Temporal.Instant.fromEpochMilliseconds(Number(since)),
    timeZone: funnel?.timeZone ?? "Europe/Paris",
    command: `aimant webhooks enable ${endpoint.id}`,
  };
}
