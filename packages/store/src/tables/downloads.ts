import type { DownloadLink, Suppression } from "@aimant/core/ports";
import type { ColumnKit } from "../columns/sqlite.ts";
import type { leadTables } from "./leads.ts";

/** Rights to fetch files. */
export function downloadTables(
  { index, int, json, table, text, time }: ColumnKit,
  { leads, submissions }: Pick<ReturnType<typeof leadTables>, "leads" | "submissions">,
) {
  const downloads = table(
    "downloads",
    {
      id: text("id").notNull().primaryKey(),
      leadId: text("lead_id")
        .notNull()
        .references(() => leads.id),
      submissionId: text("submission_id")
        .notNull()
        .references(() => submissions.id),
      slug: text("slug").notNull(),
      file: json<DownloadLink["file"]>("file").notNull(),
      filename: text("filename").notNull(),
      uses: int("uses").notNull(),
      maxUses: int("max_uses").notNull(),
      expiresAt: time("expires_at").notNull(),
      createdAt: time("created_at").notNull(),
      lastUsedAt: time("last_used_at"),
    },
    (row) => [
      index("downloads_lead").on(row.leadId, row.createdAt, row.id),
      index("downloads_submission").on(row.submissionId, row.id),
    ],
  );

  // No foreign key: the address stays known as one not to write to when its lead is gone.
  const suppressions = table("suppressions", {
    hash: text("hash").notNull().primaryKey(),
    reason: text("reason").$type<Suppression["reason"]>().notNull(),
    at: time("at").notNull(),
  });

  return { downloads, suppressions };
}
