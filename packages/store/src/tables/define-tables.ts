import type { ColumnKit } from "../columns/sqlite.ts";
import { apiKeyTables } from "./api-keys.ts";
import { appointmentTables } from "./appointments.ts";
import { countTables } from "./counts.ts";
import { downloadTables } from "./downloads.ts";
import { endpointTables } from "./endpoints.ts";
import { followUpTables } from "./follow-up.ts";
import { funnelTables } from "./funnels.ts";
import { leadTables } from "./leads.ts";
import { privacyTables } from "./privacy.ts";
import { holdTables, noShowTables } from "./no-shows.ts";
import { ownerCalendarTables } from "./owner-calendars.ts";
import { systemTables } from "./system.ts";
import { unfinishedTables } from "./unfinished.ts";

/** All tables of the product, written once and built with either engine's kit. */
export function defineTables(kit: ColumnKit) {
  const people = leadTables(kit);
  const holds = holdTables(kit, people);
  const booking = appointmentTables(kit, { ...people, ...holds });
  return {
    ...funnelTables(kit),
    ...people,
    ...holds,
    ...booking,
    ...noShowTables(kit, people),
    ...followUpTables(kit, { ...people, ...booking }),
    ...downloadTables(kit, people),
    ...endpointTables(kit, { ...people, ...booking }),
    ...privacyTables(kit),
    ...ownerCalendarTables(kit),
    ...countTables(kit),
    ...unfinishedTables(kit),
    ...systemTables(kit),
    ...apiKeyTables(kit),
  };
}

export type Tables = ReturnType<typeof defineTables>;
