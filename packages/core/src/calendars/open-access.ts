import { CalendarUnreadable, type CalendarAccess, type OwnerCalendar } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Bound to the row, so that one row's text opens nothing in another. */
const purposeOf = (id: string) => `calendar:${id}`;

/** Address and login, as the store keeps them. */
export function sealAccess(services: Pick<Services, "secrets">, id: string, access: CalendarAccess): string {
  return services.secrets.seal(JSON.stringify(access), purposeOf(id));
}

/** Address and login of a connected calendar. */
export function openAccess(
  services: Pick<Services, "secrets">,
  { id, sealed }: Pick<OwnerCalendar, "id" | "sealed">,
): CalendarAccess {
  try {
    return JSON.parse(services.secrets.open(sealed, purposeOf(id))) as CalendarAccess;
  } catch {
    throw new CalendarUnreadable("refused", "SECRET_KEY changed since this calendar was connected");
  }
}
