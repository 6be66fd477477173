import type { CrmFields, CrmKind } from "../../ports/index.ts";
import type { DeliverySubject } from "../../followup/load-subject.ts";

/** Field of the CRM → what goes into it: the name of a fact, or `=` and a text of the house. */
export type FieldMap = Record<string, string>;
export type CrmMapping = { contact: FieldMap; company: FieldMap; deal: FieldMap };

/** What each CRM is told unless the house says otherwise; fields of its own are added by the house. */
export const defaultMappings: Record<CrmKind, CrmMapping> = {
  hubspot: {
    contact: {
      firstname: "lead.firstName",
      lastname: "lead.lastName",
      phone: "lead.phone",
      jobtitle: "lead.jobTitle",
      company: "lead.company",
    },
    company: {},
    deal: {},
  },
  pipedrive: { contact: { name: "lead.name", phone: "lead.phone" }, company: {}, deal: {} },
  salesforce: {
    contact: {
      FirstName: "lead.firstName",
      LastName: "lead.lastName",
      Phone: "lead.phone",
      Title: "lead.jobTitle",
    },
    company: {},
    deal: {},
  },
};

type Fact = string | number | boolean | null | undefined;

/** Everything that a mapping can name. */
export function crmFacts({
  lead,
  submission,
  owner,
  appointment,
  title,
}: DeliverySubject): Record<string, Fact> {
  const [firstName = "", ...rest] = lead.name.split(/\s+/);
  const { score, source } = submission;
  return {
    "lead.id": lead.id,
    "lead.name": lead.name,
    "lead.firstName": rest.length === 0 ? "" : firstName,
    "lead.lastName": rest.length === 0 ? firstName : rest.join(" "),
    "lead.email": lead.email,
    "lead.phone": lead.phone,
    "lead.jobTitle": lead.jobTitle,
    "lead.company": lead.company,
    "lead.locale": lead.locale,
    "lead.stage": lead.stage,
    "owner.name": owner?.name,
    "owner.email": owner?.email,
    "score.total": score.total,
    "score.level": score.level,
    "score.outcome": score.outcome,
    "funnel.slug": submission.slug,
    "funnel.title": title,
    "source.page": source.page,
    "source.cta": source.cta,
    "source.utm.source": source.utm?.["source"],
    "source.utm.medium": source.utm?.["medium"],
    "source.utm.campaign": source.utm?.["campaign"],
    "appointment.start": appointment?.startAt.toString(),
  };
}

/** The fields of one record; what is not known is left as the CRM has it. */
export function mapFields(map: FieldMap, facts: Record<string, Fact>): CrmFields {
  return Object.fromEntries(
    Object.entries(map).flatMap(([field, source]): [string, string | number | boolean][] => {
      const value = source.startsWith("=") ? source.slice(1) : facts[source];
      return value === undefined || value === null || value === "" ? [] : [[field, value]];
    }),
  );
}

/** Names in a mapping that are no fact. */
export function unknownFacts(mapping: CrmMapping): string[] {
  const known = new Set(factNames);
  return Object.values(mapping)
    .flatMap((map) => Object.values(map))
    .filter((source) => !source.startsWith("=") && !known.has(source));
}

export const factNames = [
  "lead.id",
  "lead.name",
  "lead.firstName",
  "lead.lastName",
  "lead.email",
  "lead.phone",
  "lead.jobTitle",
  "lead.company",
  "lead.locale",
  "lead.stage",
  "owner.name",
  "owner.email",
  "score.total",
  "score.level",
  "score.outcome",
  "funnel.slug",
  "funnel.title",
  "source.page",
  "source.cta",
  "source.utm.source",
  "source.utm.medium",
  "source.utm.campaign",
  "appointment.start",
];
