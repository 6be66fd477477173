import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const RADICALE = "/usr/bin/radicale";

/** Once before the tests: calendars are written into a CalDAV server that is not ours, and a machine without it gets it. */
export function setup(): void {
  if (existsSync(RADICALE)) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = (...parameters: string[]) =>
      spawnSync("apt-get", parameters, {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "radicale");
  }
  if (!existsSync(RADICALE)) throw new Error("radicale missing: apt install radicale");
}
