import type { Browser } from "playwright-core";
import type { ReceivedMail } from "@aimant/testing";
import { linksIn } from "./letters.ts";
import type { Stage } from "./stage.ts";

/** Pages on which something can be done: a scanner that runs scripts opens these like a person would. */
const actingPages = /\/(?:a|b|c|h|l|u|me)\/[^/]+(?:\/(?:move|cancel))?$/;

/**
 * What a mail scanner does: follows every link of these emails, in their HTML, in their text and in their headers, as a
 * program (GET, HEAD) and, like those that look for phishing, in a browser that runs scripts. Returns the addresses.
 */
export async function scanEveryLink({ server, browser }: Stage, messages: ReceivedMail[]): Promise<string[]> {
  const links = new Set(
    messages.flatMap((message) => {
      const { mail, raw } = message;
      const plain = `${mail.text ?? ""}\n${raw.split("\r\n\r\n")[0]?.replace(/\r\n[ \t]+/g, "") ?? ""}`;
      return [
        ...linksIn(message, server.url).map(({ url }) => url),
        ...[...plain.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([url]) => url),
      ].filter((url) => url.startsWith(`${server.url}/`));
    }),
  );
  for (const url of links) {
    const answers = await Promise.all(["HEAD", "GET"].map((method) => fetch(url, { method })));
    for (const answer of answers) {
      await answer.arrayBuffer();
      if (answer.status >= 500) throw new Error(`${url} answered ${answer.status}`);
    }
  }
  await openAll(
    browser,
    [...links].filter((url) => actingPages.test(url)),
  );
  return [...links];
}

async function openAll(browser: Browser, urls: string[]): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const url of urls) await page.goto(url, { waitUntil: "load" });
  await context.close();
}
