import { expect, test } from "vitest";
import { createSecrets } from "./secrets.ts";

const key = "a secret that only tests know, 32 long";
const { seal, open } = createSecrets([key]);

test("what is sealed is opened again, and never looks the same twice", () => {
  const text = "mot de passe « é » 🔑";
  const [one, other] = [seal(text, "calendar:1"), seal(text, "calendar:1")];
  expect(one).not.toBe(other);
  expect(Buffer.from(one, "base64url").toString("latin1")).not.toContain("mot de passe");
  expect([open(one, "calendar:1"), open(other, "calendar:1")]).toEqual([text, text]);
  expect(open(seal("", "p"), "p")).toBe("");
});

test("another key, another purpose, a changed or a cut text open nothing", () => {
  const sealed = seal("secret", "calendar:1");
  expect(() => createSecrets([`${key}!`]).open(sealed, "calendar:1")).toThrow();
  expect(() => open(sealed, "calendar:2")).toThrow();
  expect(() => open(sealed.slice(0, -4), "calendar:1")).toThrow();
  const changed = Buffer.from(sealed, "base64url");
  changed.writeUInt8(changed.readUInt8(30) ^ 1, 30);
  expect(() => open(changed.toString("base64url"), "calendar:1")).toThrow();
  expect(() => open("", "calendar:1")).toThrow();
});

test("what an older key sealed is opened as long as that key is taken", () => {
  const sealed = seal("secret", "calendar:1");
  const newer = `${key}, newer`;
  expect(createSecrets([newer, key]).open(sealed, "calendar:1")).toBe("secret");
  expect(createSecrets([newer, "another", key]).open(sealed, "calendar:1")).toBe("secret");
  expect(() => createSecrets([newer, key]).open(sealed, "calendar:2")).toThrow();
  const resealed = createSecrets([newer, key]).seal("secret", "calendar:1");
  expect(createSecrets([newer]).open(resealed, "calendar:1")).toBe("secret");
});
