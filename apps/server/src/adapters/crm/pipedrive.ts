import type { Crm, CrmFields } from "@aimant/core/ports";
import { asHtml, retryAfter, type Call } from "./session.ts";

type Found = { data: { items: { item: { id: number } }[] } };
type Listed = { data: { id: number; title: string }[] | null };
type Made = { data: { id: number } };

/** Pipedrive says in how many seconds its window begins anew. */
export function pipedriveLimit(status: number, headers: Headers): number | undefined {
  if (status !== 429) return undefined;
  return retryAfter(headers) ?? (Number(headers.get("x-ratelimit-reset")) || 10);
}

export function pipedrive(call: Call): Crm {
  const search = async (what: string, field: string, term: string) => {
    const query = new URLSearchParams({ term, fields: field, exact_match: "true", limit: "1" });
    const { data } = (await call("GET", `/api/v2/${what}/search?${query}`)) as Found;
    return data.items[0]?.item.id;
  };
  const save = async (what: string, known: number | undefined, body: object) => {
    const saved =
      known === undefined
        ? await call("POST", `/api/v2/${what}`, body)
        : await call("PATCH", `/api/v2/${what}/${known}`, body);
    return String((saved as Made).data.id);
  };
  const number = (id: string | undefined) => (id === undefined ? undefined : Number(id));

  return {
    async check() {
      const { data } = (await call("GET", "/api/v1/users/me")) as { data: { company_name: string } };
      return data.company_name;
    },
    async company(name, fields) {
      const known = await search("organizations", "name", name);
      if (known !== undefined && Object.keys(fields).length === 0) return String(known);
      return save("organizations", known, { name, ...ownFields(fields) });
    },
    async contact(email, { name, phone, ...fields }, { company }) {
      return save("persons", await search("persons", "email", email), {
        name: name ?? email,
        emails: [{ value: email, primary: true, label: "work" }],
        ...(phone === undefined ? {} : { phones: [{ value: phone, primary: true, label: "work" }] }),
        ...(company === undefined ? {} : { org_id: Number(company) }),
        ...ownFields(fields),
      });
    },
    async deal(title, fields, { contact, company }) {
      const { data } = (await call("GET", `/api/v2/deals?person_id=${contact ?? ""}&limit=500`)) as Listed;
      const known = data?.find((deal) => deal.title === title);
      if (known !== undefined) return String(known.id);
      return save("deals", undefined, {
        title,
        person_id: number(contact),
        org_id: number(company),
        ...ownFields(fields),
      });
    },
    async note(title, text, { contact, deal }) {
      const made = (await call("POST", "/api/v1/notes", {
        content: `<b>${asHtml(title)}</b><br>${asHtml(text)}`,
        person_id: number(contact),
        deal_id: number(deal),
      })) as Made;
      return String(made.data.id);
    },
    async forget(contactId) {
      await call("DELETE", `/api/v2/persons/${encodeURIComponent(contactId)}`);
    },
  };
}

/** Fields that a house made itself have names of forty hexadecimal digits, and a place of their own. */
function ownFields(fields: CrmFields): Record<string, unknown> {
  const entries = Object.entries(fields);
  const isOwn = ([key]: [string, unknown]) => /^[0-9a-f]{40}$/.test(key);
  const own = Object.fromEntries(entries.filter(isOwn));
  return {
    ...Object.fromEntries(entries.filter((entry) => !isOwn(entry))),
    ...(Object.keys(own).length === 0 ? {} : { custom_fields: own }),
  };
}
