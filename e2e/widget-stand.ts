import { createServer } from "node:http";
import { once } from "node:events";
import { resolve } from "node:path";
import type { PublicFunnel } from "@aimant/funnel";
import { theme } from "@aimant/funnel/theme";
import { displayOf, linkWidget } from "@aimant/widget/link";

/** A page and its headers, by path. */
export type Pages = Record<string, { html: string; headers?: Record<string, string> }>;

export type WidgetStand = { url: string; sent: unknown[]; stop(): Promise<void> };

/** Serves the built widget of these funnels, with pages around it, and takes what is sent; nothing else of the server. */
export async function startWidgetStand(
  funnels: PublicFunnel[],
  pages: Pages,
  next: object = { kind: "thanks", title: "Merci", text: "À bientôt." },
): Promise<WidgetStand> {
  const partsDir = resolve("packages/widget/dist/parts");
  const sent: unknown[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const slug = /^\/w\/([\w-]+)\.js$/.exec(pathname)?.[1];
    const funnel = funnels.find((one) => one.slug === slug);
    const page = pages[pathname];
    if (funnel) {
      const { code } = linkWidget({
        funnel,
        theme: theme(funnel.appearance),
        partsDir,
        display: displayOf(searchParams.get("mode") ?? undefined),
      });
      response.setHeader("content-type", "text/javascript; charset=utf-8");
      response.end(code);
    } else if (page) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...page.headers });
      response.end(page.html);
    } else if (request.method === "POST" && pathname.endsWith("/submissions")) {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        sent.push(JSON.parse(Buffer.concat(parts).toString("utf8")));
        response.writeHead(201, { "content-type": "application/json" });
        response.end(JSON.stringify({ id: "sub-1", next }));
      });
    } else {
      // Counts are taken, and not looked at.
      response.writeHead(["/favicon.ico", "/api/v1/events"].includes(pathname) ? 204 : 404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
