import { getTableColumns } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { sqliteKit } from "../columns/sqlite.ts";
import { defineTables, type Tables } from "../tables/define-tables.ts";

/** Columns that tie a row to a person, and the table of what they name. */
export const ties = {
  leadId: "leads",
  submissionId: "submissions",
  appointmentId: "appointments",
  enrolmentId: "enrolments",
  deliveryId: "deliveries",
  downloadId: "downloads",
  holdId: "slotHolds",
} as const satisfies Record<string, keyof Tables>;

/** Tables whose rows are found in another way than by such a column: see `erase-everywhere.ts`. */
export const reachedOtherwise = ["leads", "consents", "jobs", "tokens", "mailbox", "quotas", "unfinished"];

/** Tables that hold nothing of a prospect, each with the reason. */
export const nothingPersonal: Record<string, string> = {
  apiKeys: "keys of the house",
  audit: "ids of keys and of rows, never what is known of a person",
  funnelVersions: "what a marketer wrote",
  owners: "the reps, who are not prospects",
  callListLinks: "links of outside callers, who are not prospects",
  suppressions: "keyed hashes of addresses that are not written to",
  erasures: "keyed hashes of addresses that were erased",
  erasedTallies: "numbers",
  funnelCounts: "sums by day, which nothing ties to anybody",
  consentChain: "a hash of hashes",
  settings: "the server's own",
  ownerCalendars: "the reps' calendars",
  endpoints: "systems outside",
};

/** Tables that the ties reach, children before their parents: a table is defined after what it refers to. */
export const reachedByTies: (keyof Tables)[] = (
  Object.entries(defineTables(sqliteKit)) as [keyof Tables, Parameters<typeof tiesOf>[0]][]
)
  .filter(([name, table]) => !reachedOtherwise.includes(name) && tiesOf(table).length > 0)
  .map(([name]) => name)
  .toReversed();

/** The ties of one table, with their columns. */
export function tiesOf(table: Tables[keyof Tables]): [keyof typeof ties, SQLiteColumn][] {
  const columns = new Map<string, unknown>(Object.entries(getTableColumns(table)));
  return (Object.keys(ties) as (keyof typeof ties)[]).flatMap((tie) => {
    const column = columns.get(tie);
    return column === undefined ? [] : [[tie, column as SQLiteColumn]];
  });
}
