import { isIP } from "node:net";
import { Agent, fetch } from "undici";
import { checkedAddress, resolve, type Lookup } from "./public-address.ts";

/** W16: a receiver that needs longer should answer first and work later. */
const TIMEOUT_MS = 10_000;
/** Of the answer only the beginning is read. */
const READ_BYTES = 2_048;
const MAX_ANSWER_BYTES = 64 * 1024;

export type GuardOptions = {
  /** For a machine's own tests and demonstrations. */
  allowPrivate?: boolean;
  /** Hosts of the house's own network, with their port where they have one, that may be called all the same. */
  privateHosts?: readonly string[];
  /** The system's resolver unless given. */
  lookup?: Lookup;
  timeoutMs?: number;
};

/**
 * A POST to an address that somebody typed. The name is resolved here, every address must be public, and the connection
 * goes to an address that was checked: a name that answers differently the second time changes nothing. Redirects are
 * not followed.
 */
export async function guardedPost(
  url: string,
  request: { headers: Record<string, string>; body: string },
  options: GuardOptions = {},
): Promise<{ status: number; headers: Headers; beginning: string }> {
  const address = await addressFor(url, options);
  const dispatcher = new Agent({
    connect: { lookup: (_name, _options, answer) => answer(null, [{ address, family: isIP(address) }]) },
    maxResponseSize: MAX_ANSWER_BYTES,
  });
  try {
    const answer = await fetch(url, {
      method: "POST",
      redirect: "manual",
      dispatcher,
      signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
      ...request,
    });
    const beginning = await beginningOf(answer.body);
    return { status: answer.status, headers: new Headers([...answer.headers]), beginning };
  } finally {
    await dispatcher.destroy();
  }
}

/** An address of this URL that may be connected to; throws where there is none. */
export async function addressFor(url: string, options: GuardOptions): Promise<string> {
  const { allowPrivate = false, privateHosts = [], lookup = resolve } = options;
  const { hostname, host, protocol } = new URL(url);
  const ours = allowPrivate || privateHosts.includes(host);
  if (protocol !== "https:" && !(ours && protocol === "http:"))
    throw new Error("webhooks go over https only");
  return checkedAddress(hostname, { allowPrivate: ours, lookup });
}

/** What a receiver says after its status changes nothing: where it cannot be read, it is left. */
async function beginningOf(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body ?? []) {
      parts.push(part);
      size += part.byteLength;
      if (size >= READ_BYTES) break;
    }
  } catch {
    // Cut off, too large, or not what its encoding says.
  }
  return Buffer.concat(parts).subarray(0, READ_BYTES).toString("utf8");
}
