import { MailFailure } from "@aimant/core/ports";
import type { MailFailureKind, MailMessage, MailTransport } from "@aimant/core/ports";

export type PlannedFailure = {
  kind: MailFailureKind;
  /** How many sends fail; 1 by default. */
  times?: number;
  /** `true`: the message goes out and the answer is lost, as when a connection breaks. */
  accepted?: boolean;
  retryAfter?: number;
};

export type RecordingTransport = MailTransport & {
  /** Every message that went out; with an idempotent transport a key appears once. */
  readonly sent: { key: string; message: MailMessage; providerId: string }[];
  /** Every call, failed ones too. */
  readonly attempts: { key: string; message: MailMessage }[];
  /** Makes the next sends fail; failures queue up. */
  fail(failure: PlannedFailure): void;
};

/**
 * Keeps what it is handed. Like a provider with idempotency keys by default; `idempotentHours: 0` sends again when
 * asked again, as SMTP does.
 */
export function recordingTransport(
  options: Partial<Pick<MailTransport, "name" | "idempotentHours">> = {},
): RecordingTransport {
  const { name = "mailbox", idempotentHours = 24 } = options;
  const sent: RecordingTransport["sent"] = [];
  const attempts: RecordingTransport["attempts"] = [];
  const failures: PlannedFailure[] = [];

  function accept(message: MailMessage, key: string): string {
    const before = idempotentHours > 0 ? sent.find((entry) => entry.key === key) : undefined;
    if (before === undefined) {
      const providerId = `sent-${sent.length + 1}`;
      sent.push({ key, message: structuredClone(message), providerId });
      return providerId;
    }
    if (JSON.stringify(before.message) !== JSON.stringify(message))
      throw new MailFailure("permanent", "the same idempotency key with another message");
    return before.providerId;
  }

  return {
    name,
    idempotentHours,
    sent,
    attempts,
    fail: ({ times = 1, ...failure }) => {
      for (let time = 0; time < times; time += 1) failures.push(failure);
    },
    async send(message, key) {
      attempts.push({ key, message: structuredClone(message) });
      const failure = failures.shift();
      if (failure === undefined) return { providerId: accept(message, key) };
      if (failure.accepted === true) accept(message, key);
      throw new MailFailure(failure.kind, `a planned ${failure.kind} failure`, failure.retryAfter);
    },
  };
}
