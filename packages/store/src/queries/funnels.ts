import { Conflict } from "@aimant/core";
import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, desc, eq, isNull, max } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { given } from "./prepared.ts";

export function funnelReads(db: Handle, { funnelVersions }: Tables): StoreReads["funnels"] {
  const ofSlug = eq(funnelVersions.slug, given(funnelVersions.slug, "slug"));
  const current = lazily(() =>
    db
      .select()
      .from(funnelVersions)
      .where(and(ofSlug, isNull(funnelVersions.withdrawnAt)))
      .orderBy(desc(funnelVersions.version))
      .limit(1)
      .prepare(),
  );
  const byVersion = lazily(() =>
    db
      .select()
      .from(funnelVersions)
      .where(and(ofSlug, eq(funnelVersions.version, given(funnelVersions.version, "version"))))
      .prepare(),
  );
  return {
    async current(slug) {
      const [row] = await current().execute({ slug });
      return row;
    },
    async version(slug, version) {
      const [row] = await byVersion().execute({ slug, version });
      return row;
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
