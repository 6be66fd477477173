import { Conflict } from "@aimant/core";
import type { FunnelVersion, StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, desc, eq, getTableColumns, isNull, max } from "drizzle-orm";
import { createMemory } from "../create-memory.ts";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { given } from "./prepared.ts";

/** So many definitions are kept as read. */
const KEPT_IN_MEMORY = 100;

type Content = Pick<FunnelVersion, "funnel" | "files">;

export function funnelReads(db: Handle, { funnelVersions }: Tables): StoreReads["funnels"] {
  const ofSlug = eq(funnelVersions.slug, given(funnelVersions.slug, "slug"));
  const { funnel, files, ...light } = getTableColumns(funnelVersions);
  const current = lazily(() =>
    db
      .select(light)
      .from(funnelVersions)
      .where(and(ofSlug, isNull(funnelVersions.withdrawnAt)))
      .orderBy(desc(funnelVersions.version))
      .limit(1)
      .prepare(),
  );
  const isVersion = eq(funnelVersions.version, given(funnelVersions.version, "version"));
  const byVersion = lazily(() =>
    db.select(light).from(funnelVersions).where(and(ofSlug, isVersion)).prepare(),
  );
  const content = lazily(() =>
    db.select({ funnel, files }).from(funnelVersions).where(and(ofSlug, isVersion)).prepare(),
  );
  const read = createMemory<Content>(KEPT_IN_MEMORY);

  /** A version never changes under its hash, and reading one again costs more than all else in a submission. */
  async function whole(
    row: Omit<FunnelVersion, keyof Content> | undefined,
  ): Promise<FunnelVersion | undefined> {
    if (row === undefined) return undefined;
    const key = `${row.slug} ${row.version} ${row.hash}`;
    const known = read.recall(key);
    if (known !== undefined) return { ...row, ...known };
    const [fresh] = await content().execute({ slug: row.slug, version: row.version });
    if (fresh === undefined) return undefined;
    return { ...row, ...read.keep(key, deepFreeze(fresh)) };
  }
  return {
    async current(slug) {
      const [row] = await current().execute({ slug });
      return whole(row);
    },
    async version(slug, version) {
      const [row] = await byVersion().execute({ slug, version });
      return whole(row);
    },
    async list() {
      const newest = db.$with("newest").as(
        db
          .select({
            slug: funnelVersions.slug,
            version: max(funnelVersions.version).as("newest_version"),
          })
          .from(funnelVersions)
          .groupBy(funnelVersions.slug),
      );
      const rows = await db
        .with(newest)
        .select({ row: funnelVersions })
        .from(funnelVersions)
        .innerJoin(
          newest,
          and(eq(funnelVersions.slug, newest.slug), eq(funnelVersions.version, newest.version)),
        )
        .orderBy(asc(funnelVersions.slug));
      return rows.map(({ row }) => row);
    },
  };
}

export function funnelWrites(db: Handle, { funnelVersions }: Tables): StoreWrites["funnels"] {
  return {
    async insert(version) {
      const inserted = await db
        .insert(funnelVersions)
        .values(version)
        .onConflictDoNothing()
        .returning({ slug: funnelVersions.slug });
      if (inserted.length === 0) {
        throw new Conflict("unique", `version ${version.version} of ${version.slug} exists`);
      }
    },
    async withdraw(slug, at) {
      // Every version: withdrawing only the newest would bring back the one before it.
      await db
        .update(funnelVersions)
        .set({ withdrawnAt: at })
        .where(and(eq(funnelVersions.slug, slug), isNull(funnelVersions.withdrawnAt)));
    },
  };
}

/** Shared by everyone who asks: whoever would change it is told at once. */
function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === "object" && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}
