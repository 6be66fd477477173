export const crmKinds = ["hubspot", "pipedrive", "salesforce"] as const;
export type CrmKind = (typeof crmKinds)[number];

/** How a CRM is entered: a token of its own, or one that is fetched anew when it ends. */
export type CrmLogin = {
  /** `https://api.hubapi.com`, `https://yours.pipedrive.com`, `https://yours.my.salesforce.com`. */
  url: string;
} & (
  | { token: string }
  | { clientId: string; clientSecret: string; refreshToken?: string; accessToken?: string }
);

export type CrmFields = Record<string, string | number | boolean>;

/** What a record is tied to. */
export type CrmTies = { contact?: string; company?: string; deal?: string };

/** One open CRM. Each method may be repeated: what exists already is found, not made twice. */
export interface Crm {
  /** Whose account it is; throws where the login is refused. */
  check(): Promise<string>;
  company(name: string, fields: CrmFields): Promise<string>;
  contact(email: string, fields: CrmFields, ties: CrmTies): Promise<string>;
  deal(title: string, fields: CrmFields, ties: CrmTies): Promise<string>;
  note(title: string, text: string, ties: CrmTies): Promise<string>;
  /** Removes a contact for good. */
  forget(contactId: string): Promise<void>;
}

/** The CRM did not do what was asked. */
export class CrmFailure extends Error {
  override readonly name = "CrmFailure";
  readonly status: number | null;
  /** Seconds that it asks us to wait: its limits. */
  readonly wait: number | undefined;
  constructor(status: number | null, said: string, wait?: number) {
    super(said);
    this.status = status;
    this.wait = wait;
  }
}

/** Opens CRMs; `keep` is told where a login changed on the way. */
export interface Crms {
  open(kind: CrmKind, login: CrmLogin, keep: (login: CrmLogin) => Promise<void>): Crm;
}
