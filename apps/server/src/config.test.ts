import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

const secret = { SECRET_KEY: "s".repeat(32) };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aimant-config-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The one line that a wrong environment stops the start with. */
function refusalOf(environment: Record<string, string | undefined>): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  return "accepted";
}

describe("settings", () => {
  it("have a value each where none is given", () => {
    expect(readConfig(secret)).toEqual({
      host: "127.0.0.1",
      port: 4400,
      privateHosts: [],
      publicUrl: "http://127.0.0.1:4400",
      filesUrl: "./data/files",
      resendWebhookSecret: undefined,
      calendlyWebhookKey: undefined,
      calWebhookSecret: undefined,
      databaseUrl: "file:./data/aimant.db",
      secretKey: secret.SECRET_KEY,
      previousKeys: [],
      mailFrom: "aimant@localhost.test",
      resend: undefined,
      smtpUrl: undefined,
      erasureLedger: resolve("data/erasures.jsonl"),
      funnelsDir: undefined,
      logLevel: "info",
      limits: true,
      trustedProxies: undefined,
      timeTravel: false,
    });
  });

  it.each<[Record<string, string>, Record<string, unknown>]>([
    [{ PORT: "0" }, { port: 0 }],
    [{ PORT: "65535" }, { port: 65_535 }],
    [{ PORT: "" }, { port: 4400 }],
    [
      { SECRET_KEY_PREVIOUS: `${"o".repeat(32)}, ${"p".repeat(32)}` },
      { previousKeys: ["o".repeat(32), "p".repeat(32)] },
    ],
    [
      { HOST: "0.0.0.0", PORT: "80" },
      { host: "0.0.0.0", publicUrl: "http://localhost" },
    ],
    [
      { HOST: "::", PORT: "80" },
      { host: "::", publicUrl: "http://localhost" },
    ],
    [{ HOST: "::1" }, { host: "::1", publicUrl: "http://[::1]:4400" }],
    [{ PUBLIC_URL: "https://cx.example.com/" }, { publicUrl: "https://cx.example.com" }],
    [{ PUBLIC_URL: "HTTPS://CX.Example.com" }, { publicUrl: "https://cx.example.com" }],
    [{ PUBLIC_URL: "https://cx.example.com:443" }, { publicUrl: "https://cx.example.com" }],
    [
      { DATABASE_URL: "postgres://u:p@db.example.com/aimant" },
      { databaseUrl: "postgres://u:p@db.example.com/aimant" },
    ],
    [{ MAIL_FROM: "Atelier <bonjour@example.com>" }, { mailFrom: "Atelier <bonjour@example.com>" }],
    [{ MAIL_FROM: "bonjour@example.com" }, { mailFrom: "bonjour@example.com" }],
    [{ RESEND_API_KEY: "re_1", MAIL_FROM: "a@b.co" }, { resend: { apiKey: "re_1" } }],
    [
      { RESEND_API_KEY: "re_1", RESEND_BASE_URL: "http://127.0.0.1:1", MAIL_FROM: "a@b.co" },
      { resend: { apiKey: "re_1", baseUrl: "http://127.0.0.1:1" } },
    ],
    [
      { SMTP_URL: "smtps://u:p@mail.example.com:465", MAIL_FROM: "a@b.co" },
      { smtpUrl: "smtps://u:p@mail.example.com:465" },
    ],
    [{ TIME_TRAVEL: "1" }, { timeTravel: true }],
    [{ TIME_TRAVEL: "0", NODE_ENV: "production" }, { timeTravel: false }],
    [{ LOG_LEVEL: "silent" }, { logLevel: "silent" }],
    [
      { PRIVATE_HOSTS: "n8n.internal:5678, CRM.internal" },
      { privateHosts: ["n8n.internal:5678", "crm.internal"] },
    ],
    [{ DATABASE_URL: "file:///var/lib/aimant.db" }, { databaseUrl: "file:///var/lib/aimant.db" }],
    [{ HOME: "/root", npm_config_x: "1", __proto__x: "y" }, { port: 4400 }],
  ])("%j are taken", (given, expected) => {
    expect(readConfig({ ...secret, ...given })).toMatchObject(expected);
  });

  it.each<[string, Record<string, string>]>([
    ["PORT", { PORT: "http" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "-1" }],
    ["PORT", { PORT: "80.5" }],
    ["PORT", { PORT: " 80" }],
    ["PUBLIC_URL", { PUBLIC_URL: "cx.example.com" }],
    ["PUBLIC_URL", { PUBLIC_URL: "https://cx.example.com/path" }],
    ["PUBLIC_URL", { PUBLIC_URL: "https://cx.example.com?a=b" }],
    ["PUBLIC_URL", { PUBLIC_URL: "https://user:secret@cx.example.com" }],
    ["PUBLIC_URL", { PUBLIC_URL: "javascript:alert(1)" }],
    ["PUBLIC_URL", { PUBLIC_URL: "https://cx.example.com\nhttps://evil.test" }],
    ["DATABASE_URL", { DATABASE_URL: "./data/aimant.db" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://host/db" }],
    ["DATABASE_URL", { DATABASE_URL: "file:" }],
    ["DATABASE_URL", { DATABASE_URL: "file::memory:" }],
    ["DATABASE_URL", { DATABASE_URL: "file:./data/" }],
    ["DATABASE_URL", { DATABASE_URL: "file://host/data.db" }],
    ["DATABASE_URL", { DATABASE_URL: "file:///data/%zz.db" }],
    ["DATABASE_URL", { DATABASE_URL: "postgres://" }],
    ["SECRET_KEY", { SECRET_KEY: "short" }],
    ["SECRET_KEY_PREVIOUS", { SECRET_KEY_PREVIOUS: `${"o".repeat(32)},short` }],
    ["SECRET_KEY", { DATABASE_URL: "postgres://host/db", SECRET_KEY: "" }],
    ["MAIL_FROM", { MAIL_FROM: "nobody" }],
    ["MAIL_FROM", { MAIL_FROM: "a@b.co\nBcc: x@evil.test" }],
    ["MAIL_FROM", { MAIL_FROM: "Atelier a@b.co>" }],
    ["MAIL_FROM", { MAIL_FROM: "Atelier <a@b.co" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://127.0.0.1:25" }],
    ["MAIL_FROM", { RESEND_API_KEY: "re_1" }],
    ["RESEND_BASE_URL", { RESEND_BASE_URL: "resend" }],
    ["RESEND_API_KEY", { RESEND_API_KEY: "  " }],
    ["RESEND_API_KEY", { RESEND_API_KEY: "re_1", SMTP_URL: "smtp://127.0.0.1", MAIL_FROM: "a@b.co" }],
    ["SMTP_URL", { SMTP_URL: "http://127.0.0.1" }],
    ["LOG_LEVEL", { LOG_LEVEL: "verbose" }],
    ["PRIVATE_HOSTS", { PRIVATE_HOSTS: "http://n8n.internal" }],
    ["TIME_TRAVEL", { TIME_TRAVEL: "yes" }],
    ["TIME_TRAVEL", { TIME_TRAVEL: "1", NODE_ENV: "production" }],
  ])("a wrong %s stops the start with one line that says what to write: %j", (name, given) => {
    const line = refusalOf({ ...secret, ...given });
    expect(line).toContain(name);
    expect(line).toMatch(/^[^\n]{20,200}\.$/);
    expect(line).not.toMatch(/user:secret|evil/);
  });
});

describe("the secret that links rest on", () => {
  const at = (name: string) => ({ DATABASE_URL: `file:${join(folder, name, "aimant.db")}` });

  it("is made once, kept beside the database for its owner alone, and the same after a restart", () => {
    const first = readConfig(at("fresh")).secretKey;
    const file = join(folder, "fresh", "secret.key");
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "fresh")).mode & 0o777).toBe(0o700);
    expect(readConfig(at("fresh")).secretKey).toBe(first);
    expect(readConfig(at("other")).secretKey).not.toBe(first);
    expect(readFileSync(file, "utf8").trim()).toBe(first);
  });

  it("given in the environment is used, and no file is made", () => {
    expect(readConfig({ ...at("given"), ...secret }).secretKey).toBe(secret.SECRET_KEY);
    expect(() => statSync(join(folder, "given"))).toThrow("ENOENT");
  });

  it.each([
    ["empty", ""],
    ["blank", " \n\n"],
    ["cut short", "abc\n"],
  ])("that is %s stops the start: every link could be forged", (name, content) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "secret.key"), content);
    expect(refusalOf(at(name))).toMatch(/secret\.key.*\.$/);
  });

  it("that cannot be kept stops the start with one line", () => {
    writeFileSync(join(folder, "a-file"), "");
    expect(refusalOf(at("a-file"))).toMatch(/^[^\n]*SECRET_KEY[^\n]*\.$/);
    mkdirSync(join(folder, "odd", "secret.key"), { recursive: true });
    expect(refusalOf(at("odd"))).toMatch(/^[^\n]*SECRET_KEY[^\n]*\.$/);
  });
});
