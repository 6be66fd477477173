import { MailFailure, type MailMessage } from "@aimant/core/ports";
import { parseMailboxAddress, type MailboxAddress } from "./mailbox-address.ts";

/** Who a message goes between, read once so that every transport addresses it alike. */
export type Addresses = { from: MailboxAddress; to: MailboxAddress; replyTo?: MailboxAddress };

// A line break ends a header and starts the next one; NUL cuts strings short in C programs on the way.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;
const HEADER_NAME = /^[!-9;-~]{1,76}$/;
const MESSAGE_ID = /^<[^\s<>@]+@[^\s<>@]+>$/;

/**
 * Refuses, before anything is sent, what could inject a header or a second recipient (ASVS 1.3.11).
 * @throws MailFailure `permanent`: trying again cannot mend the message.
 */
export function checkMessage(message: MailMessage): Addresses {
  refuseControl("subject", message.subject);
  refuseControl("message id", message.messageId);
  if (!MESSAGE_ID.test(message.messageId)) throw refused("the message id is not of the form <id@domain>");
  for (const [name, value] of Object.entries(message.headers)) {
    if (!HEADER_NAME.test(name)) throw refused("a header name holds characters that are not allowed");
    refuseControl(`header ${name}`, value);
  }
  for (const attachment of message.attachments) {
    refuseControl("attachment name", attachment.filename);
    refuseControl("attachment type", attachment.contentType);
  }
  return {
    from: address("from", message.from),
    to: address("to", message.to),
    ...(message.replyTo !== undefined && { replyTo: address("reply-to", message.replyTo) }),
  };
}

function address(field: string, value: string): MailboxAddress {
  refuseControl(field, value);
  const parsed = parseMailboxAddress(value);
  if (parsed === null) throw refused(`${field} is not exactly one plain address`);
  return parsed;
}

function refuseControl(field: string, value: string): void {
  if (CONTROL.test(value)) throw refused(`${field} holds a line break or another control character`);
}

// The refused value itself stays out of the message: it would end up in logs.
function refused(reason: string): MailFailure {
  return new MailFailure("permanent", `message refused before sending: ${reason}`);
}
