import { MailFailure, type MailboxEntry, type MailTransport } from "@aimant/core/ports";
import { checkMessage } from "./check-message.ts";

/** What the mailbox needs: keep this message, unless one with the same key is kept already. */
export type KeepMessage = (entry: Pick<MailboxEntry, "key" | "message">) => Promise<unknown>;

/** Sends nothing: keeps each message where `insert` puts it, so that a demo or a test can read it. */
export function mailboxTransport({ insert }: { insert: KeepMessage }): MailTransport {
  return {
    name: "mailbox",
    idempotentHours: Infinity,
    async send(message, key) {
      checkMessage(message);
      try {
        await insert({ key, message });
      } catch (error) {
        // Keeping is idempotent by key, so trying again is safe whatever went wrong.
        throw new MailFailure("temporary", `the local mailbox did not take it: ${String(error)}`);
      }
      return { providerId: message.messageId };
    },
  };
}
