import type { UnfinishedReads, UnfinishedWrites } from "@aimant/core/ports";
import { and, count, desc, eq, inArray, like, lte } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function unfinishedReads(db: Handle, { unfinished }: Tables): UnfinishedReads {
  return {
    async byId(id) {
      const [row] = await db.select().from(unfinished).where(eq(unfinished.id, id));
      return row;
    },
    async byPass(slug, passKey) {
      const [row] = await db
        .select()
        .from(unfinished)
        .where(and(eq(unfinished.slug, slug), eq(unfinished.passKey, passKey)));
      return row;
    },
    async ofEmail(email) {
      return db
        .select()
        .from(unfinished)
        .where(eq(unfinished.email, email))
        .orderBy(desc(unfinished.updatedAt), desc(unfinished.id));
    },
    async countExpired(at) {
      const [row] = await db.select({ many: count() }).from(unfinished).where(lte(unfinished.expiresAt, at));
      return row?.many ?? 0;
    },
  };
}

export function unfinishedWrites(db: Handle, tables: Tables): UnfinishedWrites {
  const { unfinished } = tables;
  return {
    async insert(row) {
      await db.insert(unfinished).values(row);
    },
    async update(id, change) {
      await db.update(unfinished).set(change).where(eq(unfinished.id, id));
    },
    async remove(which) {
      const rows = await db
        .delete(unfinished)
        .where(
          "id" in which
            ? eq(unfinished.id, which.id)
            : "email" in which
              ? and(
                  eq(unfinished.email, which.email),
                  which.slug === undefined ? undefined : eq(unfinished.slug, which.slug),
                )
              : lte(unfinished.expiresAt, which.expiredAt),
        )
        .returning({ id: unfinished.id });
      for (const { id } of rows) await removeTraces(db, tables, id);
      return rows.length;
    },
  };
}

/** Links and emails, which no lead ties to anybody. */
async function removeTraces(db: Handle, { deliveries, mailbox, tokens }: Tables, id: string): Promise<void> {
  await db.delete(tokens).where(eq(tokens.subjectId, id));
  const sent = await db
    .delete(deliveries)
    .where(like(deliveries.key, `unfinished:${id}:%`))
    .returning({ id: deliveries.id });
  if (sent.length > 0)
    await db.delete(mailbox).where(
      inArray(
        mailbox.key,
        sent.map((row) => row.id),
      ),
    );
}
