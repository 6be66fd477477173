import { funnelStats, NotFound } from "@aimant/core";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";

const DAYS = 30;

/** `aimant stats SLUG`: views, starts, completions and where visitors leave, of the last thirty days. */
export async function statsCommand(
  config: Config,
  slug: string,
  print: (line: string) => void,
): Promise<boolean> {
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    const stats = await funnelStats(services, { slug, days: DAYS });
    const { views, starts, forms, completions, questions } = stats;
    print(`${slug}, ${stats.from} to ${stats.to} (UTC)`);
    print(`views        ${views}`);
    print(`starts       ${starts}${share(starts, views)}`);
    print(`form seen    ${forms}${share(forms, views)}`);
    print(`completions  ${completions}${share(completions, views)}`);
    for (const { id, label, reached, left } of questions) {
      print(`  ${id}: reached ${reached}, left here ${left}${share(left, reached)}  ${label}`);
    }
    return true;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    print(`no funnel "${slug}" is published`);
    return false;
  } finally {
    await store.close();
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? "" : ` (${Math.round((part / whole) * 100)} %)`;
}
