import { openDownload } from "@aimant/core";
import type { StoredFile } from "@aimant/core/ports";
import { Hono, type Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { askedOf, sendFile } from "../http/send-file.ts";

/** `GET /d/{token}`: a file that was handed over. Videos play in place; everything else is saved under its name. */
export function downloadRoutes({ services }: AppParts) {
  return new Hono<AppEnv>().get("/:token", async (c) => {
    const link = await openDownload(services, c.req.param("token"), (stored) => useOf(c, stored));
    const { file, filename } = link;
    const disposition = file.contentType.startsWith("video/") ? "inline" : "attachment";
    return sendFile(c, services.files, file, { filename, disposition });
  });
}

/** Read from what will be sent, not from what the header looks like: a range that is ignored sends the whole file. */
function useOf(c: Context<AppEnv>, stored: StoredFile): "count" | "part" | "look" {
  const asked = askedOf(c, stored);
  if (c.req.method === "HEAD" || typeof asked === "string") return "look";
  if (asked === undefined) return "count";
  // Players try the first two bytes before they ask for the rest.
  if (asked.end < Math.min(2, stored.size - 1)) return "look";
  return asked.start === 0 ? "count" : "part";
}
