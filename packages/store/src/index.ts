export { openStore, sqliteFile, type StoreOptions } from "./open-store.ts";
export { backupSqlite } from "./sqlite/backup.ts";
export { isSafeSqlite } from "./sqlite/version.ts";
export { StoreError } from "./store-error.ts";
