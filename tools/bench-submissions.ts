/**
 * Prints how many submissions a second the built server makes durable on SQLite, over HTTP with 64 connections, beside a
 * bare Hono with a better-sqlite3 group commit that writes the same rows, in turns in one run. Numbers for people:
 * nothing fails on them.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import Database from "better-sqlite3";
import { freePort, until } from "../e2e/running-server.ts";
import { readPassPattern } from "./bench/pass-pattern.ts";
import { customerExperienceBody } from "./bench/pass.ts";

const CONNECTIONS = 64;
const SECONDS = 5;
const ROUNDS = 3;

type Contestant = {
  name: string;
  file: string;
  url: string;
  stop(): Promise<void>;
  rates: number[];
  kept: number;
};

const folder = await mkdtemp(join(tmpdir(), "aimant-bench-"));
const contestants: Contestant[] = [];
let serial = 0;
try {
  const port = await freePort();
  const product = await start("Aimant", port, join(folder, "aimant.db"), [
    "apps/server/dist/cli.js",
    "serve",
  ]);
  contestants.push(product);
  const path = `http://127.0.0.1:${port}/api/v1/funnels/customer-experience/submissions`;
  const first = await fetch(path, { method: "POST", ...request(0) });
  if (first.status !== 201) throw new Error(`the pass is refused: ${first.status} ${await first.text()}`);
  product.url = path;
  const pattern = await patternOf(product.file);

  const barePort = await freePort();
  const bare = await start("bare Hono with a group commit", barePort, join(folder, "bare.db"), [
    "tools/bench/bare-server.ts",
    pattern.file,
    join(folder, "bare.db"),
    String(barePort),
  ]);
  bare.url = `http://127.0.0.1:${barePort}/submissions`;
  contestants.push(bare);

  for (const one of contestants) await load(one, 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of contestants) one.rates.push(await load(one, SECONDS));
  }
  for (const { name, rates, kept, file } of contestants) {
    const rows = kept * pattern.rows;
    console.log(
      `submissions: ${name.padEnd(30)} ${String(Math.round(median(rates))).padStart(6)} a second (${pattern.rows} rows each; ${kept} kept, ${rows} rows, ${countRows(file) >= rows ? "all found" : "SOME MISSING"})`,
    );
  }
  console.log(
    `submissions: ${Math.round((100 * median(product.rates)) / median(bare.rates))} % of the bare server (target ≥ 70 %)`,
  );
} finally {
  for (const { stop } of contestants) await stop();
  await rm(folder, { recursive: true, force: true });
}

async function start(name: string, port: number, file: string, command: string[]): Promise<Contestant> {
  const child = spawn(process.execPath, command, {
    env: {
      PATH: process.env["PATH"] ?? "",
      PORT: String(port),
      DATABASE_URL: `file:${file}`,
      FILES_URL: join(folder, "files"),
      FUNNELS_DIR: "examples/funnels",
      SECRET_KEY: "not a secret, only for a benchmark",
      LOG_LEVEL: "error",
      // One machine stands for all visitors.
      LIMITS: "off",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    return answer?.ok === true;
  }, 30_000);
  return {
    name,
    file,
    url: "",
    rates: [],
    kept: 0,
    async stop() {
      const ended = once(child, "exit");
      if (child.exitCode === null && child.kill("SIGTERM")) await ended;
    },
  };
}

/** A copy of the store with its one pass, which the bare server takes its rows from. */
async function patternOf(file: string): Promise<{ file: string; rows: number }> {
  const source = new Database(file);
  source.pragma("wal_checkpoint(TRUNCATE)");
  const { rows } = readPassPattern(source);
  source.close();
  const copy = join(folder, "pattern.db");
  await copyFile(file, copy);
  return { file: copy, rows };
}

function request(person: number) {
  return {
    headers: { "content-type": "application/json", "idempotency-key": `pass-number-${person}` },
    body: JSON.stringify(customerExperienceBody(person)),
  };
}

/** Requests answered with 201 in a second, each from another person. */
async function load(one: Contestant, seconds: number): Promise<number> {
  const result = await autocannon({
    url: one.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: "POST",
        setupRequest: (empty) => ({ ...empty, ...request((serial += 1)) }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${one.name}: ${result.non2xx} refused, ${result.errors} failed`);
  one.kept += result["2xx"];
  return result["2xx"] / result.duration;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function countRows(file: string): number {
  const db = new Database(file, { readonly: true });
  const names = [
    "leads",
    "submissions",
    "consents",
    "timeline",
    "tokens",
    "enrolments",
    "deliveries",
    "downloads",
    "jobs",
  ];
  const total = names.reduce(
    (sum, name) => sum + (db.prepare(`SELECT count(*) FROM ${name}`).pluck().get() as number),
    0,
  );
  db.close();
  return total;
}
