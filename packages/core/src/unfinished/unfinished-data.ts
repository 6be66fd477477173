import { localise } from "@aimant/funnel/engine";
import { loadVersion } from "../collect/load-version.ts";
import { NotFound } from "../errors.ts";
import { brandOf } from "../followup/brand-of.ts";
import type { EmailData, StoreReads } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** The facts of the email with the way back; `key` is the delivery's. */
export async function unfinishedData(
  { store, settings, tokens }: Pick<Services, "store" | "settings" | "tokens">,
  key: string,
): Promise<EmailData["unfinished"]> {
  const [, id = "", why] = key.split(":");
  const row = await store.unfinished.byId(id);
  if (row === undefined) throw new NotFound("unfinished");
  const { funnel } = await loadVersion(store, row.slug, row.version);
  const { magnet, locale, timeZone } = funnel;
  return {
    locale: row.locale,
    brand: brandOf(funnel),
    email: row.email,
    title: localise(magnet.title, row.locale, locale),
    resumeUrl: `${settings.publicUrl}/f/${row.slug}/u/${tokens.derive("unfinished", id)}`,
    until: row.expiresAt,
    timeZone,
    asked: why === "asked",
  };
}

/** Why the way back no longer needs to be mailed: the pass was finished or forgotten, or the link was asked for meanwhile. */
export async function unfinishedPoint(
  store: StoreReads,
  { key }: { key: string },
  now: Temporal.Instant,
): Promise<string | undefined> {
  const [, id = "", why] = key.split(":");
  const row = await store.unfinished.byId(id);
  if (row === undefined) return "finished";
  if (Temporal.Instant.compare(row.expiresAt, now) <= 0) return "expired";
  return why === "left" && row.askedAt !== null ? "asked" : undefined;
}
