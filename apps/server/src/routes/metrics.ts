import { timingSafeEqual } from "node:crypto";
import { sha256 } from "@aimant/core";
import { Hono } from "hono";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { AppEnv, AppParts } from "../app-env.ts";
import { HttpProblem } from "../http/problem.ts";

/**
 * `GET /metrics` in Prometheus' text format, for whoever holds the token: numbers about the house, nothing about
 * anybody. Counted when it is asked for, so that nobody pays for it otherwise.
 */
export function metricRoutes({ services }: AppParts, token: string) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "aimant_" });
  const { store, clock } = services;
  const gauge = (name: string, help: string, read: () => Promise<Record<string, number>>) =>
    new Gauge({
      name,
      help,
      labelNames: ["state"],
      registers: [registry],
      async collect() {
        for (const [state, value] of Object.entries(await read())) this.set({ state }, value);
      },
    });
  gauge("aimant_jobs", "Jobs by state; dead ones wait for a person.", () => store.jobs.counts());
  gauge("aimant_deliveries", "Emails by state; ambiguous ones may have gone out.", () =>
    store.deliveries.counts(),
  );
  new Gauge({
    name: "aimant_job_overdue_seconds",
    help: "How long the oldest job that is due has waited.",
    registers: [registry],
    async collect() {
      const next = await store.jobs.nextDueAt();
      const late = next === undefined ? 0 : clock.now().since(next).total("seconds");
      this.set(Math.max(0, late));
    },
  });
  const wanted = Buffer.from(sha256(token));
  return new Hono<AppEnv>().get("/", async (c) => {
    const given = /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
    // To everybody else there is nothing here.
    if (!timingSafeEqual(Buffer.from(sha256(given)), wanted)) throw new HttpProblem("not-found", 404);
    return c.body(await registry.metrics(), 200, {
      "content-type": registry.contentType,
      "cache-control": "no-store",
    });
  });
}
