import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { DownloadLink } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** `count`: from the first byte; `part`: the rest of a file that was begun; `look`: nothing is handed over. */
export type DownloadUse = "count" | "part" | "look";

/**
 * Opens a download link. A resumed or streamed file is one use: its later parts are free once the first was counted.
 * Throws `NotFound` for a link that is forged, expired or used up, and for a file that vanished (which is logged).
 */
export async function openDownload(
  services: Services,
  token: string,
  use: DownloadUse,
): Promise<DownloadLink> {
  const link = await services.store.downloads.byId(await openLink(services, "download", token));
  if (link === undefined) throw new NotFound("download");
  if ((await services.files.head(link.file.key)) === undefined) {
    services.log.error("download.file-vanished", { download: link.id, key: link.file.key });
    throw new NotFound("file");
  }
  if (use === "look" || (use === "part" && link.uses > 0)) return link;
  const now = services.clock.now();
  await services.store.transaction(async (tx) => {
    if (!(await tx.downloads.use(link.id, now))) throw new NotFound("download");
    // No `lastContactAt`: mail scanners fetch files too.
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: link.leadId,
      kind: "downloaded",
      actor: "prospect",
      data: { download: link.id, slug: link.slug },
      at: now,
    });
  });
  return link;
}
