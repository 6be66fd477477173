import * as v from "valibot";
import { ConditionSchema } from "./condition.ts";
import { IdSchema, TextSchema } from "./text.ts";

/** Points that an answer carries, by axis id. Negative points are allowed. */
export const PointsSchema = v.record(
  IdSchema,
  v.pipe(v.number(), v.finite(), v.minValue(-1_000), v.maxValue(1_000)),
);

export const OptionSchema = v.strictObject({
  id: IdSchema,
  label: TextSchema,
  help: v.optional(TextSchema),
  /** Points to axes. */
  points: v.optional(PointsSchema),
  /** Points to outcomes of a typology. */
  outcomes: v.optional(PointsSchema),
});

const common = {
  id: IdSchema,
  section: v.optional(IdSchema),
  label: TextSchema,
  help: v.optional(TextSchema),
  /** The question is shown only when this holds for the answers given before it. */
  showIf: v.optional(ConditionSchema),
};
const required = v.optional(v.boolean(), true);
const options = v.pipe(v.array(OptionSchema), v.minLength(2), v.maxLength(50));
/** Axis id → weight: an answer gives `(value − min) × weight` points; a negative weight turns the scale round. */
const perPoint = v.optional(PointsSchema);

const SingleSchema = v.strictObject({ ...common, type: v.literal("single"), required, options });
const MultipleSchema = v.strictObject({
  ...common,
  type: v.literal("multiple"),
  required,
  options,
  /** Fewest and most options that may be ticked. */
  min: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
const ScaleSchema = v.strictObject({
  ...common,
  type: v.literal("scale"),
  required,
  min: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1)), 1),
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)), 5),
  /** Two wordings name the ends; as many as there are values name each value. */
  labels: v.pipe(v.array(TextSchema), v.minLength(2), v.maxLength(11)),
  points: perPoint,
});
const NpsSchema = v.strictObject({
  ...common,
  type: v.literal("nps"),
  required,
  lowLabel: v.optional(TextSchema),
  highLabel: v.optional(TextSchema),
  points: perPoint,
});
const NumberSchema = v.strictObject({
  ...common,
  type: v.literal("number"),
  required,
  min: v.optional(v.pipe(v.number(), v.finite())),
  max: v.optional(v.pipe(v.number(), v.finite())),
  /** Smallest difference between two answers, counted from `min` or 0. */
  step: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0))),
  unit: v.optional(TextSchema),
  /** Points by band, in rising order of `from`: the last band whose `from` the answer reaches counts. */
  bands: v.optional(
    v.pipe(
      v.array(v.strictObject({ from: v.pipe(v.number(), v.finite()), points: PointsSchema })),
      v.minLength(1),
    ),
  ),
});
const ShortTextSchema = v.strictObject({
  ...common,
  type: v.literal("short-text"),
  required,
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 200),
  placeholder: v.optional(TextSchema),
});
const LongTextSchema = v.strictObject({
  ...common,
  type: v.literal("long-text"),
  required,
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000)), 2_000),
  placeholder: v.optional(TextSchema),
});
const StatementSchema = v.strictObject({ ...common, type: v.literal("statement") });

/** One question of a magnet; `type` says how it is asked and what its answer looks like. */
export const QuestionSchema = v.variant("type", [
  SingleSchema,
  MultipleSchema,
  ScaleSchema,
  NpsSchema,
  NumberSchema,
  ShortTextSchema,
  LongTextSchema,
  StatementSchema,
]);

export type Points = v.InferOutput<typeof PointsSchema>;
export type Option = v.InferOutput<typeof OptionSchema>;
export type Question = v.InferOutput<typeof QuestionSchema>;
export type QuestionType = Question["type"];
/** An option id, several of them, or a number; texts are strings too. */
export type Answer = string | string[] | number;
/** Answers by question id. */
export type Answers = Record<string, Answer>;
