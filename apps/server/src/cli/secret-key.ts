import { turnKey } from "@aimant/core";
import { compose } from "../compose.ts";
import { ConfigError, type Config } from "../config.ts";

/** `aimant secret-key turn | end-old`: what to do after `SECRET_KEY` was changed; see docs/secret-key.md. */
export async function secretKeyCommand(
  config: Config,
  command: string | undefined,
  print: (line: string) => void,
): Promise<number> {
  if (command !== "turn" && command !== "end-old") {
    print("aimant secret-key: say turn or end-old");
    return 2;
  }
  if (config.previousKeys.length === 0)
    throw new ConfigError("SECRET_KEY_PREVIOUS is missing: it must name the key before SECRET_KEY.");
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    const { links, logins, ended } = await turnKey(services, { endOld: command === "end-old" });
    print(`${links} links and ${logins} logins are under the current key; ${ended} older links were ended`);
    return 0;
  } finally {
    await store.close();
  }
}
