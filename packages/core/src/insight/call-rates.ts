import type { CallCounts, Span } from "../ports/index.ts";
import type { Services } from "../services.ts";

type Counts = Omit<CallCounts, "slug" | "ownerId">;

/** Counts of calls, with the shares that a manager looks at; `null` where there is nothing to share out. */
export type CallRates = Counts & {
  /** Of the calls of which the outcome is known. */
  heldRate: number | null;
  missedRate: number | null;
  /** Of the calls that were missed. */
  rebookedByEmailRate: number | null;
  rebookedByPhoneRate: number | null;
};

export type CallReportOf = {
  total: CallRates;
  funnels: (CallRates & { slug: string })[];
  owners: (CallRates & { ownerId: string; name: string })[];
};

/** How the calls of a period went, over all, for each funnel and for each owner. A call belongs to the period in which it ended. */
export async function callRates(services: Pick<Services, "store">, period: Span): Promise<CallReportOf> {
  const rows = await services.store.noShows.counts(period);
  const names = new Map((await services.store.owners.list()).map(({ id, name }) => [id, name]));
  return {
    total: ratesOf(rows),
    funnels: groups(rows, ({ slug }) => slug).map(([slug, own]) => ({ slug, ...ratesOf(own) })),
    owners: groups(rows, ({ ownerId }) => ownerId).map(([ownerId, own]) => ({
      ownerId,
      name: names.get(ownerId) ?? ownerId,
      ...ratesOf(own),
    })),
  };
}

function groups(rows: CallCounts[], key: (row: CallCounts) => string): [string, CallCounts[]][] {
  return Object.entries(Object.groupBy(rows, key))
    .map(([name, own]): [string, CallCounts[]] => [name, own ?? []])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function ratesOf(rows: Counts[]): CallRates {
  const sum = (of: keyof Counts) => rows.reduce((total, row) => total + row[of], 0);
  const [held, missed] = [sum("held"), sum("missed")];
  const [byEmail, byPhone] = [sum("rebookedByEmail"), sum("rebookedByPhone")];
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    booked: sum("booked"),
    held,
    missed,
    rebookedByEmail: byEmail,
    rebookedByPhone: byPhone,
    heldRate: share(held, held + missed),
    missedRate: share(missed, held + missed),
    rebookedByEmailRate: share(byEmail, missed),
    rebookedByPhoneRate: share(byPhone, missed),
  };
}
