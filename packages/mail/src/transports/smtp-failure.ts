import { MailFailure, type MailFailureKind } from "@aimant/core/ports";

// "Authentication required" and its relatives (RFC 4954): the account is refused, not this message.
const AUTH_CODES = new Set([530, 534, 535, 538]);
const BEFORE_MESSAGE = new Set(["CONN", "EHLO", "HELO", "LHLO", "STARTTLS"]);
const TOO_LARGE = 552;

/**
 * What an error of nodemailer means for the delivery.
 * @param dataBegan the server had accepted DATA and the message was on its way: without an answer nobody can know
 * whether it was taken.
 */
export function smtpFailure(error: unknown, dataBegan: boolean): MailFailure {
  const { code, responseCode, command, message } = read(error);
  const at = command === undefined ? "" : ` at ${command}`;
  return new MailFailure(
    kindOf({ code, responseCode, command }, dataBegan),
    `SMTP${at}: ${message}`.slice(0, 500),
  );
}

type Facts = { code: string | undefined; responseCode: number | undefined; command: string | undefined };

function kindOf({ code, responseCode, command }: Facts, dataBegan: boolean): MailFailureKind {
  if (responseCode !== undefined) {
    if (responseCode < 500) return "temporary";
    if (AUTH_CODES.has(responseCode) || code === "EAUTH") return "auth";
    // Refused before any message was named: no other message would fare better.
    if (command !== undefined && BEFORE_MESSAGE.has(command)) return "auth";
    // The sender is the same in every message; only its size is this message's own.
    if (command === "MAIL FROM" && responseCode !== TOO_LARGE) return "auth";
    return "permanent";
  }
  if (code === "EAUTH" || code === "ENOAUTH") return "auth";
  if (dataBegan) return "ambiguous";
  // Refused by nodemailer itself: larger than the server announced, or no usable recipient.
  if (code === "EMESSAGE" || code === "EENVELOPE") return "permanent";
  return "temporary";
}

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

function read(error: unknown): Facts & { message: string } {
  const known = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  return {
    code: text(known["code"]),
    responseCode: typeof known["responseCode"] === "number" ? known["responseCode"] : undefined,
    command: text(known["command"]),
    message: text(known["message"]) ?? String(error),
  };
}
