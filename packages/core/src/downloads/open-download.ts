import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { DownloadLink } from "../ports/index.ts";
import type { Services } from "../services.ts";

/**
 * Opens a download link. `counts` is false for a part after the first one (a resumed or streamed file is one use).
 * Throws `NotFound` for a link that is forged, expired or used up, and for a file that vanished (which is logged).
 */
export async function openDownload(
  services: Services,
  token: string,
  { counts }: { counts: boolean },
): Promise<DownloadLink> {
  const link = await services.store.downloads.byId(await openLink(services, "download", token));
  if (link === undefined) throw new NotFound("download");
  const stored = await services.files.head(link.file.key);
  if (stored === undefined) {
    services.log.error("download.file-vanished", { download: link.id, key: link.file.key });
    throw new NotFound("file");
  }
  const now = services.clock.now();
  if (!counts) {
    // Parts are for those whose first part was counted: a link that never was used starts at the beginning.
    if (link.uses === 0) return openDownload(services, token, { counts: true });
    return link;
  }
  await services.store.transaction(async (tx) => {
    if (!(await tx.downloads.use(link.id, now))) throw new NotFound("download");
    // No `lastContactAt`: mail scanners fetch files too.
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: link.leadId,
      kind: "downloaded",
      actor: "prospect",
      data: { download: link.id, slug: link.slug, use: link.uses + 1 },
      at: now,
    });
  });
  return link;
}
