import type { MailAttachment } from "@aimant/core/ports";

/** The file that puts the sample call into a calendar. */
export function sampleInvitation(summary: string): MailAttachment {
  const file = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Aimant//Sample//EN",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    "UID:sample@diagnostic.lumen.test",
    "DTSTAMP:20261120T081200Z",
    "DTSTART:20261124T133000Z",
    "DTEND:20261124T140000Z",
    `SUMMARY:${summary}`,
    "ORGANIZER;CN=Claire Fontaine:mailto:claire.fontaine@lumen.test",
    "ATTENDEE;CN=Inès Moreau:mailto:ines.moreau@example.com",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  return attachment("invitation.ics", "text/calendar; charset=utf-8; method=REQUEST", file);
}

/** An empty page that stands for the synthesis as a file. */
export function samplePdf(filename: string): MailAttachment {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const entries = `0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return attachment(filename, "application/pdf", `${body}xref\n${entries}${trailer}`);
}

function attachment(filename: string, contentType: string, content: string): MailAttachment {
  return { filename, contentType, content: Buffer.from(content).toString("base64") };
}
