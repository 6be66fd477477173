import type { MailMessage } from "@aimant/core/ports";
import { expect, test } from "vitest";
import { mailboxTransport } from "./mailbox.ts";
import { parseMailboxAddress } from "./mailbox-address.ts";
import { aMessage } from "./message-builder.ts";
import { transportContract } from "./transport.contract.ts";

transportContract("the local mailbox", async () => {
  const kept = new Map<string, MailMessage>();
  return {
    transport: mailboxTransport({
      insert: async ({ key, message }) => {
        if (!kept.has(key)) kept.set(key, message);
      },
    }),
    received: async () =>
      [...kept.values()].map((message) => ({
        from: parseMailboxAddress(message.from)!,
        to: [parseMailboxAddress(message.to)!],
        ...(message.replyTo && { replyTo: parseMailboxAddress(message.replyTo)! }),
        subject: message.subject,
        html: message.html,
        text: message.text,
        header: (name: string) =>
          Object.entries(message.headers).find(([key]) => key.toLowerCase() === name)?.[1],
        attachments: message.attachments,
      })),
    close: async () => {},
  };
});

test("a mailbox that cannot keep the message asks to be tried again", async () => {
  const transport = mailboxTransport({ insert: () => Promise.reject(new Error("disk full")) });
  await expect(transport.send(aMessage(), "key-1")).rejects.toMatchObject({
    name: "MailFailure",
    kind: "temporary",
  });
});
