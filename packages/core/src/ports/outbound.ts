/** One POST to a system outside. */
export type OutboundPost = {
  url: string;
  body: string;
  /** Signs by Standard Webhooks: under every secret that is in force. */
  sign?: { id: string; at: Temporal.Instant; secrets: string[] };
};

/** What was answered. Nothing here says that it is true: the other side may be anybody. */
export type OutboundAnswer = {
  /** `null` where nobody answered. */
  status: number | null;
  /** The beginning of the answer, or what went wrong. */
  said: string;
  /** Seconds that we were asked to wait. */
  wait?: number;
};

/** Calls that leave the house: https, to public addresses or to hosts that the configuration names, no redirects. */
export interface Outbound {
  /** Never throws for what the network or the other side does. */
  post(post: OutboundPost): Promise<OutboundAnswer>;
  /** Why this address would not be called; `undefined` where it would. */
  refusal(url: string): Promise<string | undefined>;
}
