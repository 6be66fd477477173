/** One call to a receiver outside; `id` is the same over retries, so that the receiver can drop repetitions. */
export type WebhookCall = {
  id: string;
  url: string;
  event: string;
  body: Record<string, unknown>;
  at: Temporal.Instant;
};

/** Signed calls to the outside (Standard Webhooks). */
export interface Webhooks {
  /** Resolves when the receiver answered 2xx; throws otherwise, to be tried again later. */
  send(call: WebhookCall): Promise<void>;
}
