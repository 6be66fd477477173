import type { Holidays } from "@aimant/funnel/engine";
import type {
  Calendar,
  Clock,
  Crms,
  ErasureLedger,
  Fault,
  Files,
  Ids,
  Log,
  MailTransport,
  Outbound,
  OutsideCalendars,
  Phones,
  RenderEmail,
  Reports,
  Secrets,
  Store,
  Tokens,
  Webhooks,
} from "./ports/index.ts";

/** Everything that a use case may reach; composed once by the application. */
export type Services = {
  store: Store;
  clock: Clock;
  ids: Ids;
  tokens: Tokens;
  calendar: Calendar;
  /** The calendars that owners connected. */
  outsideCalendars: OutsideCalendars;
  secrets: Secrets;
  /** Public holidays, for delays in business days. */
  holidays: Holidays;
  files: Files;
  reports: Reports;
  webhooks: Webhooks;
  /** Calls to the endpoints that the house connected. */
  outbound: Outbound;
  crms: Crms;
  phones: Phones;
  /** Outside the database, so that a restored backup does not bring erased people back. */
  ledger: ErasureLedger;
  transport: MailTransport;
  renderEmail: RenderEmail;
  log: Log;
  fault: Fault;
  settings: {
    /** Origin of the links in emails, without a slash at the end. */
    publicUrl: string;
    /** Sender address, `Name <address>` or the address alone. */
    mailFrom: string;
  };
  /** Tells the job runner that there is work; set by it. */
  wake: () => void;
};

/** Who acts; written to the timeline. */
export type Actor =
  | "prospect"
  | "provider"
  | "system"
  | "cli"
  | "manager"
  | "calendly"
  | "cal"
  | `owner:${string}`
  | `key:${string}`;
