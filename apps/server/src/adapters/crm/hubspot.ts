import type { Crm, CrmTies } from "@aimant/core/ports";
import { asHtml, type Call } from "./session.ts";

type Found = { results: { id: string; properties?: Record<string, string> }[] };
type Tied = { results: { toObjectId: number | string }[] };
type Made = { id: string };

/** How HubSpot numbers the ties that it defines itself. */
const ties = { "deal-contact": 3, "deal-company": 5, "note-contact": 202, "note-deal": 214 };

/** HubSpot's limits: ten seconds unless the day's calls are used up. */
export function hubspotLimit(status: number, headers: Headers, said: unknown): number | undefined {
  if (status !== 429) return undefined;
  const asked = Number(headers.get("retry-after"));
  if (asked > 0) return asked;
  const { policyName = "" } = (said ?? {}) as { policyName?: string };
  return policyName.startsWith("DAILY") ? 3_600 : 10;
}

export function hubspot(call: Call): Crm {
  const tie = (id: string | undefined, typeId: number) =>
    id === undefined
      ? []
      : [{ to: { id }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: typeId }] }];

  async function dealOf(contact: string, title: string): Promise<string | undefined> {
    const { results } = (await call(
      "GET",
      `/crm/v4/objects/contacts/${encodeURIComponent(contact)}/associations/deals`,
    )) as Tied;
    for (const { toObjectId } of results) {
      const deal = (await call("GET", `/crm/v3/objects/deals/${toObjectId}?properties=dealname`)) as {
        properties: { dealname?: string };
      };
      if (deal.properties.dealname === title) return String(toObjectId);
    }
    return undefined;
  }

  return {
    async check() {
      const { portalId } = (await call("GET", "/account-info/v3/details")) as { portalId: number };
      return String(portalId);
    },
    async company(name, fields) {
      const filters = [{ propertyName: "name", operator: "EQ", value: name }];
      const { results } = (await call("POST", "/crm/v3/objects/companies/search", {
        filterGroups: [{ filters }],
        properties: ["name"],
        limit: 1,
      })) as Found;
      const [known] = results;
      if (known !== undefined) {
        if (Object.keys(fields).length > 0)
          await call("PATCH", `/crm/v3/objects/companies/${known.id}`, { properties: fields });
        return known.id;
      }
      const made = (await call("POST", "/crm/v3/objects/companies", {
        properties: { name, ...fields },
      })) as Made;
      return made.id;
    },
    async contact(email, fields, { company }) {
      const { results } = (await call("POST", "/crm/v3/objects/contacts/batch/upsert", {
        inputs: [{ idProperty: "email", id: email, properties: { email, ...fields } }],
      })) as Found;
      const id = results[0]?.id ?? "";
      if (company !== undefined)
        await call("PUT", `/crm/v4/objects/contacts/${id}/associations/default/companies/${company}`);
      return id;
    },
    async deal(title, fields, { contact, company }) {
      const known = contact === undefined ? undefined : await dealOf(contact, title);
      if (known !== undefined) return known;
      const { id } = (await call("POST", "/crm/v3/objects/deals", {
        properties: { dealname: title, ...fields },
        associations: [...tie(contact, ties["deal-contact"]), ...tie(company, ties["deal-company"])],
      })) as Made;
      return id;
    },
    async note(title, text, { contact, deal }: CrmTies) {
      const { id } = (await call("POST", "/crm/v3/objects/notes", {
        properties: {
          hs_timestamp: Temporal.Now.instant().toString({ smallestUnit: "millisecond" }),
          hs_note_body: `<strong>${asHtml(title)}</strong><br>${asHtml(text)}`,
        },
        associations: [...tie(contact, ties["note-contact"]), ...tie(deal, ties["note-deal"])],
      })) as Made;
      return id;
    },
    async forget(objectId) {
      await call("POST", "/crm/v3/objects/contacts/gdpr-delete", { objectId });
    },
  };
}
