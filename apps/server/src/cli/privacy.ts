import {
  createRunner,
  forgetExpired,
  jobHandlers,
  outdatedPeople,
  purge,
  readProcessingRecord,
  replayErasures,
  verifyConsents,
  whatIsExpired,
  writeRecord,
} from "@aimant/core";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";

/**
 * `aimant privacy verify | replay | purge | record`: the proof of consent, erasures after a restore, what has had its
 * time, the record of processing.
 */
export async function privacyCommand(
  config: Config,
  command: string | undefined,
  { dryRun, locale }: { dryRun: boolean; locale: string },
  print: (line: string) => void,
): Promise<number> {
  if (command === undefined || !["verify", "replay", "purge", "record"].includes(command)) {
    print("aimant privacy: say verify, replay, purge or record");
    return 2;
  }
  if (command === "record" && !["fr", "en"].includes(locale)) {
    print("aimant privacy record: --locale fr or en");
    return 2;
  }
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    if (command === "record") {
      print(writeRecord(await readProcessingRecord(services, locale), locale).trimEnd());
      return 0;
    }
    if (command === "purge") {
      const outdated = await outdatedPeople(services);
      // By id: what is printed may end up in a log.
      for (const { id, lastContactAt, since } of outdated)
        print(`${id} last contact ${lastContactAt.toString()}, kept until ${since.toString()}`);
      const expired = dryRun ? await whatIsExpired(services) : await forgetExpired(services);
      if (!dryRun) {
        await purge(services);
        await createRunner(services, jobHandlers(services)).drain();
      }
      const goes = dryRun ? "would be" : "were";
      print(`${outdated.length} people ${goes} erased`);
      print(`${expired.unfinished} begun answers ${goes} deleted`);
      print(`${expired.notices} bodies of notices to other systems ${goes} deleted`);
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
