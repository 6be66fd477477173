import { compose } from "../compose.ts";
import type { Config } from "../config.ts";
import { publishFile } from "../publish-files.ts";
import { describe } from "./check.ts";

/** `aimant publish FILE…`: publishes each file that passes its checks; `false` where one did not. */
export async function publishCommand(
  config: Config,
  files: string[],
  print: (line: string) => void,
): Promise<boolean> {
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  let refused = 0;
  try {
    for (const file of files) {
      const result = await publishFile(services, file);
      for (const finding of result.findings) print(describe(file, finding));
      if ("refused" in result) {
        refused += 1;
        print(`${file}: not published`);
      } else if ("team" in result) {
        print(`${file}: ${result.team} ${result.team === 1 ? "owner" : "owners"} published`);
        if (result.left.length > 0)
          print(
            `${file}: no longer in the team: ${result.left.join(", ")}. Their leads and coming calls go to the others; name them again to keep new ones with them`,
          );
      } else {
        print(
          `${file}: ${result.slug} version ${result.version} ${result.changed ? "published" : "is current already"}`,
        );
      }
    }
  } finally {
    await store.close();
  }
  return refused === 0;
}
