/**
 * `pnpm barrage 100000`: that many hostile requests to every route, under a seed of their own, with what was answered and
 * how much memory it took. The suite fires a few of them; this is for the many.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";

const [number = "100000", seed = String(Math.floor(Math.random() * 1_000_000))] = process.argv.slice(2);
// With it the runs of somebody who types strangers in.
const tests = ["apps/server/src/barrage.test.ts", "apps/server/src/abuse.test.ts"];
const child = spawn(
  "vitest",
  ["run", "--config", "vitest.workspace.ts", "--project", "node", "--disableConsoleIntercept", ...tests],
  { stdio: "inherit", env: { ...process.env, BARRAGE: number, BARRAGE_SEED: seed, ABUSE_RUN: "10000" } },
);
const [code] = (await once(child, "exit")) as [number | null];
process.exitCode = code ?? 1;
