import type { FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Gives a person the right to fetch the files of a download; nothing for other magnets. */
export async function grantDownloads(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "tokens">,
  granted: { version: FunnelVersion; submission: Submission },
): Promise<void> {
  const { version, submission } = granted;
  const { magnet, timeZone } = version.funnel;
  if (magnet.kind !== "download") return;
  // Of a pass that was held: its links were on the page already.
  if ((await tx.downloads.ofSubmission(submission.id)).length > 0) return;
  const now = submission.createdAt;
  const expiresAt = now.toZonedDateTimeISO(timeZone).add(magnet.expires).toInstant();
  for (const { id: fileId, filename } of magnet.files) {
    const file = version.files[fileId];
    if (file === undefined) throw new Error(`the file ${fileId} was not published with ${version.slug}`);
    const id = services.ids.next();
    await tx.downloads.insert({
      id,
      leadId: submission.leadId,
      submissionId: submission.id,
      slug: version.slug,
      file,
      filename,
      uses: 0,
      maxUses: magnet.uses,
      expiresAt,
      createdAt: now,
      lastUsedAt: null,
    });
    const hash = services.tokens.hash(services.tokens.derive("download", id));
    await tx.tokens.insert({ hash, scope: "download", subjectId: id, expiresAt, createdAt: now });
  }
}
