import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Server as HttpServer } from "node:http";
import { join, resolve } from "node:path";
import { serve as listen } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { findAssets } from "../assets.ts";
import { ConfigError, readConfig } from "../config.ts";
import { startServer, stopOnSignals, type Running } from "./serve.ts";

/** The example pages name this address; it is replaced where the server listens elsewhere. */
const WRITTEN_ORIGIN = "http://127.0.0.1:4400";

/** `aimant demo`: the example funnels, a local mailbox, a clock that can be moved, and a customer's website beside it. */
export async function demo(
  environment: Record<string, string | undefined>,
  print: (line: string) => void,
): Promise<void> {
  const { examples } = findAssets();
  if (examples === undefined) throw new ConfigError("the demo needs the examples folder of the repository.");
  const data = resolve("data/demo");
  if (environment["DATABASE_URL"] === undefined) mkdirSync(data, { recursive: true, mode: 0o700 });
  const config = readConfig({
    DATABASE_URL: `file:${join(data, "aimant.db")}`,
    FILES_URL: join(data, "files"),
    FUNNELS_DIR: join(examples, "funnels"),
    LOG_LEVEL: "warn",
    ...environment,
    TIME_TRAVEL: "1",
  });
  const running = await startServer(config);
  const site = await startSite(
    examples,
    config.publicUrl,
    config.host,
    config.port === 0 ? 0 : config.port + 10,
  );
  stopOnSignals(running, site.stop);
  announce(running, config.publicUrl, site.url, print);
}

/** The customer's own website, on another origin than the server, as in real life. */
async function startSite(folder: string, publicUrl: string, host: string, port: number) {
  const site = new Hono();
  site.get("/", (c) => c.redirect("/article.html"));
  site.get("/:page{[a-z0-9.-]+\\.html}", async (c) => {
    const html = await readFile(join(folder, c.req.param("page")), "utf8").catch(() => undefined);
    return html === undefined ? c.notFound() : c.html(html.replaceAll(WRITTEN_ORIGIN, publicUrl));
  });
  site.use("/css/*", serveStatic({ root: folder }));
  site.use("/img/*", serveStatic({ root: folder }));
  const http = listen({ fetch: site.fetch, hostname: host, port }) as HttpServer;
  await once(http, "listening").catch(() => {
    throw new ConfigError(
      `port ${port} for the example website is taken: set PORT so that PORT and PORT + 10 are free.`,
    );
  });
  const address = http.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${actual}`,
    stop: () =>
      new Promise<void>((done) => {
        http.close(() => done());
        http.closeAllConnections();
      }),
  };
}

function announce(running: Running, publicUrl: string, site: string, print: (line: string) => void): void {
  const base = publicUrl;
  for (const line of [
    "",
    "  Aimant is running. Three ways from a stranger to a sales rep's inbox:",
    "",
    "  1. A self-assessment",
    `     The article, its link at the foot     ${site}/article.html`,
    `     The landing page, one script tag      ${site}/landing.html`,
    "",
    "  2. An ebook, then a diagnostic",
    `     The ebook's page                      ${site}/ebook.html`,
    "     Two days later: the invitation in the mailbox, a diagnostic that knows who you are,",
    "     and the choice between a synthesis as a PDF and a call",
    "",
    "  3. A conference talk",
    `     What the QR code on the slide opens   ${base}/s/cx-talk/slide`,
    "     Two days later: the survey in the mailbox",
    "",
    "  And a calculator, which works out its figures while you answer",
    `     What repeated contacts cost           ${base}/f/contact-cost`,
    "",
    "  In all three",
    `     The mailbox, and “advance two days”   ${base}/dev/mailbox`,
    `     All emails with sample people         ${base}/dev/emails`,
    `     Every template in every look          ${base}/dev/gallery`,
    `     The API                               ${base}/reference`,
    "",
    `  The tag to paste   <script async src="${base}/w/customer-experience.js"></script>`,
    "  Click by click     docs/walkthrough.md",
    "",
    "  Stop with Ctrl+C. Everything is kept in data/demo; delete that folder to start again.",
    "",
  ]) {
    print(line);
  }
  running.log.info("demo.ready", { url: base });
}
