import * as v from "valibot";

/** What to withdraw; nothing named means everything. */
export const WithdrawalSchema = v.object({
  consent: v.optional(v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9-]+\/[A-Za-z0-9_-]+$/))),
  purpose: v.optional(v.picklist(["service", "marketing", "phone"])),
});
export const WithdrawnSchema = v.object({ withdrawn: v.array(v.string()) });
export const AcceptedSchema = v.object({ status: v.literal("accepted") });
/** The rows as they are kept; their fields may grow. */
export const ExportSchema = v.looseObject({
  format: v.literal("aimant-export/1"),
  exportedAt: v.string(),
  person: v.looseObject({ email: v.string(), name: v.string() }),
  submissions: v.array(v.looseObject({})),
  consents: v.array(v.looseObject({})),
  appointments: v.array(v.looseObject({})),
  emails: v.array(v.looseObject({})),
});
