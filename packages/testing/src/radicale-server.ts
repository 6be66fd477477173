import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Debian's CalDAV server with one account, on a free port of this machine. */
export type TestRadicale = {
  /** Where an account is found: `http://127.0.0.1:<port>/`. */
  url: string;
  /** Makes a calendar of the account; its address. */
  makeCalendar(name: string): Promise<string>;
  /** Puts a file into a calendar, as the owner's own program does. */
  put(calendar: string, file: string, text: string): Promise<void>;
  /** All that a calendar holds, as one iCalendar file. */
  read(calendar: string): Promise<string>;
  /** From now on only this password opens the account. */
  changePassword(password: string): Promise<void>;
  /** As a machine that goes down and comes back; what it held stays. */
  stop(): Promise<void>;
  start(): Promise<void>;
  dispose(): Promise<void>;
};

/** So long may a loaded machine take to start it. */
const PATIENCE_MS = 60_000;

export async function startRadicale(account: { user: string; password: string }): Promise<TestRadicale> {
  const folder = await mkdtemp(join(tmpdir(), "aimant-radicale-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  let password = account.password;
  const keepPassword = () => writeFile(join(folder, "users"), `${account.user}:${password}\n`);
  await keepPassword();
  await writeFile(
    join(folder, "config"),
    [
      "[server]",
      `hosts = 127.0.0.1:${port}`,
      "[auth]",
      "type = htpasswd",
      `htpasswd_filename = ${join(folder, "users")}`,
      "htpasswd_encryption = plain",
      "delay = 0",
      "[storage]",
      `filesystem_folder = ${join(folder, "data")}`,
      "",
    ].join("\n"),
  );
  let running: ChildProcess | undefined;

  const ask = async (address: string, init: RequestInit = {}) => {
    const authorization = `Basic ${Buffer.from(`${account.user}:${password}`).toString("base64")}`;
    const answer = await fetch(address, { ...init, headers: { ...init.headers, authorization } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`radicale answered ${answer.status}: ${text}`);
    return text;
  };

  async function start(): Promise<void> {
    const child = spawn("/usr/bin/radicale", ["--config", join(folder, "config")], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    running = child;
    for (const until = Date.now() + PATIENCE_MS; ; await wait(50)) {
      if (child.exitCode !== null) throw new Error(`radicale stopped: ${said}`);
      if (
        await fetch(url, { redirect: "manual" }).then(
          () => true,
          () => false,
        )
      )
        return;
      if (Date.now() > until) throw new Error(`radicale does not answer: ${said}`);
    }
  }

  async function stop(): Promise<void> {
    const child = running;
    running = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  await start();
  return {
    url,
    async makeCalendar(name) {
      const address = `${url}${account.user}/${name}/`;
      await ask(address, { method: "MKCALENDAR" });
      return address;
    },
    async put(calendar, file, text) {
      await ask(`${calendar}${file}`, {
        method: "PUT",
        headers: { "content-type": "text/calendar; charset=utf-8" },
        body: text,
      });
    },
    read: (calendar) => ask(calendar),
    changePassword(next) {
      password = next;
      return keepPassword();
    },
    start,
    stop,
    async dispose() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
