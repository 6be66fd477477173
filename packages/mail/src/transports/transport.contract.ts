import type { MailMessage, MailTransport } from "@aimant/core/ports";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aMessage, invitationFile } from "./message-builder.ts";

/** A message as it came out at the other end. */
export type Received = {
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  replyTo?: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  header(name: string): string | undefined;
  attachments: { filename: string; contentType: string; content: string }[];
};

export type TransportRig = {
  transport: MailTransport;
  received(): Promise<Received[]>;
  close(): Promise<void>;
};

/** What every transport does alike, whatever carries the message. */
export function transportContract(name: string, open: () => Promise<TransportRig>): void {
  describe(`${name} as a transport`, () => {
    let rig: TransportRig;
    beforeEach(async () => {
      rig = await open();
    });
    afterEach(() => rig.close());

    test("hands over every part of a message", async () => {
      const { providerId } = await rig.transport.send(aMessage(), "key-1");
      const [received, ...others] = await rig.received();
      expect(others).toEqual([]);
      expect(providerId).not.toBe("");
      expect(received).toMatchObject({
        from: { name: "Atelier Lumen", address: "bonjour@lumen.test" },
        to: [{ name: "", address: "ines.moreau@example.com" }],
        replyTo: { name: "Claire Fontaine", address: "claire@lumen.test" },
        subject: "Votre synthèse : 62/100",
        html: "<p>Bonjour Inès</p>",
        text: "Bonjour Inès",
      });
      expect(received?.header("x-campaign")).toBe("cx");
    });

    test("keeps emoji, right-to-left names and quotes in names and subject", async () => {
      const subject = "مرحبا 👩🏽‍💻 «=SUM(A1)» {{name}} <script>";
      await rig.transport.send(
        aMessage({ subject, to: '"Moreau, \\"Inès\\" 👩🏽‍💻" <ines.moreau@example.com>' }),
        "key-1",
      );
      const [received] = await rig.received();
      expect(received?.subject).toBe(subject);
      expect(received?.to).toEqual([{ name: 'Moreau, "Inès" 👩🏽‍💻', address: "ines.moreau@example.com" }]);
    });

    test("takes a name with a comma for one recipient, not two", async () => {
      await rig.transport.send(aMessage({ to: "Moreau, Inès <ines.moreau@example.com>" }), "key-1");
      const [received] = await rig.received();
      expect(received?.to).toEqual([{ name: "Moreau, Inès", address: "ines.moreau@example.com" }]);
    });

    test("keeps attachments byte for byte", async () => {
      const bytes = Buffer.from(Uint8Array.from({ length: 1_000 }, (_, index) => index % 256)).toString(
        "base64",
      );
      await rig.transport.send(
        aMessage({
          attachments: [
            { filename: "synthèse d’Inès.pdf", contentType: "application/pdf", content: bytes },
            {
              filename: "rendez-vous.ics",
              contentType: "text/calendar; method=REQUEST",
              content: invitationFile,
            },
          ],
        }),
        "key-1",
      );
      const [received] = await rig.received();
      expect(received?.attachments.find(({ filename }) => filename === "synthèse d’Inès.pdf")).toMatchObject({
        contentType: "application/pdf",
        content: bytes,
      });
      const invitation = received?.attachments.find(({ filename }) => filename === "rendez-vous.ics");
      expect(invitation?.content).toBe(invitationFile);
    });

    test("leaves the message as it was, so that a retry sends the same", async () => {
      const message = aMessage();
      const before = structuredClone(message);
      await rig.transport.send(message, "key-1");
      expect(message).toEqual(before);
    });

    test("sends two keys as two messages", async () => {
      await rig.transport.send(aMessage(), "key-1");
      await rig.transport.send(aMessage({ messageId: "<key-2@lumen.test>" }), "key-2");
      expect(await rig.received()).toHaveLength(2);
    });

    test("sends the same key once, where it promises to", async () => {
      await rig.transport.send(aMessage(), "key-1");
      await rig.transport.send(aMessage(), "key-1");
      expect(await rig.received()).toHaveLength(rig.transport.idempotentHours > 0 ? 1 : 2);
    });

    const injections: [string, Partial<MailMessage>][] = ["\r\n", "\n", "\r", "\0"].flatMap((broken) => {
      const bad = `Inès${broken}Bcc: everyone@example.com`;
      const where = JSON.stringify(broken);
      return [
        [`${where} in the subject`, { subject: bad }],
        [`${where} in the sender's name`, { from: `${bad} <bonjour@lumen.test>` }],
        [`${where} in the recipient's name`, { to: `"${bad}" <ines.moreau@example.com>` }],
        [`${where} in the recipient's address`, { to: `a@b.co${broken}Bcc:x@example.com` }],
        [`${where} in the reply-to`, { replyTo: `${bad} <claire@lumen.test>` }],
        [`${where} in a header value`, { headers: { "X-Campaign": bad } }],
        [`${where} in a header name`, { headers: { [`X-A${broken}Bcc`]: "x" } }],
        [`${where} in the message id`, { messageId: `<a${broken}b@lumen.test>` }],
        [
          `${where} in an attachment's name`,
          { attachments: [{ filename: bad, contentType: "text/plain", content: "" }] },
        ],
        [
          `${where} in an attachment's type`,
          { attachments: [{ filename: "a.txt", contentType: `text/plain${broken}X: y`, content: "" }] },
        ],
      ] satisfies [string, Partial<MailMessage>][];
    });
    const addresses: [string, Partial<MailMessage>][] = [
      ["no address", { to: "" }],
      ["a name alone", { to: "Inès Moreau" }],
      ["two recipients", { to: "ines.moreau@example.com, other@example.com" }],
      ["two recipients with names", { to: "Inès <ines@example.com>, Max <max@example.com>" }],
      ["a quoted local part", { to: '"ines@evil.test x"@example.com' }],
      ["a group", { to: "all: ines@example.com, max@example.com;" }],
      ["a comment", { to: "ines(x)@example.com" }],
      ["an address of 260 characters", { to: `ines@${"a".repeat(250)}.test` }],
      ["a header name with a colon", { headers: { "Bcc:": "x@example.com" } }],
      ["a message id without brackets", { messageId: "key-1@lumen.test" }],
    ];
    test.each([...injections, ...addresses])("refuses %s before anything is sent", async (_, broken) => {
      await expect(rig.transport.send(aMessage(broken), "key-1")).rejects.toMatchObject({
        name: "MailFailure",
        kind: "permanent",
      });
      expect(await rig.received()).toEqual([]);
    });
  });
}
