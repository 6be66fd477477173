import { sqliteKit } from "../columns/sqlite.ts";
import { defineTables } from "../tables/define-tables.ts";

// Each table by its own name: drizzle-kit collects the exports of this file.
export const {
  funnelVersions,
  owners,
  leads,
  submissions,
  consents,
  timeline,
  appointments,
  takenCells,
  slotHolds,
  noShows,
  callListLinks,
  waitingList,
  enrolments,
  deliveries,
  downloads,
  suppressions,
  erasures,
  erasedTallies,
  quotas,
  consentChain,
  jobs,
  tokens,
  mailbox,
  settings,
  apiKeys,
  audit,
} = defineTables(sqliteKit);
