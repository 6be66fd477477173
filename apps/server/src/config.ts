import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { readProxies } from "./guard/network-of.ts";

/** A setting that stops the start; the message is one line for the person who hosts. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ConfigError";
  }
}

/** Characters: no fewer hold 128 bits in hex. */
const SECRET_LENGTH = 32;

const optionalText = v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty()));

const EnvironmentSchema = v.object({
  NODE_ENV: v.optional(v.string()),
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), "127.0.0.1"),
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535)), "4400"),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^/?#@\s]+\/?$/i))),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.check(isDatabaseUrl)), "file:./data/aimant.db"),
  SECRET_KEY: v.optional(v.pipe(v.string(), v.minLength(SECRET_LENGTH))),
  SECRET_KEY_PREVIOUS: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) => list.split(",").map((key) => key.trim())),
      v.array(v.pipe(v.string(), v.minLength(SECRET_LENGTH))),
    ),
  ),
  MAIL_FROM: v.optional(
    v.pipe(v.string(), v.regex(/^([^\r\n<>]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/)),
  ),
  RESEND_API_KEY: optionalText,
  RESEND_BASE_URL: v.optional(v.pipe(v.string(), v.url())),
  SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\/.+$/))),
  RESEND_WEBHOOK_SECRET: optionalText,
  CALENDLY_WEBHOOK_KEY: optionalText,
  CAL_WEBHOOK_SECRET: optionalText,
  FILES_URL: v.optional(v.pipe(v.string(), v.nonEmpty()), "./data/files"),
  PRIVATE_HOSTS: v.optional(
    v.pipe(
      v.string(),
      v.check((list) => hostsOf(list) !== undefined),
    ),
  ),
  ERASURE_LEDGER: optionalText,
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(16))),
  FUNNELS_DIR: optionalText,
  LOG_LEVEL: v.optional(v.picklist(["debug", "info", "warn", "error", "silent"]), "info"),
  TIME_TRAVEL: v.optional(v.picklist(["0", "1"]), "0"),
  LIMITS: v.optional(v.picklist(["on", "off"]), "on"),
  TRUSTED_PROXIES: v.optional(v.pipe(v.string(), v.check(areProxies))),
});

function areProxies(list: string): boolean {
  try {
    return readProxies(list).known;
  } catch {
    return false;
  }
}

/** Hosts of a list such as `n8n.internal:5678, crm.internal`; `undefined` where one is no host. */
function hostsOf(list: string): string[] | undefined {
  const hosts = list.split(",").map((host) => host.trim().toLowerCase());
  const valid = hosts.every(
    (host) => URL.canParse(`http://${host}`) && new URL(`http://${host}`).host === host,
  );
  return valid ? hosts : undefined;
}

/** What the store can open: a file's path, a `file:///` address or a Postgres server. */
function isDatabaseUrl(url: string): boolean {
  if (/^postgres(ql)?:\/\//.test(url)) return URL.canParse(url) && new URL(url).hostname !== "";
  if (!url.startsWith("file:///")) return /^file:(?!\/\/|:)[^?#]*[^?#/]$/.test(url);
  try {
    return !fileURLToPath(url).endsWith("/");
  } catch {
    return false;
  }
}

const meanings: Record<string, string> = {
  PORT: "a port number from 0 to 65535",
  PUBLIC_URL: "the address that visitors see, without a path, such as https://aimant.example.com",
  DATABASE_URL: "file:./data/aimant.db or postgres://user:password@host/database",
  SECRET_KEY: "at least 32 characters; `openssl rand -base64 32` makes one",
  SECRET_KEY_PREVIOUS:
    "the keys that came before, newest first, at least 32 characters each, with a comma between",
  MAIL_FROM: "a sender address, such as Atelier <bonjour@example.com>",
  RESEND_BASE_URL: "an address, such as https://api.resend.com",
  SMTP_URL: "smtp://user:password@host:587 or smtps://…:465",
  PRIVATE_HOSTS: "hosts of your own network that webhooks may call, such as n8n.internal:5678,crm.internal",
  LOG_LEVEL: "debug, info, warn, error or silent",
  TIME_TRAVEL: "0 or 1",
  LIMITS: "on or off",
  METRICS_TOKEN: "at least 16 characters, sent by your monitoring as a bearer token",
  TRUSTED_PROXIES: "addresses or ranges of your reverse proxies, such as 127.0.0.1,10.0.0.0/8",
};

/** The settings of one server, complete and checked. */
export type Config = {
  host: string;
  port: number;
  /** Origin of every link, without a slash at the end. */
  publicUrl: string;
  databaseUrl: string;
  secretKey: string;
  /** The keys before it, newest first, that are still taken. */
  previousKeys: string[];
  mailFrom: string;
  resend: { apiKey: string; baseUrl?: string } | undefined;
  smtpUrl: string | undefined;
  /** Signs Resend's notices of bounces and complaints; without it they are not taken. */
  resendWebhookSecret: string | undefined;
  /** Sign what outside booking pages tell of calls; without one, that provider is not listened to. */
  calendlyWebhookKey: string | undefined;
  calWebhookSecret: string | undefined;
  /** Where published files live: a folder, or `s3://…`. */
  filesUrl: string;
  /** Where erasures are noted besides the database: what a restored backup has forgotten. */
  erasureLedger: string;
  funnelsDir: string | undefined;
  /** Opens `/metrics`; without it there is none. */
  metricsToken: string | undefined;
  /** Hosts of the house's own network that webhooks may call, with their port where they have one. */
  privateHosts: string[];
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** The local mailbox pages and a clock that can be moved. */
  timeTravel: boolean;
  /** Whether anybody is held off who sends too much. */
  limits: boolean;
  /** Who may say for whom they ask. */
  trustedProxies: string | undefined;
};

/** Reads and checks the environment; throws `ConfigError` naming the first wrong setting. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // `PORT=` in an env file means: not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = v.safeParse(EnvironmentSchema, given);
  if (!parsed.success) {
    const name = String(parsed.issues[0].path?.[0]?.key ?? "environment");
    throw new ConfigError(`${name} is not valid: it must be ${meanings[name] ?? "set properly"}.`);
  }
  const env = parsed.output;
  if (env.TIME_TRAVEL === "1" && env.NODE_ENV === "production") {
    throw new ConfigError(
      "TIME_TRAVEL=1 is refused when NODE_ENV=production: it lets anybody move the clock.",
    );
  }
  if (env.RESEND_API_KEY !== undefined && env.SMTP_URL !== undefined) {
    throw new ConfigError("RESEND_API_KEY and SMTP_URL are both set: choose one way to send mail.");
  }
  const sends = env.RESEND_API_KEY !== undefined || env.SMTP_URL !== undefined;
  if (sends && env.MAIL_FROM === undefined) {
    throw new ConfigError(`MAIL_FROM is missing: it must be ${meanings["MAIL_FROM"]}.`);
  }
  return {
    host: env.HOST,
    port: env.PORT,
    // As browsers write an origin: lower case, and no port where it is the usual one.
    publicUrl: new URL(env.PUBLIC_URL ?? `http://${nameOf(env.HOST)}:${env.PORT}`).origin,
    databaseUrl: env.DATABASE_URL,
    secretKey: env.SECRET_KEY ?? keptSecret(env.DATABASE_URL),
    previousKeys: env.SECRET_KEY_PREVIOUS ?? [],
    mailFrom: env.MAIL_FROM ?? "aimant@localhost.test",
    resend:
      env.RESEND_API_KEY === undefined
        ? undefined
        : {
            apiKey: env.RESEND_API_KEY,
            ...(env.RESEND_BASE_URL === undefined ? {} : { baseUrl: env.RESEND_BASE_URL }),
          },
    smtpUrl: env.SMTP_URL,
    resendWebhookSecret: env.RESEND_WEBHOOK_SECRET,
    calendlyWebhookKey: env.CALENDLY_WEBHOOK_KEY,
    calWebhookSecret: env.CAL_WEBHOOK_SECRET,
    filesUrl: env.FILES_URL,
    erasureLedger: env.ERASURE_LEDGER ?? besideDatabase(env.DATABASE_URL, "erasures.jsonl"),
    funnelsDir: env.FUNNELS_DIR,
    metricsToken: env.METRICS_TOKEN,
    privateHosts: hostsOf(env.PRIVATE_HOSTS ?? "") ?? [],
    logLevel: env.LOG_LEVEL,
    timeTravel: env.TIME_TRAVEL === "1",
    limits: env.LIMITS === "on",
    // On a developer's machine, calls may say that they come from elsewhere.
    trustedProxies: env.TRUSTED_PROXIES ?? (env.TIME_TRAVEL === "1" ? "127.0.0.0/8,::1" : undefined),
  };
}

/** A file in the folder of the SQLite file; in `./data` where the database is elsewhere. */
function besideDatabase(databaseUrl: string, name: string): string {
  if (!databaseUrl.startsWith("file:")) return join("data", name);
  const path = databaseUrl.startsWith("file://")
    ? fileURLToPath(databaseUrl)
    : databaseUrl.slice("file:".length);
  return join(dirname(resolve(path)), name);
}

/** How a browser on this machine calls an address that is listened on. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** Without a SECRET_KEY, one is made and kept beside the SQLite file, so that links outlive a restart. */
function keptSecret(databaseUrl: string): string {
  if (!databaseUrl.startsWith("file:")) {
    throw new ConfigError(
      `SECRET_KEY is missing: with Postgres it must be set to ${meanings["SECRET_KEY"]}.`,
    );
  }
  const file = besideDatabase(databaseUrl, "secret.key");
  let secret: string;
  try {
    secret = existsSync(file) ? readFileSync(file, "utf8").trim() : makeSecret(file);
  } catch (error) {
    const { code = "failed" } = error as NodeJS.ErrnoException;
    throw new ConfigError(`SECRET_KEY is missing and ${file} cannot be read or made (${code}).`);
  }
  // Whoever knows the secret can forge every link, and anybody can guess an empty one.
  if (secret.length < SECRET_LENGTH) {
    throw new ConfigError(`${file} is damaged: restore it, or remove it, which ends every link sent so far.`);
  }
  return secret;
}

function makeSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString("base64url");
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
  chmodSync(file, 0o600);
  return secret;
}
