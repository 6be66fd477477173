import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { desc, eq } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function mailboxReads(db: Handle, { mailbox }: Tables): StoreReads["mailbox"] {
  return {
    async list(limit) {
      return db.select().from(mailbox).orderBy(desc(mailbox.sentAt), desc(mailbox.id)).limit(limit);
    },
    async byId(id) {
      const [row] = await db.select().from(mailbox).where(eq(mailbox.id, id));
      return row;
    },
  };
}

export function mailboxWrites(db: Handle, { mailbox }: Tables): StoreWrites["mailbox"] {
  return {
    async insertIfNew(entry) {
      const inserted = await db
        .insert(mailbox)
        .values(entry)
        .onConflictDoNothing({ target: mailbox.key })
        .returning({ id: mailbox.id });
      return inserted.length > 0;
    },
  };
}
