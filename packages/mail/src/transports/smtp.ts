import type { MailMessage, MailTransport } from "@aimant/core/ports";
import { createTransport, type SendMailOptions } from "nodemailer";
import { checkMessage, type Addresses } from "./check-message.ts";
import { splitInvitation } from "./invitation.ts";
import { noteFirstRead } from "./note-first-read.ts";
import { smtpFailure } from "./smtp-failure.ts";
import { readSmtpUrl } from "./smtp-url.ts";

export type SmtpOptions = {
  /** `smtp://user:password@host:587` or `smtps://…`; nodemailer's own options may follow as a query. */
  url: string;
};

// A server that is up greets within a second or two; ten seconds covers a busy one that delays its greeting on purpose
// against spammers. Thirty seconds of silence afterwards covers content filters that hold back the answer to DATA, and
// the whole stays inside a delivery's lease of 60 seconds.
const timeouts = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: 30_000,
};

/** Hands messages to an SMTP server, one connection each. The protocol cannot promise that a repetition sends once. */
export function smtpTransport({ url }: SmtpOptions): MailTransport {
  const { isResend, requireTLS } = readSmtpUrl(url);
  return {
    name: "smtp",
    idempotentHours: 0,
    async send(message, key) {
      const addresses = checkMessage(message);
      // One transporter a message: no pool, so nothing to close, and what is noted below belongs to this message alone.
      const transporter = createTransport({
        url,
        ...timeouts,
        // `?requireTLS=false` in the url has the last word.
        requireTLS,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      let dataBegan = false;
      transporter.use("stream", (mail, done) => {
        mail.message.processFunc((input) => noteFirstRead(input, () => (dataBegan = true)));
        done();
      });
      try {
        const { messageId } = await transporter.sendMail(
          compose(message, addresses, isResend ? { "Resend-Idempotency-Key": key } : {}),
        );
        return { providerId: messageId };
      } catch (error) {
        throw smtpFailure(error, dataBegan);
      }
    },
  };
}

function compose(
  message: MailMessage,
  { from, to, replyTo }: Addresses,
  extraHeaders: Record<string, string>,
): SendMailOptions {
  const { invitation, attachments } = splitInvitation(message.attachments);
  return {
    from,
    to,
    ...(replyTo && { replyTo }),
    envelope: { from: from.address, to: [to.address] },
    subject: message.subject,
    text: message.text,
    html: message.html,
    messageId: message.messageId,
    headers: { ...message.headers, ...extraHeaders },
    attachments: attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content,
      encoding: "base64",
    })),
    ...(invitation && { icalEvent: invitation }),
  };
}
