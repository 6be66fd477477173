import { startSmtpServer, type ReceivedMail, type TestSmtpServer } from "@aimant/testing";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { to } from "./letters.ts";
import { startRunningServer, type RunningServer } from "./running-server.ts";

/** Everything that a scenario is walked on: a browser, the built server, and a real mail server that it sends to. */
export type Stage = {
  browser: Browser;
  smtp: TestSmtpServer;
  server: RunningServer;
  /** A fresh browser of somebody in France. */
  openPage(width: number, options?: { javaScriptEnabled?: boolean; hasTouch?: boolean }): Promise<Page>;
  /** The first email to this address whose subject says this, now or soon. */
  arrival(address: string, about: RegExp): Promise<ReceivedMail>;
  /** Lets everything happen that is due: long enough for the job runner to look twice. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** Long enough for a busy machine; an email that is due goes out within a second or two. */
const ARRIVAL_MS = 20_000;
/** The job runner looks every second at the latest. */
const SETTLE_MS = 2_000;

/** Sets everything up with fresh data. */
export async function setStage(): Promise<Stage> {
  const browser = await launchBrowser();
  const smtp = await startSmtpServer();
  const server = await startRunningServer({
    SMTP_URL: smtp.url,
    MAIL_FROM: "bonjour@atelier-lumen.example",
  });
  return {
    browser,
    smtp,
    server,
    async openPage(width, options = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 780 },
        locale: "fr-FR",
        timezoneId: "Europe/Paris",
        ...options,
      });
      return context.newPage();
    },
    arrival: (address, about) => smtp.waitFor(to(address, about), ARRIVAL_MS),
    settle: () => new Promise((done) => setTimeout(done, SETTLE_MS)),
    async close() {
      await server.stop();
      await smtp.stop();
      await browser.close();
    },
  };
}
