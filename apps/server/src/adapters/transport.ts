import type { Clock, Ids, MailTransport, Store } from "@aimant/core/ports";
import { mailboxTransport, resendTransport, smtpTransport } from "@aimant/mail";
import type { Config } from "../config.ts";

/** Resend or SMTP where one is set, else the mailbox that the server keeps itself. */
export function chooseTransport(
  config: Config,
  inside: { store: Store; clock: Clock; ids: Ids },
): MailTransport {
  if (config.resend !== undefined) return resendTransport(config.resend);
  if (config.smtpUrl !== undefined) return smtpTransport({ url: config.smtpUrl });
  return mailboxTransport({
    async insert({ key, message }) {
      await inside.store.transaction((tx) =>
        tx.mailbox.insertIfNew({ id: inside.ids.next(), key, message, sentAt: inside.clock.now() }),
      );
    },
  });
}
