import * as v from "valibot";
import { ConditionSchema } from "./condition.ts";
import { DurationSchema, IdSchema, TextSchema } from "./text.ts";

/** The emails that a step can send. */
export const stepTemplates = ["synthesis"] as const;

export const EmailActionSchema = v.strictObject({
  type: v.literal("email"),
  template: v.picklist(stepTemplates),
  /** Replaces the template's own subject; `{{name}}`, `{{company}}`, `{{score}}`, `{{level}}` are filled in. */
  subject: v.optional(TextSchema),
  /** First paragraph, in the sender's own words; the same variables are filled in. */
  opening: v.optional(TextSchema),
  /** What the button offers; a booking link where the funnel has booking settings. */
  button: v.optional(TextSchema),
});

/** One action, so long after the step before it (or after the trigger), if its condition still holds then. */
export const StepSchema = v.strictObject({
  id: IdSchema,
  /** Calendar time in the funnel's time zone: two days later is the same hour, over a clock change too. */
  delay: DurationSchema,
  when: v.optional(ConditionSchema),
  /** The consent that this message rests on: withdrawn, the step is skipped. */
  consent: IdSchema,
  action: EmailActionSchema,
});

export const FollowUpSchema = v.strictObject({
  id: IdSchema,
  trigger: v.literal("submitted"),
  steps: v.pipe(v.array(StepSchema), v.minLength(1), v.maxLength(50)),
});

export type StepTemplate = (typeof stepTemplates)[number];
export type Step = v.InferOutput<typeof StepSchema>;
export type FollowUp = v.InferOutput<typeof FollowUpSchema>;
