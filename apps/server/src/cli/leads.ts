import { parseArgs } from "node:util";
import { exportLeads, type Services } from "@aimant/core";
import { stages } from "@aimant/core/ports";
import * as v from "valibot";
import { writeLeads } from "../export/write-leads.ts";

const usage = `aimant leads export [--format csv|ndjson] [--bom] [--delimiter ";"] [--stage STAGE] [--owner ID] [--out FILE]`;

const OptionsSchema = v.object({
  format: v.optional(v.picklist(["csv", "ndjson"]), "csv"),
  bom: v.optional(v.boolean(), false),
  delimiter: v.optional(v.picklist([",", ";"]), ","),
  stage: v.optional(v.picklist(stages)),
  owner: v.optional(v.string()),
  out: v.optional(v.string()),
});

/** `aimant leads export`: every lead, to standard output or a file, however many there are. */
export async function leadsCommand(
  services: Pick<Services, "store" | "ids" | "clock">,
  args: string[],
  to: {
    print: (line: string) => void;
    write: (pieces: AsyncIterable<Uint8Array>, file: string | undefined) => Promise<void>;
  },
): Promise<boolean> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string" },
      bom: { type: "boolean" },
      delimiter: { type: "string" },
      stage: { type: "string" },
      owner: { type: "string" },
      out: { type: "string" },
    },
  });
  const options = v.safeParse(OptionsSchema, { ...values });
  if (positionals[0] !== "export" || !options.success) {
    to.print(usage);
    return false;
  }
  const { stage, owner, out, ...format } = options.output;
  await services.store.transaction((tx) =>
    tx.audit.append({
      id: services.ids.next(),
      keyId: "cli",
      action: "leads export",
      subjectId: null,
      outcome: "allowed",
      at: services.clock.now(),
    }),
  );
  const lots = exportLeads(services, {
    ...(stage === undefined ? {} : { stage }),
    ...(owner === undefined ? {} : { ownerId: owner }),
  });
  await to.write(writeLeads(lots, format), out);
  return true;
}
