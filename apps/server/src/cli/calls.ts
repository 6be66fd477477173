import {
  callRates,
  createCallListLink,
  NotFound,
  peopleToCall,
  revokeCallListLink,
  type CallRates,
} from "@aimant/core";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";
import { callListCsv } from "../routes/call-list-csv.ts";

type Options = {
  name?: string | undefined;
  funnel?: string | undefined;
  days?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

const DAYS = 14;
const ZONE = "Europe/Paris";

/** `aimant call-list link | links | revoke ID | export`: whom an outside provider calls, and who may see it. */
export async function callListCommand(
  config: Config,
  [command, id]: string[],
  options: Options,
  print: (line: string) => void,
): Promise<boolean> {
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    switch (command) {
      case "link": {
        const days = options.days === undefined ? DAYS : Number(options.days);
        if (!Number.isInteger(days) || days < 1 || days > 366) {
          print("--days is a whole number from 1 to 366");
          return false;
        }
        const made = await createCallListLink(services, {
          name: options.name ?? "call list",
          slug: options.funnel ?? null,
          days,
        });
        print(made.url);
        print(`id ${made.link.id}, until ${made.link.expiresAt.toString()}`);
        return true;
      }
      case "links":
        for (const link of await store.callListLinks.list()) {
          const until = link.revokedAt === null ? `until ${link.expiresAt.toString()}` : "revoked";
          print(`${link.id}  ${link.name}  ${link.slug ?? "all funnels"}  ${until}`);
        }
        return true;
      case "revoke":
        print((await revokeCallListLink(services, id ?? "")) ? "revoked" : "revoked before");
        return true;
      case "export":
        print(callListCsv(await peopleToCall(services, options.funnel ?? null), "fr").trimEnd());
        return true;
      default:
        print("aimant call-list link | links | revoke ID | export");
        return false;
    }
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    print(command === "link" ? "there is no such funnel" : "there is no such link");
    return false;
  } finally {
    await store.close();
  }
}

/** `aimant calls stats [--from DAY] [--to DAY]`: honoured, missed and booked again, for each funnel and owner. */
export async function callStatsCommand(
  config: Config,
  options: Options,
  print: (line: string) => void,
): Promise<boolean> {
  const period = periodOf(options);
  if (period === undefined) {
    print("--from and --to are days such as 2026-11-01");
    return false;
  }
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    const { total, funnels, owners } = await callRates(services, period);
    print(line("all", total));
    for (const funnel of funnels) print(line(`funnel ${funnel.slug}`, funnel));
    for (const owner of owners) print(line(`owner ${owner.name}`, owner));
    return true;
  } finally {
    await store.close();
  }
}

/** Whole days in France: the last thirty up to today unless told. */
function periodOf({ from, to }: Options): { start: Temporal.Instant; end: Temporal.Instant } | undefined {
  try {
    const last = to === undefined ? Temporal.Now.plainDateISO(ZONE) : Temporal.PlainDate.from(to);
    const first = from === undefined ? last.subtract({ days: 29 }) : Temporal.PlainDate.from(from);
    const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(ZONE).toInstant();
    return { start: midnight(first), end: midnight(last.add({ days: 1 })) };
  } catch {
    return undefined;
  }
}

function line(what: string, rates: CallRates): string {
  const share = (rate: number | null) => (rate === null ? "–" : `${Math.round(rate * 100)} %`);
  return [
    `${what}: ${rates.booked} booked`,
    `${rates.held} honoured (${share(rates.heldRate)})`,
    `${rates.missed} missed (${share(rates.missedRate)})`,
    `${rates.rebookedByEmail} re-booked by email (${share(rates.rebookedByEmailRate)})`,
    `${rates.rebookedByPhone} by phone (${share(rates.rebookedByPhoneRate)})`,
  ].join(", ");
}
