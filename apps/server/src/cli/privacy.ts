import { replayErasures, verifyConsents } from "@aimant/core";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";

/** `aimant privacy verify | replay`: the proof of consent, and erasures after a restore. */
export async function privacyCommand(
  config: Config,
  command: string | undefined,
  print: (line: string) => void,
): Promise<number> {
  if (command !== "verify" && command !== "replay") {
    print("aimant privacy: say verify or replay");
    return 2;
  }
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    if (command === "replay") {
      print(`${await replayErasures(services)} people erased again`);
      return 0;
    }
    const { records, erased, unchained, broken } = await verifyConsents(services);
    for (const { seq, record, what } of broken) print(`record ${seq} ${record}: ${what} does not hold`);
    print(
      `${records} consent records, ${erased} erased, ${unchained} outside the chain, ${broken.length} broken`,
    );
    return broken.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}
