import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { simpleParser, type AddressObject, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { Received } from "./transport.contract.ts";

/** A refusal with this SMTP code. */
export function refusal(code: number, words = "said by the fake"): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

/** A real SMTP server on this machine that keeps what it accepts. */
export async function smtpFake(options: SMTPServerOptions = {}) {
  const raw: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        raw.push(Buffer.concat(chunks).toString("utf8"));
        done(null);
      });
    },
    ...options,
  });
  // A client that leaves in the middle is part of these tests, not an accident.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    raw,
    received: () => Promise.all(raw.map(parse)),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Cuts the connection at one point of the conversation, which no well-behaved server does. */
export async function rudeServer(
  hangUpAt: "connect" | "EHLO" | "RCPT" | "first bytes of DATA" | "end of DATA",
) {
  let dataBytes = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    if (hangUpAt === "connect") return void socket.destroy();
    let inData = false;
    let data = "";
    socket.write("220 rude.test ESMTP\r\n");
    socket.on("data", (chunk) => {
      if (inData) {
        data += chunk.toString("latin1");
        dataBytes += chunk.length;
        if (hangUpAt === "first bytes of DATA" || data.endsWith("\r\n.\r\n")) socket.destroy();
        return;
      }
      for (const line of chunk.toString("latin1").split("\r\n").filter(Boolean)) {
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === hangUpAt) return void socket.destroy();
        inData = verb === "DATA";
        socket.write(inData ? "354 go on\r\n" : "250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    dataBytes: () => dataBytes,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function parse(raw: string): Promise<Received & { parsed: ParsedMail }> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true });
  const [from] = people(parsed.from);
  const [replyTo] = people(parsed.replyTo);
  return {
    parsed,
    from: from ?? { name: "", address: "" },
    to: people(parsed.to),
    ...(replyTo && { replyTo }),
    subject: parsed.subject ?? "",
    html: (parsed.html || "").trim(),
    text: (parsed.text ?? "").trim(),
    header: (name) => {
      const value = parsed.headers.get(name);
      return typeof value === "string" ? value : undefined;
    },
    attachments: parsed.attachments.map(({ filename, contentType, content }) => ({
      filename: filename ?? "",
      contentType,
      content: content.toString("base64"),
    })),
  };
}

function people(addresses: AddressObject | AddressObject[] | undefined): { name: string; address: string }[] {
  return [addresses ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .map(({ name, address }) => ({ name, address: address ?? "" }));
}
