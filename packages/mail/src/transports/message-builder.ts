import type { MailMessage } from "@aimant/core/ports";

/** A small invitation, base64 like every attachment. */
export const invitationFile = Buffer.from(
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Aimant//EN",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    "UID:appointment-1@lumen.test",
    "DTSTAMP:20261122T091200Z",
    "DTSTART:20261124T133000Z",
    "DTEND:20261124T140000Z",
    "SUMMARY:Appel avec Claire Fontaine",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n"),
).toString("base64");

/** A whole message between invented people; give what the test is about. */
export function aMessage(parts: Partial<MailMessage> = {}): MailMessage {
  return {
    from: "Atelier Lumen <bonjour@lumen.test>",
    to: "ines.moreau@example.com",
    replyTo: "Claire Fontaine <claire@lumen.test>",
    subject: "Votre synthèse : 62/100",
    html: "<p>Bonjour Inès</p>",
    text: "Bonjour Inès",
    headers: { "X-Campaign": "cx" },
    attachments: [],
    messageId: "<key-1@lumen.test>",
    ...parts,
  };
}
