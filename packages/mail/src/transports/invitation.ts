import type { MailAttachment } from "@aimant/core/ports";

type Invitation = { method: string; filename: string; content: string };

/**
 * Takes the first calendar invitation out of the attachments: Gmail and Outlook show their invitation card only for an
 * alternative part `text/calendar; method=…` (RFC 6047), never for a mere attachment.
 */
export function splitInvitation(attachments: MailAttachment[]): {
  invitation?: Invitation;
  attachments: MailAttachment[];
} {
  for (const attachment of attachments) {
    if (!/^text\/calendar\b/i.test(attachment.contentType)) continue;
    const content = Buffer.from(attachment.content, "base64").toString("utf8");
    const method = /^METHOD:([A-Z]+)\s*$/im.exec(content)?.[1]?.toUpperCase();
    // Without a method it is a calendar file to keep, not a question to answer.
    if (method === undefined) continue;
    return {
      invitation: { method, filename: attachment.filename, content },
      attachments: attachments.filter((other) => other !== attachment),
    };
  }
  return { attachments };
}
