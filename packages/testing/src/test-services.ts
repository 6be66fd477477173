import { dirname, join } from "node:path";
import { createRunner, jobHandlers, publish, publishTeam, type Runner, type Services } from "@aimant/core";
import type {
  Fault,
  MailTransport,
  Phones,
  Secrets,
  StoredFile,
  WebhookCall,
  OutboundPost,
} from "@aimant/core/ports";
import { createCalendar, createOutsideCalendars } from "@aimant/calendar";
import type { Funnel } from "@aimant/funnel";
import type { Holidays } from "@aimant/funnel/engine";
import { fileLedger, folderFiles } from "@aimant/files";
import { renderEmail } from "@aimant/mail";
import { createReports } from "@aimant/report";
import { aFunnel } from "./a-funnel.ts";
import { aTeam } from "./a-team.ts";
import { fixedClock, type FixedClock } from "./fixed-clock.ts";
import { recordingLog, type RecordingLog } from "./logs.ts";
import { recordingTransport, type RecordingTransport } from "./recording-transport.ts";
import { sequentialIds } from "./sequential-ids.ts";
import { temporarySqliteStore } from "./temporary-store.ts";
import { testTokens } from "./test-tokens.ts";

/** The real use cases on a real store, with a clock that stands still and mail that is kept. */
export type TestServices = {
  services: Services;
  /** A runner over the services as they are now. */
  runner(): Runner;
  clock: FixedClock;
  transport: RecordingTransport;
  log: RecordingLog;
  /** Every call to the outside. */
  webhookCalls: WebhookCall[];
  /** Every notice that left for an endpoint. */
  outboundPosts: OutboundPost[];
  funnel: Funnel;
  /** Where the database, its WAL, the published files and the ledger of erasures are. */
  folder: string;
  /** Closes and opens the store, as a restart does; every later call of the services uses the new one. */
  restart(): Promise<void>;
  dispose(): Promise<void>;
};

/** French numbers of ten digits and international ones; enough for people who are invented. */
const simplePhones: Phones = {
  normalise(input) {
    const digits = input.replace(/[\s.()-]/g, "");
    if (/^0[1-9]\d{8}$/.test(digits)) return `+33${digits.slice(1)}`;
    return /^\+[1-9]\d{7,14}$/.test(digits) ? digits : undefined;
  },
};

/** Readable in a test's store, and bound to its purpose as the real one is. */
const plainSecrets: Secrets = {
  seal: (text, purpose) => JSON.stringify([purpose, text]),
  open(sealed, purpose) {
    const [bound, text] = JSON.parse(sealed) as [string, string];
    if (bound !== purpose) throw new Error("sealed for another purpose");
    return text;
  },
};

/** Starts with one published funnel and its team. */
export async function testServices(
  options: {
    funnel?: Funnel;
    /** Files of a download, by file id. */
    files?: Record<string, StoredFile>;
    fault?: Fault;
    holidays?: Holidays;
    transport?: Partial<Pick<MailTransport, "name" | "idempotentHours">>;
    overrides?: Partial<Pick<Services, "ids" | "tokens" | "phones" | "outsideCalendars" | "secrets">>;
  } = {},
): Promise<TestServices> {
  const temporary = await temporarySqliteStore();
  const clock = fixedClock();
  const log = recordingLog();
  const transport = recordingTransport(options.transport);
  const webhookCalls: WebhookCall[] = [];
  const outboundPosts: OutboundPost[] = [];
  const services: Services = {
    store: temporary.store,
    clock,
    ids: sequentialIds(),
    tokens: testTokens(),
    calendar: createCalendar(),
    // Tests talk to servers of their own, on this machine.
    outsideCalendars: createOutsideCalendars({ fetch, clock }),
    secrets: plainSecrets,
    holidays: options.holidays ?? (() => false),
    files: folderFiles(join(dirname(temporary.file), "files")),
    reports: createReports(),
    webhooks: {
      async send(call) {
        webhookCalls.push(call);
      },
    },
    outbound: {
      async post(post) {
        outboundPosts.push(post);
        return { status: 200, said: "" };
      },
      refusal: async (url) => (URL.canParse(url) ? undefined : "this is no address"),
    },
    crms: {
      open() {
        throw new Error("no CRM in this test");
      },
    },
    phones: simplePhones,
    ledger: fileLedger(join(dirname(temporary.file), "erasures.jsonl")),
    transport,
    renderEmail,
    log,
    fault: options.fault ?? (() => {}),
    settings: { publicUrl: "http://aimant.test", mailFrom: "bonjour@example.com" },
    wake: () => {},
    ...options.overrides,
  };
  const funnel = options.funnel ?? aFunnel();
  await publishTeam(services, aTeam());
  await publish(services, funnel, options.files);
  return {
    services,
    runner: () => createRunner(services, jobHandlers(services)),
    clock,
    transport,
    log,
    webhookCalls,
    outboundPosts,
    funnel,
    folder: dirname(temporary.file),
    async restart() {
      services.store = await temporary.reopen();
    },
    dispose: () => temporary.dispose(),
  };
}
