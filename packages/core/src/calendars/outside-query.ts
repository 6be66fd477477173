import type { Owner } from "@aimant/funnel";
import type { OutsideQuery, Span } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What a calendar is asked for one owner. */
export function outsideQuery(services: Pick<Services, "settings">, owner: Owner, span: Span): OutsideQuery {
  return {
    span,
    timeZone: owner.availability.timeZone,
    email: owner.email,
    ownHost: new URL(services.settings.publicUrl).hostname,
  };
}
