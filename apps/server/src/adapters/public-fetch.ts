import { isIP } from "node:net";
import { Agent, fetch as undiciFetch } from "undici";
import { checkedAddress, resolve, type Lookup } from "./public-address.ts";

const MOST_REDIRECTS = 3;
/** From the first byte asked to the last one read: somebody may be waiting for a page. */
const TIMEOUT_MS = 8_000;
/** Ten thousand events; nobody's calendar for a year is larger. */
const MOST_BYTES = 10 * 1024 * 1024;

/** The answer is larger than anything wanted. */
export class AnswerTooLarge extends Error {
  override readonly name = "AnswerTooLarge";
}

/**
 * `fetch` for addresses that people typed in: https and the public internet only, connected to the very address that
 * was checked, at most three redirects with each checked again, one limit for the time and one for the size of it all.
 * A login never follows to another origin. `allowPrivate` is for a machine's own tests and demonstrations: any host, or
 * those named.
 */
export function createPublicFetch(
  options: {
    allowPrivate?: boolean | string[];
    lookup?: Lookup;
    timeoutMs?: number;
    mostBytes?: number;
  } = {},
): typeof fetch {
  const { allowPrivate = false, lookup = resolve, timeoutMs = TIMEOUT_MS, mostBytes = MOST_BYTES } = options;
  return async (input, init = {}) => {
    const signal = AbortSignal.timeout(timeoutMs);
    let url = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init.headers);
    for (let hop = 0; ; hop += 1) {
      const answer = await once(url, { ...init, headers }, signal);
      const location = answer.headers.get("location");
      if (answer.status < 300 || answer.status > 399 || location === null || init.redirect === "manual") {
        return answer;
      }
      if (hop === MOST_REDIRECTS) throw new Error("too many redirects");
      const next = new URL(location, url);
      if (next.origin !== url.origin) headers.delete("authorization");
      url = next;
    }
  };

  async function once(url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
    const trusted = Array.isArray(allowPrivate) ? allowPrivate.includes(url.hostname) : allowPrivate;
    if (url.protocol !== "https:" && !(trusted && url.protocol === "http:")) {
      throw new Error("https only");
    }
    const address = await checkedAddress(url.hostname, { allowPrivate: trusted, lookup });
    const dispatcher = new Agent({
      connect: { lookup: (_name, _options, answer) => answer(null, [{ address, family: isIP(address) }]) },
    });
    try {
      const answer = await undiciFetch(url.href, {
        ...(init.method === undefined ? {} : { method: init.method }),
        ...(typeof init.body === "string" ? { body: init.body } : {}),
        headers: Object.fromEntries(new Headers(init.headers)),
        redirect: "manual",
        dispatcher,
        signal,
      });
      const body = await read(answer.body, mostBytes);
      const empty = [204, 205, 304].includes(answer.status);
      return Object.defineProperty(
        new Response(empty ? null : body, {
          status: answer.status,
          statusText: answer.statusText,
          headers: Object.fromEntries(answer.headers),
        }),
        "url",
        { value: url.href },
      );
    } finally {
      await dispatcher.destroy();
    }
  }
}

/** Counts what is unpacked, so that a small answer cannot become a large one. */
async function read(body: AsyncIterable<Uint8Array> | null, mostBytes: number): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > mostBytes) throw new AnswerTooLarge(`more than ${mostBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
