import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const missing = () =>
  spawnSync("/usr/bin/python3", ["-c", "import recurring_ical_events"], { stdio: "ignore" }).status !== 0;

/** Once before the tests: busy times are judged by a reader that we did not write, and a machine without it gets it. */
export function setup(): void {
  if (!missing()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = (...parameters: string[]) =>
      spawnSync("apt-get", parameters, {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "python3-recurring-ical-events");
  }
  if (missing())
    throw new Error("python3-recurring-ical-events missing: apt install python3-recurring-ical-events");
}
