import { describe, expect, test } from "vitest";
import { smtpFailure } from "./smtp-failure.ts";

describe("an error without an answer of the server", () => {
  test.each(["ETIMEDOUT", "ECONNECTION", "ESOCKET", "ETLS", "EDNS", "EPROTOCOL"])("%s", (code) => {
    const error = Object.assign(new Error("lost"), { code });
    expect(smtpFailure(error, false).kind).toBe("temporary");
    expect(smtpFailure(error, true).kind).toBe("ambiguous");
  });

  test.each(["text", null, undefined, 7, new Error("bare")])("%s, thrown by whatever it was", (error) => {
    expect(smtpFailure(error, false)).toMatchObject({ name: "MailFailure", kind: "temporary" });
    expect(smtpFailure(error, true).kind).toBe("ambiguous");
  });

  test("missing credentials are a matter of the account", () => {
    expect(smtpFailure(Object.assign(new Error("no"), { code: "EAUTH" }), false).kind).toBe("auth");
  });
});

test("a login that is refused for the moment can be tried again", () => {
  const error = Object.assign(new Error("busy"), { code: "EAUTH", responseCode: 454, command: "AUTH PLAIN" });
  expect(smtpFailure(error, false).kind).toBe("temporary");
});
