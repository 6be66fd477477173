import { Readable } from "node:stream";
import { exportLeads } from "@aimant/core";
import { stages } from "@aimant/core/ports";
import * as v from "valibot";
import { HttpProblem } from "../../http/problem.ts";
import { writeLeads } from "../../export/write-leads.ts";
import type { AdminRoute } from "./admin-route.ts";

const QuerySchema = v.strictObject({
  format: v.optional(v.picklist(["csv", "ndjson"]), "csv"),
  bom: v.optional(v.picklist(["0", "1"]), "0"),
  delimiter: v.optional(v.picklist([",", ";"]), ","),
  stage: v.optional(v.picklist(stages)),
});

/** Files that leave the house. */
export const exportRoutes: AdminRoute[] = [
  {
    method: "get",
    path: "/export/leads",
    scope: "exports",
    description: {
      summary: "Every lead as a file",
      description:
        "Streamed in the order in which they came. In CSV, what a spreadsheet would run as a formula is text. A key that belongs to an owner gets that owner's only.",
      query: {
        format: "`csv` or `ndjson`",
        bom: "`1`: with the mark that Excel needs to read accents",
        delimiter: "`,` or `;`",
        stage: `One of ${stages.join(", ")}`,
      },
      answer: { status: 200, description: "The file", media: ["text/csv", "application/x-ndjson"] },
      problems: [400],
    },
    async handle(c, key, services) {
      const query = v.safeParse(QuerySchema, c.req.query());
      if (!query.success) throw new HttpProblem("malformed", 400);
      const { format, bom, delimiter, stage } = query.output;
      const lots = exportLeads(services, {
        ...(stage === undefined ? {} : { stage }),
        ...(key.ownerId === null ? {} : { ownerId: key.ownerId }),
      });
      const pieces = writeLeads(lots, { format, bom: bom === "1", delimiter });
      return c.body(Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array<ArrayBuffer>>, 200, {
        "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8",
        "content-disposition": `attachment; filename="leads.${format}"`,
      });
    },
  },
];
