import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgresBinaries } from "./postgres-binaries.ts";

type Account = { uid: number; gid: number };

const isRoot = process.getuid?.() === 0;
// As root the server runs as another user, who may have no way into our own temporary folder.
const temporaryRoot = isRoot ? "/tmp" : tmpdir();

const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  // The line that says it is ready is written at this level.
  "log_min_messages=log",
  // The data are thrown away: nothing has to survive a power cut.
  "fsync=off",
  "full_page_writes=off",
];

/** Starts a Postgres of our own on a free port of 127.0.0.1, in a folder that goes with it. */
export async function startPostgresServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(temporaryRoot, "aimant-postgres-"));
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const account = isRoot ? postgresAccount() : undefined;
    const binaries = await findPostgresBinaries(folder);
    const password = randomBytes(16).toString("hex");
    const data = join(folder, "data");
    initialise(binaries.initdb, data, join(folder, "password"), password, account);
    const port = await freePort();
    const server = spawn(
      binaries.postgres,
      ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...account, stdio: ["ignore", "ignore", "pipe"] },
    );
    await ready(server);
    return {
      url: `postgres://aimant:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        if (server.exitCode === null && server.signalCode === null) {
          // SIGINT: Postgres disconnects everybody and stops.
          server.kill("SIGINT");
          await once(server, "exit");
        }
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function initialise(
  initdb: string,
  data: string,
  passwordFile: string,
  password: string,
  account: Account | undefined,
): void {
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account !== undefined) {
    for (const path of [data, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  run(
    initdb,
    [
      `--pgdata=${data}`,
      `--pwfile=${passwordFile}`,
      "--username=aimant",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--no-sync",
    ],
    account,
  );
}

/** Postgres refuses to run as root; Debian's package makes this user, and where it is missing we make it. */
function postgresAccount(): Account {
  const known = accountOf("postgres");
  if (known !== undefined) return known;
  run("/usr/sbin/useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  const made = accountOf("postgres");
  if (made === undefined) throw new Error("no user to run Postgres as");
  return made;
}

function accountOf(user: string): Account | undefined {
  const [uid, gid] = ["-u", "-g"].map((what) => {
    const { status, stdout } = spawnSync("id", [what, user], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function run(command: string, args: string[], account?: Account): void {
  const { status, stderr, error } = spawnSync(command, args, { ...account, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr.trim()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`Postgres did not start: ${said.trim()}`)));
  });
}
