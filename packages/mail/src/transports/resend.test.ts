import type { MailTransport } from "@aimant/core/ports";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseMailboxAddress } from "./mailbox-address.ts";
import { aMessage, invitationFile } from "./message-builder.ts";
import { resendFake, type ResendFault } from "./resend-fake.ts";
import { resendTransport } from "./resend.ts";
import { transportContract } from "./transport.contract.ts";

transportContract("Resend", async () => {
  const fake = await resendFake();
  return {
    transport: resendTransport({ apiKey: "re_test", baseUrl: fake.baseUrl }),
    received: async () =>
      fake.sent.map(({ body }) => ({
        from: parseMailboxAddress(body.from)!,
        to: body.to.map((one) => parseMailboxAddress(one)!),
        ...(body.reply_to && { replyTo: parseMailboxAddress(body.reply_to)! }),
        subject: body.subject,
        html: body.html,
        text: body.text,
        header: (name: string) =>
          Object.entries(body.headers).find(([key]) => key.toLowerCase() === name)?.[1],
        attachments: body.attachments.map(({ filename, content, content_type: contentType }) => ({
          filename,
          content,
          contentType,
        })),
      })),
    close: fake.close,
  };
});

const error = (statusCode: number, name: string, headers?: Record<string, string>): ResendFault => ({
  status: statusCode,
  body: { statusCode, name, message: "said by the fake" },
  ...(headers && { headers }),
});

describe("Resend", () => {
  let fake: Awaited<ReturnType<typeof resendFake>>;
  let transport: MailTransport;
  beforeEach(async () => {
    fake = await resendFake();
    transport = resendTransport({ apiKey: "re_test", baseUrl: `${fake.baseUrl}/` });
  });
  afterEach(() => fake.close());

  test("sends with the key, the account and the type of each attachment", async () => {
    const content = {
      filename: "rdv.ics",
      contentType: "text/calendar; method=REQUEST",
      content: invitationFile,
    };
    const { providerId } = await transport.send(aMessage({ attachments: [content] }), "delivery-7");
    expect(providerId).toBe("email-1");
    expect(fake.requests).toEqual([{ method: "POST", url: "/emails", authorization: "Bearer re_test" }]);
    expect(fake.sent[0]?.key).toBe("delivery-7");
    expect(fake.sent[0]?.body.attachments).toEqual([
      { filename: "rdv.ics", content: invitationFile, content_type: "text/calendar; method=REQUEST" },
    ]);
  });

  test("an unknown outcome can be tried again under the same key, and one email goes out", async () => {
    fake.failNext("drop after sending");
    await expect(transport.send(aMessage(), "delivery-7")).rejects.toMatchObject({ kind: "ambiguous" });
    await expect(transport.send(aMessage(), "delivery-7")).resolves.toEqual({ providerId: "email-1" });
    expect(fake.sent).toHaveLength(1);
  });

  test("the same key with another message is refused for good", async () => {
    await transport.send(aMessage(), "delivery-7");
    await expect(transport.send(aMessage({ subject: "Autre" }), "delivery-7")).rejects.toMatchObject({
      kind: "permanent",
    });
  });

  const cases: [string, ResendFault, object][] = [
    ["a bad request", error(400, "validation_error"), { kind: "permanent" }],
    ["a bad key", error(400, "invalid_idempotency_key"), { kind: "permanent" }],
    ["a refused recipient", error(422, "validation_error"), { kind: "permanent" }],
    ["a missing field", error(422, "missing_required_field"), { kind: "permanent" }],
    ["a forbidden attachment", error(403, "invalid_attachment"), { kind: "permanent" }],
    ["a missing api key", error(401, "missing_api_key"), { kind: "auth" }],
    ["a restricted api key", error(401, "restricted_api_key"), { kind: "auth" }],
    ["an invalid api key", error(403, "invalid_api_key"), { kind: "auth" }],
    ["a sender domain that is not verified", error(403, "validation_error"), { kind: "auth" }],
    ["a sender that is no address", error(422, "invalid_from_address"), { kind: "auth" }],
    ["a request still under way", error(409, "concurrent_idempotent_requests"), { kind: "temporary" }],
    ["a reused key", error(409, "invalid_idempotent_request"), { kind: "permanent" }],
    [
      "too many requests",
      error(429, "rate_limit_exceeded", { "retry-after": "3" }),
      { kind: "temporary", retryAfter: 3 },
    ],
    [
      "too many requests, with the reset only",
      error(429, "rate_limit_exceeded", { "ratelimit-reset": "7" }),
      { kind: "temporary", retryAfter: 7 },
    ],
    ["a spent quota", error(429, "daily_quota_exceeded"), { kind: "temporary", retryAfter: undefined }],
    [
      "a wait that is no number",
      error(429, "rate_limit_exceeded", { "retry-after": "soon" }),
      { kind: "temporary" },
    ],
    ["a server error", error(500, "internal_server_error"), { kind: "temporary" }],
    ["a gateway's page", { status: 502, body: "bad gateway" }, { kind: "temporary" }],
    ["an error without words", { status: 503, body: null }, { kind: "ambiguous" }],
    ["an error in another shape", { status: 500, body: { error: "oops" } }, { kind: "temporary" }],
    ["a dropped connection", "drop before answering", { kind: "ambiguous" }],
    ["an answer cut short", "drop inside the answer", { kind: "ambiguous" }],
    ["a success that is not readable", "no json", { kind: "ambiguous" }],
    ["a success without an id", { status: 200, body: {} }, { kind: "ambiguous" }],
  ];
  test.each(cases)("%s", async (_, fault, failure) => {
    fake.failNext(fault);
    await expect(transport.send(aMessage(), "delivery-7")).rejects.toMatchObject({
      name: "MailFailure",
      ...failure,
    });
  });

  test("nobody listening is an unknown outcome too: the SDK does not tell the two apart", async () => {
    await fake.close();
    await expect(transport.send(aMessage(), "delivery-7")).rejects.toMatchObject({ kind: "ambiguous" });
    fake = await resendFake();
  });

  test("the api key is never part of an error", async () => {
    fake.failNext(error(401, "invalid_api_key"));
    const failure: unknown = await transport
      .send(aMessage(), "delivery-7")
      .catch((thrown: unknown) => thrown);
    expect(String(failure)).not.toContain("re_test");
  });
});
