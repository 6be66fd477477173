import type { Crm, CrmFields } from "@aimant/core/ports";
import { retryAfter, type Call } from "./session.ts";

const DATA = "/services/data/v62.0";
/** The day's calls are used up: they come back little by little. */
const LIMIT_WAIT = 3_600;
const CLOSE_DAYS = 30;

type Queried = { records: { Id: string }[] };
type Made = { id: string };

/** Salesforce says 403 and the name of the limit; 503 for its servers. */
export function salesforceLimit(status: number, headers: Headers, said: unknown): number | undefined {
  const names = Array.isArray(said)
    ? (said as { errorCode?: string }[]).map(({ errorCode }) => errorCode)
    : [];
  if (status === 403 && names.includes("REQUEST_LIMIT_EXCEEDED")) return retryAfter(headers) ?? LIMIT_WAIT;
  return status === 429 || status === 503 ? (retryAfter(headers) ?? 60) : undefined;
}

export function salesforce(call: Call): Crm {
  const find = async (what: string, where: Record<string, string>) => {
    const conditions = Object.entries(where).map(([field, value]) => `${field} = '${quoted(value)}'`);
    const soql = `SELECT Id FROM ${what} WHERE ${conditions.join(" AND ")} ORDER BY CreatedDate ASC LIMIT 1`;
    const { records } = (await call("GET", `${DATA}/query?q=${encodeURIComponent(soql)}`)) as Queried;
    return records[0]?.Id;
  };
  const make = async (what: string, fields: object) =>
    ((await call("POST", `${DATA}/sobjects/${what}`, fields)) as Made).id;
  const change = (what: string, id: string, fields: object) =>
    call("PATCH", `${DATA}/sobjects/${what}/${id}`, fields);

  return {
    async check() {
      const { organization_id: id } = (await call("GET", "/services/oauth2/userinfo")) as {
        organization_id: string;
      };
      return id;
    },
    async company(name, fields) {
      const known = await find("Account", { Name: name });
      if (known === undefined) return make("Account", { Name: name, ...fields });
      if (Object.keys(fields).length > 0) await change("Account", known, fields);
      return known;
    },
    async contact(email, fields, { company }) {
      const known = await find("Contact", { Email: email });
      const all: CrmFields = {
        ...fields,
        Email: email,
        // Salesforce knows nobody without a last name.
        LastName: fields["LastName"] ?? email,
        ...(company === undefined ? {} : { AccountId: company }),
      };
      if (known === undefined) return make("Contact", all);
      await change("Contact", known, all);
      return known;
    },
    async deal(title, fields, { contact, company }) {
      const known = await find("Opportunity", {
        Name: title,
        ...(company === undefined ? {} : { AccountId: company }),
      });
      if (known !== undefined) return known;
      const id = await make("Opportunity", {
        Name: title,
        StageName: "Qualification",
        CloseDate: Temporal.Now.plainDateISO("UTC").add({ days: CLOSE_DAYS }).toString(),
        ...(company === undefined ? {} : { AccountId: company }),
        ...fields,
      });
      if (contact !== undefined)
        await make("OpportunityContactRole", { OpportunityId: id, ContactId: contact, IsPrimary: true });
      return id;
    },
    async note(title, text, { contact, deal }) {
      return make("Task", {
        Subject: title.slice(0, 255),
        Description: text.slice(0, 32_000),
        Status: "Completed",
        ...(contact === undefined ? {} : { WhoId: contact }),
        ...(deal === undefined ? {} : { WhatId: deal }),
      });
    },
    async forget(contactId) {
      await call("DELETE", `${DATA}/sobjects/Contact/${encodeURIComponent(contactId)}`);
    },
  };
}

/** What people typed, inside a SOQL text. */
function quoted(value: string): string {
  return value
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll(/[\r\n]+/g, " ");
}
