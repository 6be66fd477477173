import type {
  Calendar,
  Clock,
  Fault,
  Ids,
  Log,
  MailTransport,
  Phones,
  RenderEmail,
  Store,
  Tokens,
} from "./ports/index.ts";

/** Everything that a use case may reach; composed once by the application. */
export type Services = {
  store: Store;
  clock: Clock;
  ids: Ids;
  tokens: Tokens;
  calendar: Calendar;
  phones: Phones;
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
