import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const isThere = () => spawnSync("php", ["--version"], { stdio: "ignore" }).error === undefined;

/** Once before the browser tests: the WordPress plugin is run by PHP itself, and a machine without it gets it. */
export function setup(): void {
  if (isThere()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = (...parameters: string[]) =>
      spawnSync("apt-get", parameters, {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "php-cli");
  }
  if (!isThere()) throw new Error("php missing: apt install php-cli, brew install php");
}
