import { suppress } from "@aimant/core";
import { Hono } from "hono";
import { Resend } from "resend";
import * as v from "valibot";
import type { AppEnv, AppParts } from "../app-env.ts";
import { HttpProblem } from "../http/problem.ts";

/** The part of Resend's events that concerns us; everything else is acknowledged and left alone. */
const EventSchema = v.object({
  type: v.string(),
  data: v.object({
    to: v.array(v.string()),
    bounce: v.optional(v.object({ type: v.optional(v.string()) })),
  }),
});

/** `POST /hooks/resend`: bounces and complaints. Signed (Standard Webhooks), read from the raw body, safe to repeat. */
export function hookRoutes({ services }: AppParts, secret: string) {
  const verifier = new Resend("re_not_used_for_verifying");
  return new Hono<AppEnv>().post("/resend", async (c) => {
    const payload = await c.req.text();
    const header = (name: string) => c.req.header(`svix-${name}`) ?? c.req.header(`webhook-${name}`) ?? "";
    let event: unknown;
    try {
      event = verifier.webhooks.verify({
        payload,
        webhookSecret: secret,
        headers: { id: header("id"), timestamp: header("timestamp"), signature: header("signature") },
      });
    } catch {
      throw new HttpProblem("malformed", 400);
    }
    const parsed = v.safeParse(EventSchema, event);
    if (parsed.success) {
      const { type, data } = parsed.output;
      // A full mailbox is not an address that does not exist, nor is a reason that nobody knows.
      const gone = type === "email.bounced" && /^permanent$/i.test(data.bounce?.type ?? "permanent");
      const reason = gone ? "bounced" : type === "email.complained" ? "complained" : undefined;
      if (reason !== undefined) for (const email of data.to) await suppress(services, { email, reason });
    }
    return c.body(null, 204);
  });
}
