import type { Outbound } from "@aimant/core/ports";
import { addressFor, guardedPost, type GuardOptions } from "./guarded-post.ts";
import { signedHeaders } from "./webhooks.ts";

/** What the log keeps of an answer. */
const SAID_LENGTH = 300;

/** Calls to the endpoints that the house connected. */
export function createOutbound(options: GuardOptions = {}): Outbound {
  return {
    async post({ url, body, sign }) {
      try {
        const { status, headers, beginning } = await guardedPost(
          url,
          {
            headers: {
              "content-type": "application/json",
              "user-agent": "Aimant",
              ...(sign === undefined ? {} : signedHeaders(sign, body)),
            },
            body,
          },
          options,
        );
        const wait = waitOf(headers);
        return { status, said: harmless(beginning), ...(wait === undefined ? {} : { wait }) };
      } catch (error) {
        return { status: null, said: harmless(reasonOf(error)) };
      }
    },
    async refusal(url) {
      if (!URL.canParse(url)) return "this is no address";
      const { username, password } = new URL(url);
      if (username !== "" || password !== "") return "an address with a password in it ends up in logs";
      try {
        await addressFor(url, options);
        return undefined;
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

/** Seconds of a `Retry-After`, which is a number or a date. */
function waitOf(headers: Headers): number | undefined {
  const said = headers.get("retry-after")?.trim();
  if (said === undefined || said === "") return undefined;
  if (/^\d{1,9}$/.test(said)) return Number(said);
  // On the other side's own clock, where it tells it.
  const now = Date.parse(headers.get("date") ?? "") || Date.now();
  const seconds = Math.ceil((Date.parse(said) - now) / 1_000);
  return seconds > 0 ? seconds : undefined;
}

/** One short line that can be shown anywhere: whoever answers may be hostile. */
function harmless(text: string): string {
  return text
    .replaceAll(/[\p{C}\p{Z}\s]+/gu, " ")
    .trim()
    .slice(0, SAID_LENGTH)
    .toWellFormed();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const { cause } = error;
  return cause instanceof Error && error.message === "fetch failed" ? cause.message : error.message;
}
