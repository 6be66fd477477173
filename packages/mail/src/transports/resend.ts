import { MailFailure, type MailFailureKind, type MailTransport } from "@aimant/core/ports";
import { Resend, type ErrorResponse } from "resend";
import { checkMessage } from "./check-message.ts";
import { formatMailboxAddress } from "./mailbox-address.ts";

export type ResendOptions = { apiKey: string; baseUrl?: string };

// Resend answers within a second or two. Fifteen seconds leaves room for a slow attachment upload and still ends well
// inside a delivery's lease of 60 seconds, so that no second worker takes the delivery while this call is pending.
const TIMEOUT_MS = 15_000;

/** Hands messages to Resend; the same key sends once within 24 hours, which is how long Resend remembers it. */
export function resendTransport({ apiKey, baseUrl }: ResendOptions): MailTransport {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl: baseUrl.replace(/\/+$/, "") });
  return {
    name: "resend",
    idempotentHours: 24,
    async send(message, key) {
      const { from, to, replyTo } = checkMessage(message);
      const { data, error, headers } = await resend.emails.send(
        {
          from: formatMailboxAddress(from),
          to: [formatMailboxAddress(to)],
          ...(replyTo && { replyTo: formatMailboxAddress(replyTo) }),
          subject: message.subject,
          html: message.html,
          text: message.text,
          headers: message.headers,
          attachments: message.attachments,
        },
        { idempotencyKey: key, signal: AbortSignal.timeout(TIMEOUT_MS) },
      );
      if (data?.id) return { providerId: data.id };
      throw failure(error, headers);
    },
  };
}

/** The SDK never throws: it returns what went wrong, with no headers where no readable answer came. */
function failure(error: ErrorResponse | null, headers: Record<string, string> | null): MailFailure {
  if (headers === null || error === null)
    return new MailFailure("ambiguous", "Resend gave no readable answer");
  // Whatever stands between may answer in another shape than the documented one.
  const { statusCode = null, name, message }: Partial<ErrorResponse> = error;
  const words = `Resend answered ${statusCode ?? "an error"}: ${name ?? "unnamed"}: ${message ?? ""}`;
  return new MailFailure(kindOf(statusCode, name), words.slice(0, 500), waitOf(headers));
}

// https://resend.com/docs/api-reference/errors
function kindOf(status: number | null, name: ErrorResponse["name"] | undefined): MailFailureKind {
  if (status === 401) return "auth";
  if (name === "missing_api_key" || name === "invalid_api_key" || name === "restricted_api_key")
    return "auth";
  // A sender that Resend does not accept (domain not verified, test mode) stops every message, not only this one.
  if (name === "invalid_from_address" || (status === 403 && name === "validation_error")) return "auth";
  // The first request under this key is still being worked on; its answer comes with the next try.
  if (name === "concurrent_idempotent_requests") return "temporary";
  if (status === null || status === 408 || status === 429 || status >= 500) return "temporary";
  return "permanent";
}

function waitOf(headers: Record<string, string>): number | undefined {
  const seconds = Number(headers["retry-after"] ?? headers["ratelimit-reset"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : undefined;
}
