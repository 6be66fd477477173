import { createHmac, timingSafeEqual } from "node:crypto";

/** Calendly advises three minutes against replays. */
const CALENDLY_SECONDS = 180;

/** `Calendly-Webhook-Signature: t=…,v1=…`: HMAC-SHA256 of `t.body`, hex, and not older than three minutes. */
export function signedByCalendly(
  key: string,
  { header, body, now }: { header: string; body: string; now: Temporal.Instant },
): boolean {
  const parts = new Map(header.split(",").map((part) => part.trim().split("=", 2) as [string, string]));
  const at = parts.get("t") ?? "";
  if (!/^\d{1,12}$/.test(at)) return false;
  const age = Math.abs(now.epochMilliseconds / 1_000 - Number(at));
  return age <= CALENDLY_SECONDS && isMac(key, `${at}.${body}`, parts.get("v1") ?? "");
}

/** `X-Cal-Signature-256`: HMAC-SHA256 of the body, hex. It carries no time: the body's own is looked at by the caller. */
export function signedByCal(key: string, { header, body }: { header: string; body: string }): boolean {
  return isMac(key, body, header.replace(/^sha256=/, ""));
}

function isMac(key: string, text: string, given: string): boolean {
  if (!/^[0-9a-f]{64}$/i.test(given)) return false;
  return timingSafeEqual(createHmac("sha256", key).update(text).digest(), Buffer.from(given, "hex"));
}
