import { NotFound } from "../errors.ts";
import type { Brand, EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** The facts of the email that says that a calendar cannot be read; `key` is the delivery's. */
export async function calendarUnreadableData(
  { store, settings }: Pick<Services, "store" | "settings">,
  key: string,
): Promise<EmailData["calendar-unreadable"]> {
  const [, id = "", since = ""] = key.split(":");
  const calendar = await store.ownerCalendars.byId(id);
  const owner = calendar === undefined ? undefined : await store.owners.byId(calendar.ownerId);
  if (calendar === undefined || owner === undefined) throw new NotFound("calendar");
  const funnels = await store.funnels.list();
  const { funnel } =
    funnels.find((version) => version.funnel.booking?.owners.includes(owner.id)) ?? funnels[0] ?? {};
  const brand: Brand = {
    name: funnel?.controller.name ?? new URL(settings.publicUrl).hostname,
    accent: funnel?.appearance.accent ?? "#1f2937",
    controller: funnel?.controller ?? { name: new URL(settings.publicUrl).hostname, email: owner.email },
    ...(funnel?.appearance.logo === undefined ? {} : { logo: funnel.appearance.logo }),
  };
  return {
    locale: owner.locale,
    brand,
    person: { name: owner.name, email: owner.email },
    host: calendar.host,
    reason: reasonOf(calendar.lastError),
    since: Temporal.Instant.fromEpochMilliseconds(Number(since)),
    timeZone: owner.availability.timeZone,
    whenUnreadable: calendar.whenUnreadable,
    command: `aimant calendar check ${calendar.id}`,
  };
}

function reasonOf(error: string | null): EmailData["calendar-unreadable"]["reason"] {
  return error === "refused" || error === "missing" || error === "not-a-calendar" ? error : "unreachable";
}
