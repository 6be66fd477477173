import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { createRequire } from "node:module";
import { chromium, type Browser } from "playwright-core";

const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
const fixedPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/snap/bin/chromium",
];

/** The machine's Chromium or Chrome: `CHROMIUM_PATH`, the search path, or a browser that playwright installed. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
  return onPath ?? fixedPlaces.find((path) => existsSync(path)) ?? ownChromium();
}

function ownChromium(): string | undefined {
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) ? path : undefined;
}

/** Finds a browser or installs one: playwright's own, else Debian's by apt where we may. */
export function installChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const cli = createRequire(import.meta.url).resolve("playwright-core/cli.js");
  const installed = spawnSync(process.execPath, [cli, "install", "chromium"], {
    stdio: "inherit",
    timeout: 300_000,
  });
  const own = installed.status === 0 ? ownChromium() : undefined;
  if (own !== undefined) return own;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const bySystem = findChromium();
    if (bySystem !== undefined) return bySystem;
  }
  throw new Error("No Chromium: set CHROMIUM_PATH, or install Chrome or Chromium.");
}

/** A headless browser that talks to this machine only; `without` takes back what it is started with by default. */
export function launchBrowser({ without = [] }: { without?: string[] } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: installChromium(),
    ignoreDefaultArgs: without,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
