import { expect, test } from "vitest";
import { readSmtpUrl } from "./smtp-url.ts";

test.each([
  ["smtps://resend:re_test@smtp.resend.com:465", { isResend: true, requireTLS: true }],
  ["smtp://user:secret@mail.example.com:587", { isResend: false, requireTLS: true }],
  ["smtp://relay.example.com:25", { isResend: false, requireTLS: false }],
  ["smtp://user:secret@127.0.0.1:1025", { isResend: false, requireTLS: false }],
  ["smtp://user:secret@[::1]:1025", { isResend: false, requireTLS: false }],
  ["smtp://user:secret@smtp.resend.com.evil.test", { isResend: false, requireTLS: true }],
])("%s", (url, server) => expect(readSmtpUrl(url)).toEqual(server));

test("what is no address is refused at once", () => {
  expect(() => readSmtpUrl("mail.example.com")).toThrow();
});
