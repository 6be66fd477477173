import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const cli = resolve("apps/server/dist/cli.js");
/** A cold start with migrations on a busy machine. */
const START_MS = 30_000;

export type RunningServer = {
  /** Where Aimant listens. */
  url: string;
  /** Where the customer's own website listens. */
  site: string;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts again on the same port and data. */
  start(): Promise<void>;
  /** Ends in order, and removes the data. */
  stop(): Promise<void>;
  /** Publishes a definition the way a marketer does; fails with what was printed where it is refused. */
  publish(file: string): Promise<void>;
  /** Moves the server's clock. */
  advance(duration: string): Promise<void>;
  /** What the server's clock showed at a moment of this machine's. */
  clockAt(moment: Date): Temporal.Instant;
  /** What the server printed. */
  output(): string;
  /** What a command of `aimant` prints, on the same data. */
  command(...args: string[]): Promise<string>;
  /** Where the data is. */
  database: string;
};

/** The built server as a process of its own, as `demo` starts it, with fresh data. */
export async function startRunningServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), "aimant-e2e-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const site = `http://127.0.0.1:${port + 10}`;
  const database = join(folder, "aimant.db");
  let child: ChildProcess | undefined;
  let printed = "";
  /** How far the server's clock was ahead, from when on. */
  const offsets = [{ since: 0, ms: 0 }];

  async function start(): Promise<void> {
    const started = spawn(process.execPath, ["--enable-source-maps", cli, "demo"], {
      env: {
        PATH: process.env["PATH"] ?? "",
        PORT: String(port),
        DATABASE_URL: `file:${database}`,
        LOG_LEVEL: "warn",
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    started.stdout?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    started.stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    await until(async () => {
      if (started.exitCode !== null)
        throw new Error(`the server ended with ${started.exitCode}:\n${printed}`);
      const ready = await fetch(`${url}/readyz`).catch(() => undefined);
      const page =
        ready?.ok === true ? await fetch(`${site}/article.html`).catch(() => undefined) : undefined;
      return page?.ok === true;
    }, START_MS);
  }

  async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const ended = once(ending, "exit");
    ending.kill(signal);
    await ended;
  }

  await start();
  return {
    url,
    site,
    start,
    kill: () => end("SIGKILL"),
    async stop() {
      await end("SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
    async publish(file) {
      const published = spawn(process.execPath, [cli, "publish", file], {
        env: {
          PATH: process.env["PATH"] ?? "",
          DATABASE_URL: `file:${database}`,
          LOG_LEVEL: "warn",
          ...environment,
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let said = "";
      published.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      published.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
      const [code] = (await once(published, "close")) as [number | null];
      if (code !== 0) throw new Error(`${file} was not published:\n${said}`);
    },
    async advance(duration) {
      const before = Date.now();
      const answer = await fetch(`${url}/dev/clock`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ advance: duration }),
      });
      if (!answer.ok) throw new Error(`the clock did not move: ${answer.status}`);
      const { now } = (await answer.json()) as { now: string };
      offsets.push({ since: before, ms: Temporal.Instant.from(now).epochMilliseconds - Date.now() });
    },
    clockAt(moment) {
      const ms = offsets.findLast(({ since }) => since <= moment.getTime())?.ms ?? 0;
      return Temporal.Instant.fromEpochMilliseconds(moment.getTime() + ms);
    },
    output: () => printed,
    async command(...args) {
      const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], {
        env: { DATABASE_URL: `file:${database}`, PUBLIC_URL: url, TIME_TRAVEL: "1", LOG_LEVEL: "warn" },
      });
      return stdout;
    },
    database,
  };
}

/** Two ports that are free together, `PORT` and `PORT + 10`. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 20; tries += 1) {
    const port = await listenOnce(0);
    if (port !== undefined && port < 65_000 && (await listenOnce(port + 10)) !== undefined) return port;
  }
  throw new Error("no free pair of ports");
}

async function listenOnce(port: number): Promise<number | undefined> {
  const probe = createServer();
  try {
    probe.listen(port, "127.0.0.1");
    await once(probe, "listening");
    const address = probe.address();
    return typeof address === "object" && address !== null ? address.port : undefined;
  } catch {
    return undefined;
  } finally {
    if (probe.listening) await new Promise((done) => probe.close(done));
  }
}

/** Waits until `holds`, looking again every 50 ms; fails after `ms`. */
export async function until(holds: () => Promise<boolean>, ms = 15_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("waited in vain");
    await new Promise((done) => setTimeout(done, 50));
  }
}
