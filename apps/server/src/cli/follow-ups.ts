import { formatMoment, NotFound, plannedFor, stopFollowUps } from "@aimant/core";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";

const ZONE = "Europe/Paris";

/** `aimant follow-ups EMAIL`: what waits for a person and when it goes out; `aimant stop EMAIL` ends it. */
export async function followUpsCommand(
  config: Config,
  command: "follow-ups" | "stop",
  email: string,
  print: (line: string) => void,
): Promise<boolean> {
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    if (command === "stop") {
      print(`${await stopFollowUps(services, email)} follow-ups stopped`);
      return true;
    }
    const planned = await plannedFor(services, email);
    for (const { slug, followUp, step, dueAt } of planned) {
      print(`${slug} ${followUp}/${step} goes out ${formatMoment(dueAt, ZONE, "en")} (${ZONE})`);
    }
    if (planned.length === 0) print("nothing waits for this address");
    return true;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    print("nobody left this address");
    return false;
  } finally {
    await store.close();
  }
}
