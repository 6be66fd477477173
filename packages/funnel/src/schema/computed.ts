import * as v from "valibot";
import { IdSchema, TextSchema } from "./text.ts";

const digits = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)));

/** How a number is written: by the rules of the reader's language. */
export const FormatSchema = v.variant("style", [
  v.strictObject({
    style: v.literal("currency"),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "an ISO 4217 currency such as EUR")),
    digits,
  }),
  /** 0.25 is 25 %. */
  v.strictObject({ style: v.literal("percent"), digits }),
  /** A unit that every language has a word for. */
  v.strictObject({
    style: v.literal("unit"),
    unit: v.picklist([
      "minute",
      "hour",
      "day",
      "week",
      "month",
      "year",
      "kilometer",
      "meter",
      "kilogram",
      "liter",
      "megabyte",
      "gigabyte",
    ]),
    digits,
  }),
  /** Any other number, with a word of your own behind it. */
  v.strictObject({ style: v.literal("number"), unit: v.optional(TextSchema), digits }),
]);

/** A value that follows from answers, scores and other such values by a formula. */
export const ComputedSchema = v.strictObject({
  id: IdSchema,
  /** Said where the value is shown or told; without one it is only reckoned with. */
  label: v.optional(TextSchema),
  /** `hours * 52 * if(plan = "pro", 30, 20)`. */
  formula: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  format: v.optional(FormatSchema, { style: "number" }),
});

export type Format = v.InferOutput<typeof FormatSchema>;
export type Computed = v.InferOutput<typeof ComputedSchema>;
