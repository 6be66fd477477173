import { once } from "node:events";
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import type { Contestant } from "./contestants.ts";

export type Stand = { url: string; brotli(contestant: Contestant): number; stop(): Promise<void> };

const page = (
  snippet: string,
) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<style>body{margin:0;font:16px/1.5 system-ui,sans-serif}main{max-width:45rem;margin:auto;padding:1rem}</style></head>
<body><main><h1>Votre expérience client, vue en dix questions</h1><p>Répondez en quatre minutes.</p>${snippet}
<h2>Ce que vous recevez</h2><p>Un score sur cinq axes.</p></main></body></html>`;

function compress(body: string | Buffer): Buffer {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

/** One server for all, on this machine: everything is compressed beforehand, nothing is kept by the browser. */
export async function startStand(contestants: Contestant[]): Promise<Stand> {
  const sites = contestants.map(({ files, snippet }) => ({
    page: compress(page(snippet)),
    files: new Map(
      Object.entries(files).map(([path, { type, body }]) => [path, { type, body: compress(body) }]),
    ),
  }));
  const blank = compress(page(""));
  // One after another, so that each has paths of its own.
  const all = new Map(sites.flatMap(({ files }) => [...files]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = all.get(pathname);
    const html = pathname === "/blank" ? blank : sites[Number(/^\/(\d+)$/.exec(pathname)?.[1] ?? NaN)]?.page;
    if (!file && !html) {
      // What is counted is taken, and answered with nothing.
      request.resume();
      response
        .writeHead(request.method === "POST" ? 200 : 404, { "content-type": "application/json" })
        .end("{}");
      return;
    }
    request.resume();
    response.writeHead(200, {
      "content-type": file?.type ?? "text/html; charset=utf-8",
      "content-encoding": "br",
      "cache-control": "no-store",
    });
    response.end(file?.body ?? html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    brotli: (contestant) =>
      Object.keys(contestant.files).reduce((sum, path) => sum + (all.get(path)?.body.byteLength ?? 0), 0),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
