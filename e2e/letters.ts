import type { ReceivedMail } from "@aimant/testing";
import { look, type SeenPdf } from "../packages/report/src/pdf/fixtures/pdf-tools.ts";
import type { RunningServer } from "./running-server.ts";

/** Fits a message to this address whose subject says this. */
export function to(address: string, about: RegExp) {
  return (message: ReceivedMail): boolean =>
    message.to.includes(address) && about.test(message.mail.subject ?? "");
}

/** The address of the button or link in an email's HTML part that leads to this kind of page, at `origin`. */
export function linkIn(message: ReceivedMail, origin: string, path: string): string {
  const [found] = linksIn(message, `${origin}/${path}/`);
  if (found === undefined) throw new Error(`no /${path}/ link in “${message.mail.subject}”`);
  return found.url;
}

/** Every link of an email's HTML part to an address that begins like this, in order, with its words. */
export function linksIn({ mail }: ReceivedMail, beginning: string): { url: string; words: string }[] {
  return [...String(mail.html).matchAll(/<a\b[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)]
    .map(([, href = "", label = ""]) => ({
      url: href.replaceAll("&amp;", "&"),
      words: visibleText(label).trim(),
    }))
    .filter(({ url }) => url.startsWith(beginning));
}

/** What a reader sees of an HTML part. */
export function visibleText(html: string): string {
  return html
    .replace(/<(style|title)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}

/** Without any white space: line breaks in a text part are no difference. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u00ad]/g, "");
}

/** Which of these facts are not in both parts of a message. */
export function factsMissing({ mail }: ReceivedMail, facts: string[]): string[] {
  const parts = [mail.text ?? "", visibleText(String(mail.html))].map(squeeze);
  return facts.filter((fact) => !parts.every((part) => part.includes(squeeze(fact))));
}

/** The PDF that a message brings, as other people's tools see it. */
export function attachedPdf({ mail }: ReceivedMail): SeenPdf {
  const file = mail.attachments.find(({ contentType }) => contentType === "application/pdf");
  if (file === undefined) throw new Error(`no PDF with “${mail.subject}”`);
  return look(file.content);
}

/** Subjects of everything that was sent to an address, in order. */
export function subjectsTo(messages: ReceivedMail[], address: string): string[] {
  return messages.filter((message) => message.to.includes(address)).map(({ mail }) => mail.subject ?? "");
}

/**
 * Days (in France) on which a person got more than one email of a follow-up. What answers a download at once is no
 * follow-up: nobody planned it.
 */
export function crowdedDays(messages: ReceivedMail[], server: RunningServer): string[] {
  const days = messages
    .filter(({ mail }) => mail.headers.has("list") && !String(mail.html).includes(`${server.url}/d/`))
    .map(({ to: [address], at }) => {
      const day = server.clockAt(at).toZonedDateTimeISO("Europe/Paris").toPlainDate();
      return `${address} ${day.toString()}`;
    });
  return days.filter((day, index) => days.indexOf(day) !== index);
}
