import type { LeadRow } from "@aimant/core";
import { stringify } from "csv-stringify/sync";

export type ExportFormat = {
  format: "csv" | "ndjson";
  /** Excel reads accents with it only. */
  bom?: boolean;
  /** French spreadsheets split at semicolons. */
  delimiter?: "," | ";";
};

const columns: (keyof LeadRow)[] = [
  "id",
  "email",
  "name",
  "jobTitle",
  "company",
  "phone",
  "stage",
  "owner",
  "locale",
  "createdAt",
  "lastContactAt",
  "confirmedAt",
  "held",
  "suspect",
  "funnel",
  "submittedAt",
  "score",
  "level",
  "outcome",
  "page",
  "cta",
  "utmSource",
  "utmMedium",
  "utmCampaign",
  "marketing",
  "call",
  "callStart",
  "computed",
];

/** Lots of rows as the text of a file, piece by piece. */
export async function* writeLeads(
  lots: AsyncIterable<LeadRow[]>,
  { format, bom = false, delimiter = "," }: ExportFormat,
): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  if (format === "csv") yield bytes.encode(`${bom ? "\ufeff" : ""}${columns.join(delimiter)}\r\n`);
  for await (const lot of lots)
    yield bytes.encode(
      format === "csv"
        ? stringify(lot.map(forSpreadsheet), {
            columns,
            delimiter,
            record_delimiter: "windows",
            // = + - @ tab and CR at the beginning, also full-width: a spreadsheet would run them as formulas.
            escape_formulas: true,
            cast: { boolean: (value) => (value ? "yes" : "no") },
          })
        : lot.map((row) => `${JSON.stringify(row)}\n`).join(""),
    );
}

/** Telephone numbers begin with `00` rather than `+`, so that they stay what they are; NUL ends a file for some readers. */
function forSpreadsheet(row: LeadRow): Record<string, unknown> {
  const clean = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === "string" ? value.replaceAll("\u0000", "") : value,
  ]);
  return { ...Object.fromEntries(clean), phone: row.phone.replace(/^\+/, "00") };
}
