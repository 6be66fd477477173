/** One email, complete: what is frozen before the first attempt and never rendered again. */
export type MailMessage = {
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  /** Extra headers, for example `List-Unsubscribe`. Values hold no line breaks. */
  headers: Record<string, string>;
  attachments: MailAttachment[];
  /** Stable over retries: `<delivery id@domain>`. */
  messageId: string;
};

export type MailAttachment = {
  filename: string;
  contentType: string;
  /** Base64. */
  content: string;
};

/**
 * `permanent`: the address or message is refused for good; `temporary`: try later; `ambiguous`: it may have gone
 * out; `auth`: the channel itself is refused, so no message can go.
 */
export type MailFailureKind = "permanent" | "temporary" | "ambiguous" | "auth";

export class MailFailure extends Error {
  readonly kind: MailFailureKind;
  /** Seconds that the other side asked us to wait. */
  readonly retryAfter: number | undefined;
  constructor(kind: MailFailureKind, message: string, retryAfter?: number) {
    super(message);
    this.name = "MailFailure";
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

/** A way to hand a message over. */
export interface MailTransport {
  readonly name: "resend" | "smtp" | "mailbox";
  /** How long (hours) the same key is guaranteed not to send twice; 0 where the protocol cannot promise it. */
  readonly idempotentHours: number;
  /** Hands the message over once, or throws `MailFailure`. */
  send(message: MailMessage, idempotencyKey: string): Promise<{ providerId: string }>;
}
