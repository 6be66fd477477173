import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { eq } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function settingReads(db: Handle, { settings }: Tables): StoreReads["settings"] {
  return {
    async get(key) {
      const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
      return row?.value;
    },
  };
}

export function settingWrites(db: Handle, { settings }: Tables): StoreWrites["settings"] {
  return {
    async set(key, value) {
      await db
        .insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } });
    },
  };
}
