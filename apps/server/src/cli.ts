#!/usr/bin/env node
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { webhookSecret } from "./adapters/webhooks.ts";
import { backupCommand } from "./cli/backup.ts";
import { calendarCommand } from "./cli/calendar.ts";
import { callListCommand, callStatsCommand } from "./cli/calls.ts";
import { check } from "./cli/check.ts";
import { crmCommand } from "./cli/crm.ts";
import { demo } from "./cli/demo.ts";
import { followUpsCommand } from "./cli/follow-ups.ts";
import { privacyCommand } from "./cli/privacy.ts";
import { leadsCommand } from "./cli/leads.ts";
import { keysCommand } from "./cli/keys.ts";
import { publishCommand } from "./cli/publish.ts";
import { secretKeyCommand } from "./cli/secret-key.ts";
import { statsCommand } from "./cli/stats.ts";
import { startServer, stopOnSignals } from "./cli/serve.ts";
import { webhooksCommand } from "./cli/webhooks.ts";
import { compose } from "./compose.ts";
import { ConfigError, readConfig } from "./config.ts";

const usage = `aimant: lead magnets that follow up

  aimant serve             start the server (settings from the environment)
  aimant check FILE…       check funnel definitions and team.json; exit 1 on errors
  aimant publish FILE…     check and publish them
  aimant follow-ups EMAIL  what waits for a person, and when it goes out
  aimant stop EMAIL        ends a person's follow-ups
  aimant privacy verify    walks the proof of consent; exit 1 where a record was changed
  aimant privacy replay    after a restore: erases again whoever was erased since
  aimant privacy purge     erases whoever has had no contact for too long; --dry-run only says who
  aimant privacy record    the record of processing (GDPR art. 30) as Markdown; --locale fr or en
  aimant call-list link    a link to the people to call, for an outside provider
                           (--name NAME --funnel SLUG --days 14)
  aimant call-list links | revoke ID | export
  aimant calls stats       how calls went: honoured, missed, booked again (--from DAY --to DAY)
  aimant stats SLUG        views, starts, completions and where visitors leave
  aimant leads export      every lead as CSV or NDJSON (--format ndjson --bom --delimiter ";")
  aimant crm …             HubSpot, Pipedrive, Salesforce: connect, check, disconnect
  aimant webhooks …        who outside is told what happens: add, list, log, replay, rotate
  aimant webhook-secret    what receivers check the signatures of funnels' own webhook steps with
  aimant calendar …        owners' calendars: connect, list, check, disconnect
  aimant keys …            keys of the admin API: create, list, revoke
  aimant secret-key …      after SECRET_KEY was changed: turn, end-old
  aimant backup FOLDER     database, key and files, while the server runs
  aimant demo              the example funnels, a mailbox and a clock that can be moved

Settings: HOST PORT PUBLIC_URL DATABASE_URL SECRET_KEY SECRET_KEY_PREVIOUS MAIL_FROM RESEND_API_KEY
  RESEND_WEBHOOK_SECRET CALENDLY_WEBHOOK_KEY CAL_WEBHOOK_SECRET SMTP_URL
  FILES_URL ERASURE_LEDGER FUNNELS_DIR PRIVATE_HOSTS LOG_LEVEL LIMITS METRICS_TOKEN
  TRUSTED_PROXIES`;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one command; the exit code, or `undefined` for one that goes on. */
async function main(): Promise<number | undefined> {
  // Commands with options of their own read them themselves.
  if (process.argv[2] === "keys")
    return (await keysCommand(readConfig(process.env), process.argv.slice(3), print)) ? 0 : 1;
  if (process.argv[2] === "crm") {
    const config = readConfig(process.env);
    return (await crmCommand(config, process.argv.slice(3), process.stdin, print)) ? 0 : 1;
  }
  if (process.argv[2] === "leads") {
    const { services, store } = await compose({ ...readConfig(process.env), logLevel: "warn" });
    const write = (pieces: AsyncIterable<Uint8Array>, file: string | undefined) =>
      pipeline(pieces, file === undefined ? process.stdout : createWriteStream(file, { mode: 0o600 }), {
        end: file !== undefined,
      });
    return (await leadsCommand(services, process.argv.slice(3), { print, write }).finally(() =>
      store.close(),
    ))
      ? 0
      : 1;
  }
  if (process.argv[2] === "webhooks")
    return (await webhooksCommand(readConfig(process.env), process.argv.slice(3), print)) ? 0 : 1;
  if (process.argv[2] === "calendar") {
    const config = readConfig(process.env);
    return (await calendarCommand(config, process.argv.slice(3), process.stdin, print)) ? 0 : 1;
  }
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean" },
      help: { type: "boolean", short: "h" },
      name: { type: "string" },
      funnel: { type: "string" },
      days: { type: "string" },
      locale: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
    },
  });
  const [command, ...files] = positionals;
  if (values.help === true || command === undefined) {
    print(usage);
    return command === undefined && values.help !== true ? 2 : 0;
  }
  switch (command) {
    case "serve": {
      const config = readConfig(process.env);
      const running = await startServer(config);
      stopOnSignals(running);
      running.log.info("listening", {
        url: running.url,
        publicUrl: config.publicUrl,
        mail: running.services.transport.name,
      });
      return undefined;
    }
    case "demo":
      await demo(process.env, print);
      return undefined;
    case "privacy":
      return privacyCommand(
        readConfig(process.env),
        files[0],
        { dryRun: values["dry-run"] === true, locale: values.locale ?? "fr" },
        print,
      );
    case "secret-key":
      return secretKeyCommand(readConfig(process.env), files[0], print);
    case "webhook-secret":
      print(webhookSecret(readConfig(process.env).secretKey));
      return 0;
    case "call-list":
      return (await callListCommand(readConfig(process.env), files, values, print)) ? 0 : 1;
    case "calls": {
      if (files[0] !== "stats") {
        print("aimant calls stats");
        return 2;
      }
      return (await callStatsCommand(readConfig(process.env), values, print)) ? 0 : 1;
    }
    case "follow-ups":
    case "stop": {
      const [email] = files;
      if (email === undefined) {
        print(`aimant ${command}: name one address`);
        return 2;
      }
      return (await followUpsCommand(readConfig(process.env), command, email, print)) ? 0 : 1;
    }
    case "stats": {
      const [slug] = files;
      if (slug === undefined) {
        print("aimant stats: name one funnel");
        return 2;
      }
      return (await statsCommand(readConfig(process.env), slug, print)) ? 0 : 1;
    }
    case "backup": {
      const [folder] = files;
      if (folder === undefined) {
        print("aimant backup: name the folder to put it in");
        return 2;
      }
      return (await backupCommand(readConfig(process.env), folder, print)) ? 0 : 1;
    }
    case "check":
    case "publish": {
      if (files.length === 0) {
        print(`aimant ${command}: name one file or more`);
        return 2;
      }
      const good =
        command === "check"
          ? await check(files, print)
          : await publishCommand(readConfig(process.env), files, print);
      return good ? 0 : 1;
    }
    default:
      print(`aimant: there is no command "${command}"\n\n${usage}`);
      return 2;
  }
}

try {
  const code = await main();
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  // One clear line for what the host can mend; the whole story for what only we can.
  process.stderr.write(
    error instanceof ConfigError
      ? `aimant: ${error.message}\n`
      : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
}
