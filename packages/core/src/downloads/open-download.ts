import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { DownloadLink, StoredFile } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** `count`: from the first byte; `part`: the rest of a file that was begun; `look`: nothing is handed over. */
export type DownloadUse = "count" | "part" | "look";

/** How long the parts of a file belong to the use that began it: a slow line, a video that is watched in the evening. */
const PARTS_FOR_HOURS = 24;

/**
 * Opens a download link; `useOf` says what the request makes of the file. A resumed or streamed file is one use: its
 * later parts are free for a day after a use was counted. Throws `NotFound` for a link that is forged, expired or used
 * up, and for a file that vanished (which is logged).
 */
export async function openDownload(
  services: Services,
  token: string,
  useOf: (file: StoredFile) => DownloadUse,
): Promise<DownloadLink> {
  const link = await services.store.downloads.byId(await openLink(services, "download", token));
  if (link === undefined) throw new NotFound("download");
  if ((await services.files.head(link.file.key)) === undefined) {
    services.log.error("download.file-vanished", { download: link.id, key: link.file.key });
    throw new NotFound("file");
  }
  const now = services.clock.now();
  const use = useOf(link.file);
  if (use === "look" || (use === "part" && wasBegun(link, now))) return link;
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

function wasBegun({ lastUsedAt }: DownloadLink, now: Temporal.Instant): boolean {
  return lastUsedAt !== null && now.since(lastUsedAt).total("hours") < PARTS_FOR_HOURS;
}
