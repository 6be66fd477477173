import { copyFileSync, cpSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { backupSqlite, sqliteFile } from "@aimant/store";
import { ConfigError, type Config } from "../config.ts";

/**
 * `aimant backup FOLDER`: database, made key and published files, while the server runs. The erasure ledger is not among
 * them: it must outlive every backup, so that a restored one forgets who was erased since.
 */
export async function backupCommand(
  config: Pick<Config, "databaseUrl" | "filesUrl">,
  folder: string,
  print: (line: string) => void,
): Promise<boolean> {
  if (!config.databaseUrl.startsWith("file:"))
    throw new ConfigError(
      "backup copies a SQLite file; with Postgres use pg_dump, or your provider's backups.",
    );
  const database = sqliteFile(config.databaseUrl);
  if (!existsSync(database)) throw new ConfigError(`there is no database at ${database}.`);
  if (existsSync(join(folder, "aimant.db"))) {
    print(`${folder} holds a backup already: name another folder`);
    return false;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { leads, submissions, consents, bytes } = await backupSqlite(database, join(folder, "aimant.db"));
  print(
    `aimant.db   ${leads} leads, ${submissions} submissions, ${consents} consents, ${bytes} bytes; checked`,
  );
  const key = join(dirname(database), "secret.key");
  if (existsSync(key)) {
    copyFileSync(key, join(folder, "secret.key"));
    print("secret.key  without it the links in emails do not open: keep it as safe as the database");
  } else print("secret.key  none: keep the SECRET_KEY of your settings apart");
  if (config.filesUrl.startsWith("s3:"))
    print(`files       not copied: they lie at ${new URL(config.filesUrl).host}`);
  else if (existsSync(config.filesUrl)) {
    cpSync(config.filesUrl, join(folder, "files"), { recursive: true });
    print("files       what funnels hand over");
  }
  print("After a restore, before the server starts: aimant privacy replay");
  return true;
}
