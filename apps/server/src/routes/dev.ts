import { formatMoment } from "@aimant/core";
import type { MailboxEntry } from "@aimant/core/ports";
import { Hono, type Context } from "hono";
import * as v from "valibot";
import type { TravelClock } from "../adapters/clock.ts";
import type { AppEnv, AppParts } from "../app-env.ts";
import { emailFrame } from "../http/email-frame.ts";
import { formBody } from "../http/form-body.ts";
import { jsonBody } from "../http/json-body.ts";
import { HttpProblem } from "../http/problem.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderMailboxMessagePage, renderMailboxPage } from "../pages/index.ts";
import { previewRoutes } from "./dev-previews.ts";

const AdvanceSchema = v.strictObject({
  advance: v.pipe(
    v.string(),
    v.regex(/^P(?=.)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?(T(?=.)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}S)?)?$/),
  ),
});
const frenchSteps = [
  { label: "Avancer d’une heure", value: "PT1H" },
  { label: "Avancer d’un jour", value: "P1D" },
  { label: "Avancer de deux jours", value: "P2D" },
];
const englishSteps = [
  { label: "Advance one hour", value: "PT1H" },
  { label: "Advance one day", value: "P1D" },
  { label: "Advance two days", value: "P2D" },
];
const SHOWN = 200;
const ZONE = "Europe/Paris";

/** Local mailbox, previews and a clock that moves: only with `TIME_TRAVEL=1`, never in production. */
export function devRoutes(parts: AppParts, travel: TravelClock) {
  const { services, config } = parts;
  const routes = new Hono<AppEnv>();
  routes.route("/", previewRoutes(parts));
  const found = async (c: Context): Promise<MailboxEntry> => {
    const entry = await services.store.mailbox.byId(c.req.param("id") ?? "");
    if (entry === undefined) throw new HttpProblem("not-found", 404);
    return entry;
  };

  routes.get("/mailbox.json", async (c) => {
    const entries = await services.store.mailbox.list(SHOWN);
    return c.json(
      entries.map((entry) => toJson(entry, config.publicUrl)),
      200,
      { "cache-control": "no-store" },
    );
  });

  routes.get("/mailbox", async (c) => {
    const entries = await services.store.mailbox.list(SHOWN);
    const locale = c.get("locale");
    const html = renderMailboxPage({
      locale,
      nonce: c.get("nonce"),
      messages: entries.map(({ id, message, sentAt }) => ({
        id,
        to: message.to,
        from: message.from,
        subject: message.subject,
        sentAt: formatMoment(sentAt, ZONE, locale),
        hasAttachments: message.attachments.length > 0,
      })),
      now: formatMoment(services.clock.now(), ZONE, locale),
      advances: locale === "fr" ? frenchSteps : englishSteps,
      timeTravel: true,
    });
    return sendPage(c, html, { locale, personal: true });
  });

  routes.get("/mailbox/:id", async (c) => {
    const { id, message, sentAt } = await found(c);
    const locale = c.get("locale");
    const html = renderMailboxMessagePage({
      locale,
      nonce: c.get("nonce"),
      message: {
        to: message.to,
        from: message.from,
        subject: message.subject,
        sentAt: formatMoment(sentAt, ZONE, locale),
      },
      htmlSrc: `/dev/mailbox/${id}/html`,
      text: message.text,
      attachments: message.attachments.map((file, index) => ({
        filename: file.filename,
        url: `/dev/mailbox/${id}/attachments/${index}`,
        size: sizeOf(file.content),
      })),
      headers: message.headers,
    });
    return sendPage(c, html, { locale, personal: true, csp: { "frame-src": "'self'" } });
  });

  routes.get("/mailbox/:id/html", async (c) => {
    const { message } = await found(c);
    return emailFrame(c, message.html);
  });

  routes.get("/mailbox/:id/attachments/:index{[0-9]{1,3}}", async (c) => {
    const { message } = await found(c);
    const file = message.attachments[Number(c.req.param("index"))];
    if (file === undefined) throw new HttpProblem("not-found", 404);
    return c.body(new Uint8Array(Buffer.from(file.content, "base64")), 200, {
      "content-type": file.contentType,
      "content-disposition": `attachment; filename="${file.filename.replace(/[^\w. -]/g, "_")}"`,
      "cache-control": "no-store",
    });
  });

  routes.post("/clock", async (c) => {
    const isForm = c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded") === true;
    const { advance } = isForm ? parseAdvance(await formBody(c)) : await jsonBody(c, AdvanceSchema);
    const now = await travel.advance(advance);
    services.wake();
    return isForm ? c.redirect("/dev/mailbox", 303) : c.json({ now: now.toString() }, 200);
  });
  return routes;
}

function parseAdvance(form: Record<string, unknown>): { advance: string } {
  const parsed = v.safeParse(AdvanceSchema, { advance: form["advance"] });
  if (!parsed.success) throw new HttpProblem("malformed", 400);
  return parsed.output;
}

function sizeOf(base64: string): number {
  return Buffer.byteLength(base64, "base64");
}

/** The shape that outside tests read. */
function toJson({ id, message, sentAt }: MailboxEntry, publicUrl: string) {
  return {
    id,
    to: [message.to],
    from: message.from,
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: {
      ...message.headers,
      "Message-ID": message.messageId,
      ...(message.replyTo === undefined ? {} : { "Reply-To": message.replyTo }),
    },
    attachments: message.attachments.map((file, index) => ({
      filename: file.filename,
      contentType: file.contentType,
      size: sizeOf(file.content),
      url: `${publicUrl}/dev/mailbox/${id}/attachments/${index}`,
    })),
    sentAt: sentAt.toString(),
  };
}
