import * as v from "valibot";
import { ConditionSchema } from "./condition.ts";
import { weekdays } from "./team.ts";
import { DurationSchema, HttpUrlSchema, IdSchema, SlugSchema, TextSchema } from "./text.ts";

/** The emails that a step can send. */
export const stepTemplates = [
  "synthesis",
  "download-link",
  "invitation",
  "survey-invitation",
  "debrief-offer",
  "offer",
] as const;

/** What starts a follow-up; `enrolled` starts by nothing but an `enrol-in` of another follow-up. */
export const triggers = ["submitted", "downloaded", "call-asked", "booked", "missed", "enrolled"] as const;

const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time such as 09:00"));

/** When messages may go out, on the wall clock of the funnel's zone; a step that falls outside waits for the next opening. */
export const WindowSchema = v.pipe(
  v.strictObject({
    days: v.optional(v.pipe(v.array(v.picklist(weekdays)), v.minLength(1)), [
      "monday",
      "tuesday",
      "wednesday",
      "thursday",
      "friday",
    ]),
    from: v.optional(clockTime, "09:00"),
    to: v.optional(clockTime, "18:00"),
  }),
  v.check((window) => window.from < window.to, "a window ends after it starts"),
);

export const EmailActionSchema = v.strictObject({
  type: v.literal("email"),
  template: v.picklist(stepTemplates),
  /** Replaces the template's own subject; `{{name}}`, `{{company}}`, `{{score}}`, `{{level}}`, `{{title}}` are filled in. */
  subject: v.optional(TextSchema),
  /** First paragraph, in the sender's own words; the same variables are filled in. */
  opening: v.optional(TextSchema),
  /** What the button offers. */
  button: v.optional(TextSchema),
  /** The funnel that an invitation leads to, by a personal link. */
  invite: v.optional(SlugSchema),
  /** The synthesis as a PDF beside the email. */
  pdf: v.optional(v.boolean(), false),
});

export const ActionSchema = v.variant("type", [
  EmailActionSchema,
  /** The owner is told, with everything known. */
  v.strictObject({ type: v.literal("notify-owner") }),
  /** A signed POST (Standard Webhooks) with the lead and its submission. */
  v.strictObject({ type: v.literal("webhook"), url: HttpUrlSchema }),
  v.strictObject({
    type: v.literal("set-stage"),
    stage: v.picklist(["engaged", "qualified", "won", "lost"]),
  }),
  v.strictObject({ type: v.literal("enrol-in"), followUp: IdSchema }),
  /** Ends this follow-up here. */
  v.strictObject({ type: v.literal("stop") }),
]);

/** One action, so long after the step before it (or after the trigger), if its condition still holds then. */
export const StepSchema = v.strictObject({
  id: IdSchema,
  /** Calendar time in the funnel's time zone: two days later is the same hour, over a clock change too. */
  delay: DurationSchema,
  /** `business`: days of the delay skip weekends and public holidays. */
  days: v.optional(v.picklist(["calendar", "business"]), "calendar"),
  /** Whose public holidays count, as ISO 3166 codes with an optional region (`FR`, `FR-A`, `DE-BY`). */
  holidays: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/))), v.minLength(1)),
    ["FR"],
  ),
  window: v.optional(WindowSchema),
  when: v.optional(ConditionSchema),
  /** The consent that this message rests on: withdrawn, the step is skipped. Emails must name one. */
  consent: v.optional(IdSchema),
  action: ActionSchema,
});

export const FollowUpSchema = v.strictObject({
  id: IdSchema,
  trigger: v.picklist(triggers),
  /** `appointment-end`: the first delay counts from the end of the call that was booked. */
  from: v.optional(v.picklist(["trigger", "appointment-end"]), "trigger"),
  /** Enrols only those for whom this holds when the trigger fires. */
  when: v.optional(ConditionSchema),
  /** A call that is booked ends it, as it ends most offers. What was promised (a synthesis) goes on. */
  stopOnBooking: v.optional(v.boolean(), true),
  steps: v.pipe(v.array(StepSchema), v.minLength(1), v.maxLength(50)),
});

export type StepTemplate = (typeof stepTemplates)[number];
export type Trigger = (typeof triggers)[number];
export type SendWindow = v.InferOutput<typeof WindowSchema>;
export type Action = v.InferOutput<typeof ActionSchema>;
export type EmailAction = v.InferOutput<typeof EmailActionSchema>;
export type Step = v.InferOutput<typeof StepSchema>;
export type FollowUp = v.InferOutput<typeof FollowUpSchema>;
