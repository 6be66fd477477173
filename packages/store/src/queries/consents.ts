import { chainStart, consentHash, linkHash } from "@aimant/core";
import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, count, eq, getTableColumns, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { allColumns, given, placeholders } from "./prepared.ts";

/** The one row that says where the chain ends. */
const CHAIN = 1;

export function consentReads(db: Handle, { consents, consentChain }: Tables): StoreReads["consents"] {
  const { seq, contentHash, hash, erasedAt, ...record } = getTableColumns(consents);
  const ofLead = lazily(() =>
    db
      .select(record)
      .from(consents)
      .where(eq(consents.leadId, given(consents.leadId, "leadId")))
      .orderBy(asc(consents.id))
      .prepare(),
  );
  return {
    async ofLead(leadId) {
      // Not by `at`: a clock that was set back would turn an older yes into the newest word.
      return ofLead().execute({ leadId });
    },
    async chain(after, limit) {
      const rows = await db
        .select({ ...record, seq, contentHash, hash, erasedAt })
        .from(consents)
        .where(and(isNotNull(consents.seq), gt(consents.seq, after)))
        .orderBy(asc(consents.seq))
        .limit(limit);
      return rows.map((row) => {
        const { seq: place, contentHash: content, hash: linked, erasedAt: erased, ...kept } = row;
        return {
          record: kept,
          seq: place ?? 0,
          contentHash: content ?? "",
          hash: linked ?? "",
          erasedAt: erased,
        };
      });
    },
    async chainEnd() {
      const [end] = await db.select().from(consentChain);
      const [loose] = await db.select({ rows: count() }).from(consents).where(isNull(consents.seq));
      return { length: end?.length ?? 0, hash: end?.hash ?? chainStart, unchained: loose?.rows ?? 0 };
    },
  };
}

export function consentWrites(db: Handle, { consents, consentChain }: Tables): StoreWrites["consents"] {
  const insert = lazily(() => db.insert(consents).values(placeholders(consents)).prepare());
  // Counting first takes the row: on Postgres whoever comes second waits here, and nobody links to the same end.
  const advance = lazily(() =>
    db
      .insert(consentChain)
      .values({ id: CHAIN, length: sql.placeholder("by"), hash: chainStart })
      .onConflictDoUpdate({
        target: consentChain.id,
        set: { length: sql`${consentChain.length} + excluded.length` },
      })
      .returning({ length: consentChain.length, hash: consentChain.hash })
      .prepare(),
  );
  const close = lazily(() =>
    db
      .update(consentChain)
      .set({ hash: sql`${sql.placeholder("hash")}` })
      .where(eq(consentChain.id, CHAIN))
      .prepare(),
  );
  return {
    async append(records) {
      if (records.length === 0) return;
      const [end] = await advance().execute({ by: records.length });
      if (end === undefined) throw new Error("the chain of consents has no end");
      let { hash } = end;
      let seq = end.length - records.length;
      for (const record of records) {
        const contentHash = consentHash(record);
        hash = linkHash(hash, contentHash);
        seq += 1;
        await insert().execute(allColumns(consents, { ...record, seq, contentHash, hash }));
      }
      await close().execute({ hash });
    },
  };
}
