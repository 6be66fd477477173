import { once } from "node:events";
import type { Server as HttpServer } from "node:http";
import { serve as listen } from "@hono/node-server";
import { planPurge, turnKey } from "@aimant/core";
import { compose, type Server } from "../compose.ts";
import { ConfigError, type Config } from "../config.ts";
import { publishFolder } from "../publish-files.ts";

/** Slow clients are cut off (W26): ten seconds for the headers, thirty for a body. */
const HEADERS_MS = 10_000;
const BODY_MS = 30_000;
/** R14: what is running may end; a connection that hangs may not hold the process. */
const DRAIN_MS = 10_000;

export type Running = Server & { url: string; stop(): Promise<void> };

/** Opens the store, publishes `FUNNELS_DIR`, listens, and runs jobs until `stop`. */
export async function startServer(config: Config): Promise<Running> {
  const server = await compose(config);
  if (config.funnelsDir !== undefined) {
    await publishFolder(server.services, config.funnelsDir).catch(async (error: unknown) => {
      await server.store.close();
      throw new ConfigError(
        `FUNNELS_DIR cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
  }
  // Before anybody is written to: an email may name a link that only the older key had made.
  if (config.previousKeys.length > 0)
    server.log.info("secret-key.turned", await turnKey(server.services, { endOld: false }));
  const http = listen({
    fetch: server.app.fetch,
    hostname: config.host,
    port: config.port,
    serverOptions: { headersTimeout: HEADERS_MS, requestTimeout: BODY_MS },
  }) as HttpServer;
  try {
    await once(http, "listening");
  } catch (error) {
    await server.store.close();
    const code = (error as NodeJS.ErrnoException).code;
    throw code === "EADDRINUSE"
      ? new ConfigError(`port ${config.port} on ${config.host} is taken: set PORT to another one.`)
      : error;
  }
  await planPurge(server.services);
  server.runner.start();
  const address = http.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  return {
    ...server,
    url: `http://${config.host}:${port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeIdleConnections();
      const cut = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
      await server.runner.stop();
      await closed;
      clearTimeout(cut);
      await server.store.close();
    },
  };
}

/** Stops in order on SIGTERM and SIGINT; a second signal ends at once. */
export function stopOnSignals(
  running: Pick<Running, "stop" | "log">,
  also: () => Promise<void> = async () => {},
): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    running.log.info("stopping", { signal });
    void also()
      .then(() => running.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          running.log.error("stop.failed", { error: String(error) });
          process.exit(1);
        },
      );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
