export { openStore, type StoreOptions } from "./open-store.ts";
export { isSafeSqlite } from "./sqlite/version.ts";
export { StoreError } from "./store-error.ts";
