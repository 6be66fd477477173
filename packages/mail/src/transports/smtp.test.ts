import { afterEach, describe, expect, test } from "vitest";
import { aMessage, invitationFile } from "./message-builder.ts";
import { refusal, rudeServer, smtpFake } from "./smtp-fake.ts";
import { smtpTransport } from "./smtp.ts";
import { transportContract } from "./transport.contract.ts";

transportContract("SMTP", async () => {
  const fake = await smtpFake();
  return { transport: smtpTransport({ url: fake.url }), received: fake.received, close: fake.close };
});

const send = (url: string) => smtpTransport({ url }).send(aMessage(), "delivery-7");

describe("SMTP", () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  async function fakeWith(options?: Parameters<typeof smtpFake>[0]) {
    const fake = await smtpFake(options);
    open.push(fake);
    return fake;
  }

  test("the message id is the message's own, so that a repetition can be recognised", async () => {
    const fake = await fakeWith();
    expect(await send(fake.url)).toEqual({ providerId: "<key-1@lumen.test>" });
    expect((await fake.received())[0]?.parsed.messageId).toBe("<key-1@lumen.test>");
  });

  test("an invitation travels as an alternative part with its method, and as a file", async () => {
    const fake = await fakeWith();
    const attachment = {
      filename: "rdv.ics",
      contentType: "text/calendar; method=REQUEST",
      content: invitationFile,
    };
    await smtpTransport({ url: fake.url }).send(aMessage({ attachments: [attachment] }), "delivery-7");
    const [raw] = fake.raw;
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m);
    expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m);
    const [received] = await fake.received();
    const calendars = received?.attachments.filter(({ content }) => content === invitationFile);
    expect(calendars?.map(({ filename }) => filename)).toContain("rdv.ics");
  });

  test("a calendar file without a method stays a plain attachment", async () => {
    const fake = await fakeWith();
    const content = Buffer.from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n").toString("base64");
    const attachment = { filename: "agenda.ics", contentType: "text/calendar", content };
    await smtpTransport({ url: fake.url }).send(aMessage({ attachments: [attachment] }), "delivery-7");
    expect((await fake.received())[0]?.attachments).toEqual([attachment]);
  });

  test("Resend's own key header is for Resend's own server alone", async () => {
    const fake = await fakeWith();
    await send(fake.url);
    expect(fake.raw[0]).not.toMatch(/resend-idempotency-key/i);
  });

  test("List-Unsubscribe headers arrive as they were set", async () => {
    const fake = await fakeWith();
    const headers = {
      "List-Unsubscribe": "<https://a.test/u/token>, <mailto:unsubscribe@lumen.test>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    };
    await smtpTransport({ url: fake.url }).send(aMessage({ headers }), "delivery-7");
    const unfolded = fake.raw[0]?.replace(/\r\n\s+/g, " ");
    for (const [name, value] of Object.entries(headers)) expect(unfolded).toContain(`${name}: ${value}`);
  });

  const at = {
    connecting: (error: Error) => ({ onConnect: (_: unknown, done: (error: Error) => void) => done(error) }),
    "MAIL FROM": (error: Error) => ({
      onMailFrom: (_: unknown, __: unknown, done: (error: Error) => void) => done(error),
    }),
    "RCPT TO": (error: Error) => ({
      onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) => done(error),
    }),
    "the end of DATA": (error: Error) => ({
      onData: (stream: NodeJS.ReadableStream, _: unknown, done: (error: Error) => void) => {
        stream.on("data", () => {}).on("end", () => done(error));
      },
    }),
  };
  const refusals: [keyof typeof at, number, string][] = [
    ["connecting", 421, "temporary"],
    ["connecting", 554, "auth"],
    ["MAIL FROM", 451, "temporary"],
    ["MAIL FROM", 530, "auth"],
    ["MAIL FROM", 550, "auth"],
    ["MAIL FROM", 552, "permanent"],
    ["RCPT TO", 450, "temporary"],
    ["RCPT TO", 550, "permanent"],
    ["RCPT TO", 530, "auth"],
    ["the end of DATA", 452, "temporary"],
    ["the end of DATA", 552, "permanent"],
    ["the end of DATA", 554, "permanent"],
  ];
  test.each(refusals)("a refusal at %s with %i is %s", async (verb, code, kind) => {
    const fake = await fakeWith(at[verb](refusal(code)) as never);
    await expect(send(fake.url)).rejects.toMatchObject({ name: "MailFailure", kind });
  });

  test("a wrong password is a matter of the account", async () => {
    const fake = await fakeWith({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535, "Authentication credentials invalid")),
    });
    const failure: unknown = await send(fake.url.replace("//", "//user:hunter2@")).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ name: "MailFailure", kind: "auth" });
    expect(String(failure)).not.toContain("hunter2");
  });

  test.each(["connect", "EHLO", "RCPT"] as const)(
    "a connection lost at %s can be tried again",
    async (point) => {
      const server = await rudeServer(point);
      open.push(server);
      await expect(send(server.url)).rejects.toMatchObject({ name: "MailFailure", kind: "temporary" });
      expect(server.dataBytes()).toBe(0);
    },
  );

  test.each(["first bytes of DATA", "end of DATA"] as const)(
    "a connection lost at the %s leaves it unknown whether the message was taken",
    async (point) => {
      const server = await rudeServer(point);
      open.push(server);
      await expect(send(server.url)).rejects.toMatchObject({ name: "MailFailure", kind: "ambiguous" });
      expect(server.dataBytes()).toBeGreaterThan(0);
    },
  );

  test("nobody listening can be tried again", async () => {
    const fake = await smtpFake();
    await fake.close();
    await expect(send(fake.url)).rejects.toMatchObject({ name: "MailFailure", kind: "temporary" });
  });

  test("an attachment cannot make the transport read a file", async () => {
    const fake = await fakeWith();
    const content = { path: "/etc/hostname" } as unknown as string;
    const message = aMessage({ attachments: [{ filename: "a.txt", contentType: "text/plain", content }] });
    await expect(smtpTransport({ url: fake.url }).send(message, "delivery-7")).rejects.toMatchObject({
      name: "MailFailure",
    });
    expect(fake.raw).toEqual([]);
  });
});
