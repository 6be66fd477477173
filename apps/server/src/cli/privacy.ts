import {
  createRunner,
  jobHandlers,
  outdatedPeople,
  purge,
  replayErasures,
  verifyConsents,
} from "@aimant/core";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";

/** `aimant privacy verify | replay | purge`: the proof of consent, erasures after a restore, what has had its time. */
export async function privacyCommand(
  config: Config,
  command: string | undefined,
  dryRun: boolean,
  print: (line: string) => void,
): Promise<number> {
  if (command === undefined || !["verify", "replay", "purge"].includes(command)) {
    print("aimant privacy: say verify, replay or purge");
    return 2;
  }
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    if (command === "purge") {
      const outdated = await outdatedPeople(services);
      // By id: what is printed may end up in a log.
      for (const { id, lastContactAt, since } of outdated)
        print(`${id} last contact ${lastContactAt.toString()}, kept until ${since.toString()}`);
      if (!dryRun) {
        await purge(services);
        await createRunner(services, jobHandlers(services)).drain();
      }
      print(`${outdated.length} people ${dryRun ? "would be" : "were"} erased`);
      return 0;
    }
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
