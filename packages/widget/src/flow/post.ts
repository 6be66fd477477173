import type * as Proof from "../proof/index.ts";

/** `data` of a refusal is a problem document, as far as the server sent one. */
export type Reply = { ok: boolean; data: Record<string, unknown> };

// Short enough that nobody leaves meanwhile, long enough for a tunnel or a restarting server.
const pauses = [800, 2500, 0];
// A phone on a bad network may well need that long.
const patience = 20_000;

/** Sends JSON; `null` when the server could not be reached or could not cope, with `onRetry` after three tries. */
export async function post(
  url: string,
  body: object,
  headers?: Record<string, string>,
  onRetry?: () => void,
): Promise<Reply | null> {
  for (const pause of pauses) {
    try {
      const response = await fetch(url, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { ...headers, "Content-Type": "application/json" },
        credentials: "omit",
        signal: AbortSignal.timeout(patience),
      });
      const { ok, status } = response;
      if (ok) return { ok, data: await response.json() };
      // 429 passes by itself, like a server that is down; another refusal would only be repeated.
      if (status < 500 && status !== 429) {
        const data = await response.json().catch(() => ({}));
        // Much is being sent, by whomever: some work is asked for first, which its own part knows how to do.
        if (status !== 428) return { ok, data };
        headers = await ((await import(/* @vite-ignore */ data.solver)) as typeof Proof).prove(data, headers);
        continue;
      }
    } catch {
      // Offline, cut off or too slow: all worth another try.
    }
    if (!onRetry || !pause) break;
    onRetry();
    await new Promise((resume) => setTimeout(resume, pause));
  }
  return null;
}
