import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { simpleParser } from "mailparser";
import type { ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A message as it arrived: what the envelope said, the parsed content, and when it came by this machine's clock. */
export type ReceivedMail = { from: string; to: string[]; raw: string; mail: ParsedMail; at: Date };

export type TestSmtpServer = {
  /** `smtp://127.0.0.1:<port>`. */
  url: string;
  /** In order of arrival. */
  messages: ReceivedMail[];
  /** The first message that fits, now or later; rejects after `timeoutMs`. */
  waitFor(predicate: (message: ReceivedMail) => boolean, timeoutMs?: number): Promise<ReceivedMail>;
  stop(): Promise<void>;
};

/**
 * A real SMTP server on a free port of this machine. An address that starts with `refused` is refused for good (550),
 * one that starts with `busy` for now (451).
 */
export async function startSmtpServer(): Promise<TestSmtpServer> {
  const messages: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, answer) {
      if (address.startsWith("refused"))
        return answer(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
      if (address.startsWith("busy"))
        return answer(Object.assign(new Error("try again later"), { responseCode: 451 }));
      return answer();
    },
    onData(stream, { envelope }, answer) {
      const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
      const to = envelope.rcptTo.map(({ address }) => address);
      (async () => {
        const raw = await buffer(stream);
        const at = new Date();
        messages.push({ from, to, raw: raw.toString("utf8"), mail: await simpleParser(raw), at });
        for (const look of waiting) look();
      })().then(() => answer(), answer);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    waitFor(predicate, timeoutMs = 5_000) {
      const { promise, resolve, reject } = Promise.withResolvers<ReceivedMail>();
      const timer = setTimeout(
        () => reject(new Error(`no such message within ${timeoutMs} ms; ${messages.length} others arrived`)),
        timeoutMs,
      );
      const look = () => {
        const found = messages.find(predicate);
        if (found !== undefined) resolve(found);
      };
      waiting.add(look);
      look();
      return promise.finally(() => {
        clearTimeout(timer);
        waiting.delete(look);
      });
    },
    stop: () => new Promise((resolve) => void server.close(resolve)),
  };
}
