import * as v from "valibot";
import { DurationSchema, HttpUrlSchema, IdSchema, TextSchema } from "./text.ts";

export const fieldIds = ["name", "email", "jobTitle", "company", "phone"] as const;

export const FieldSchema = v.strictObject({
  id: v.picklist(fieldIds),
  /** Name and email are always required, whatever is written here. */
  required: v.optional(v.boolean(), false),
  label: v.optional(TextSchema),
  help: v.optional(TextSchema),
});

/** Who asks for the details, and when. */
export const FormSchema = v.pipe(
  v.strictObject({
    /** `start`: before the questions; `before-results`: between questions and results; `end`: after the results. */
    position: v.optional(v.picklist(["start", "before-results", "end"]), "before-results"),
    title: v.optional(TextSchema),
    text: v.optional(TextSchema),
    fields: v.pipe(v.array(FieldSchema), v.maxLength(fieldIds.length)),
    submit: v.optional(TextSchema),
    /** Whoever stops on the way may go on later, by a link in one email; without it nothing is kept before sending. */
    keepUnfinished: v.optional(
      v.strictObject({
        /** How long; then answers and address are deleted. */
        for: v.optional(
          v.pipe(v.string(), v.regex(/^P([1-9]|[1-8]\d|90)D$/, "1 to 90 days, such as P14D")),
          "P14D",
        ),
      }),
    ),
  }),
  v.check(
    (form) => new Set(form.fields.map((field) => field.id)).size === form.fields.length,
    "each field once",
  ),
  v.check(
    (form) => ["name", "email"].every((id) => form.fields.some((field) => field.id === id)),
    "a name and an email field",
  ),
);

/**
 * Asked with the contact form: how to go on. Where an option asks for a call, a phone number becomes mandatory the
 * moment it is chosen.
 */
export const ChoiceSchema = v.strictObject({
  id: IdSchema,
  label: TextSchema,
  help: v.optional(TextSchema),
  required: v.optional(v.boolean(), true),
  options: v.pipe(
    v.array(
      v.strictObject({
        id: IdSchema,
        label: TextSchema,
        help: v.optional(TextSchema),
        call: v.optional(v.boolean(), false),
      }),
    ),
    v.minLength(2),
    v.maxLength(6),
  ),
});

/** One purpose, one unticked box. */
export const ConsentSchema = v.strictObject({
  id: IdSchema,
  /** Without it there is nothing to send: only what the service itself needs may be required. */
  required: v.optional(v.boolean(), false),
  /** `service`: what the person asked for; `marketing`: prospecting by email; `phone`: a call. */
  purpose: v.picklist(["service", "marketing", "phone"]),
  text: TextSchema,
  basis: v.optional(v.picklist(["consent", "legitimate-interest", "contract"]), "consent"),
  /** How long what was collected for this purpose is kept, from the last contact. */
  retention: v.optional(DurationOfYears(), "P3Y"),
});

function DurationOfYears() {
  return v.union([
    v.pipe(v.string(), v.regex(/^P\d{1,2}[YM]$/, "years or months, such as P3Y")),
    DurationSchema,
  ]);
}

/** Who is responsible for the data (GDPR art. 13): shown where details are asked for. */
export const ControllerSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  address: v.optional(v.pipe(v.string(), v.maxLength(500))),
  /** Where a person writes to about their data. */
  email: v.pipe(v.string(), v.email()),
  /** The full privacy notice; one address, or one a language. */
  notice: v.optional(v.union([HttpUrlSchema, v.record(v.string(), HttpUrlSchema)])),
});

export type FieldId = (typeof fieldIds)[number];
export type Field = v.InferOutput<typeof FieldSchema>;
export type Form = v.InferOutput<typeof FormSchema>;
export type Choice = v.InferOutput<typeof ChoiceSchema>;
export type Consent = v.InferOutput<typeof ConsentSchema>;
export type Controller = v.InferOutput<typeof ControllerSchema>;
