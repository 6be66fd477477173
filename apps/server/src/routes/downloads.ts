import { openDownload } from "@aimant/core";
import { Hono } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { sendFile } from "../http/send-file.ts";

/** `GET /d/{token}`: a file that was handed over. Videos play in place; everything else is saved under its name. */
export function downloadRoutes({ services }: AppParts) {
  return new Hono<AppEnv>().get("/:token", async (c) => {
    const part = /^bytes=(?!0-)/.test(c.req.header("range") ?? "");
    const use = c.req.method === "HEAD" ? "look" : part ? "part" : "count";
    const { file, filename } = await openDownload(services, c.req.param("token"), use);
    const disposition = file.contentType.startsWith("video/") ? "inline" : "attachment";
    return sendFile(c, services.files, file, { filename, disposition });
  });
}
