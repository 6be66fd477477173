import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { compose, type Server } from "../../apps/server/src/compose.ts";
import { readConfig } from "../../apps/server/src/config.ts";
import { publishFolder } from "../../apps/server/src/publish-files.ts";
import { submit } from "../../packages/core/src/index.ts";
import { customerExperiencePass } from "./pass.ts";
import { readPassPattern } from "./pass-pattern.ts";

/** Emails that fall due together; the others go on waiting. */
const DUE = 500;
const WARM_UP = 250;
/** For the rate: long enough that a pause of the machine does not show. */
const MANY = 3_000;

/** A store in which so many people wait for their synthesis, the first now, then one a second. */
async function seed(file: string, waiting: number, from: number): Promise<void> {
  const server = await open(file);
  await publishFolder(server.services, "examples/funnels");
  await submit(server.services, customerExperiencePass(0));
  await server.store.close();
  const db = new Database(file);
  const pattern = readPassPattern(db);
  const write = pattern.on(db);
  db.transaction(() => {
    for (let serial = 1; serial < waiting; serial += 1) write(serial, from + serial * 1_000);
  })();
  db.close();
}

async function open(file: string): Promise<Server> {
  const server = await compose(
    readConfig({
      DATABASE_URL: `file:${file}`,
      FILES_URL: join(file, "../files"),
      SECRET_KEY: "not a secret, only for a benchmark",
      LOG_LEVEL: "error",
    }),
  );
  server.services.transport = {
    name: "mailbox",
    idempotentHours: 24,
    send: () => Promise.resolve({ providerId: "nobody" }),
  };
  return server;
}

/** Milliseconds for each email of those that fall due until `second`. */
async function costUntil(
  server: Server,
  from: number,
  second: number,
): Promise<{ ms: number; sent: number }> {
  const before = (await server.store.deliveries.counts()).sent;
  const now = Temporal.Instant.fromEpochMilliseconds(from + second * 1_000 + 500);
  server.services.clock = { now: () => now };
  const started = performance.now();
  await server.runner.drain();
  const elapsed = performance.now() - started;
  const sent = (await server.store.deliveries.counts()).sent - before;
  return { ms: elapsed / sent, sent };
}

const folder = await mkdtemp(join(tmpdir(), "aimant-bench-"));
try {
  for (const waiting of [1_000, 10_000, 100_000]) {
    const file = join(folder, `${waiting}.db`);
    // Beyond the two days of the pass that the others are made from.
    const from = Date.now() + 10 * 86_400_000;
    await seed(file, waiting, from);
    const server = await open(file);
    await costUntil(server, from, WARM_UP);
    const { ms, sent } = await costUntil(server, from, WARM_UP + DUE);
    console.log(
      `follow-ups: ${waiting} waiting, ${sent} of them due: ${ms.toFixed(2)} ms each, ${Math.round(1_000 / ms)} a second`,
    );
    if (waiting > MANY * 2) {
      const many = await costUntil(server, from, WARM_UP + DUE + MANY);
      console.log(
        `follow-ups: ${waiting} waiting, ${many.sent} of them due: ${many.ms.toFixed(2)} ms each, ${Math.round(1_000 / many.ms)} a second`,
      );
    }
    await server.store.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
