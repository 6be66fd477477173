import * as v from "valibot";
import { isDate } from "../engine/is-date.ts";
import { ConditionSchema } from "./condition.ts";
import { HttpsUrlSchema, IdSchema, TextSchema } from "./text.ts";

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
  /** Shown above the label; where one option has a picture, all need one. */
  image: v.optional(v.strictObject({ url: HttpsUrlSchema, alt: v.optional(TextSchema) })),
  /** The visitor may add a few words of their own. */
  other: v.optional(v.literal(true)),
  /** Of several choices: goes with no other, like “none of these”. */
  alone: v.optional(v.literal(true)),
  /** Keeps its place where the order is drawn by lot. */
  pinned: v.optional(v.literal(true)),
});

/** One of the two answers to a yes-no question. */
const SideSchema = v.strictObject({
  label: v.optional(TextSchema),
  points: v.optional(PointsSchema),
  outcomes: v.optional(PointsSchema),
});

/** Only forwards, so that no path is endless; what lies between is not asked. */
const JumpSchema = v.strictObject({
  /** Over this answer and earlier ones; left out, always. */
  when: v.optional(ConditionSchema),
  /** The id of a later question, or `end`: straight to the form. */
  to: IdSchema,
});

const common = {
  id: IdSchema,
  section: v.optional(IdSchema),
  label: TextSchema,
  help: v.optional(TextSchema),
  /** The question is shown only when this holds for the answers given before it. */
  showIf: v.optional(ConditionSchema),
  /** Asked only of those for whom it is drawn from this pool of the magnet. */
  pool: v.optional(IdSchema),
  /** Where to go on after it: the first jump whose `when` holds; without one, the question below. */
  next: v.optional(v.pipe(v.array(JumpSchema), v.minLength(1), v.maxLength(20))),
};
const required = v.optional(v.boolean(), true);
const options = v.pipe(v.array(OptionSchema), v.minLength(2), v.maxLength(50));
/** Axis id → weight: an answer gives `(value − min) × weight` points; a negative weight turns the scale round. */
const perPoint = v.optional(PointsSchema);

/** `random`: another order for each visitor, so that no answer gains by standing first. */
const order = v.optional(v.picklist(["given", "random"]));
const isoDate = v.pipe(
  v.string(),
  v.isoDate("a date such as 2026-11-25"),
  v.check((date) => isDate(date), "a date of the calendar"),
);

const SingleSchema = v.strictObject({ ...common, type: v.literal("single"), required, options, order });
const DropdownSchema = v.strictObject({
  ...common,
  type: v.literal("dropdown"),
  required,
  options: v.pipe(v.array(OptionSchema), v.minLength(2), v.maxLength(300)),
});
const YesNoSchema = v.strictObject({
  ...common,
  type: v.literal("yes-no"),
  required,
  yes: v.optional(SideSchema, {}),
  no: v.optional(SideSchema, {}),
});
const CountrySchema = v.strictObject({ ...common, type: v.literal("country"), required });
const RankingSchema = v.strictObject({
  ...common,
  type: v.literal("ranking"),
  required,
  options: v.pipe(v.array(OptionSchema), v.minLength(2), v.maxLength(12)),
  order,
  /** How many places there are; left out, every option gets one. */
  top: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
});
const MatrixSchema = v.strictObject({
  ...common,
  type: v.literal("matrix"),
  required,
  rows: v.pipe(
    v.array(v.strictObject({ id: IdSchema, label: TextSchema, points: perPoint })),
    v.minLength(1),
    v.maxLength(20),
  ),
  /** From left to right; the first one is 0 for the points of a row, the next one 1, and so on. */
  columns: v.pipe(
    v.array(v.strictObject({ id: IdSchema, label: TextSchema })),
    v.minLength(2),
    v.maxLength(7),
  ),
});
const StarsSchema = v.strictObject({
  ...common,
  type: v.literal("stars"),
  required,
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(10)), 5),
  points: perPoint,
});
const DateSchema = v.strictObject({
  ...common,
  type: v.literal("date"),
  required,
  /** The first and the last day that may be chosen. */
  from: v.optional(isoDate),
  until: v.optional(isoDate),
});
const MultipleSchema = v.strictObject({
  ...common,
  type: v.literal("multiple"),
  required,
  options,
  order,
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
/** Points by band, in rising order of `from`: the last band whose `from` the answer reaches counts. */
const bands = v.optional(
  v.pipe(
    v.array(v.strictObject({ from: v.pipe(v.number(), v.finite()), points: PointsSchema })),
    v.minLength(1),
  ),
);
const NumberSchema = v.strictObject({
  ...common,
  type: v.literal("number"),
  required,
  min: v.optional(v.pipe(v.number(), v.finite())),
  max: v.optional(v.pipe(v.number(), v.finite())),
  /** Smallest difference between two answers, counted from `min` or 0. */
  step: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0))),
  unit: v.optional(TextSchema),
  bands,
});
const SliderSchema = v.strictObject({
  ...common,
  type: v.literal("slider"),
  required,
  min: v.optional(v.pipe(v.number(), v.finite()), 0),
  max: v.optional(v.pipe(v.number(), v.finite()), 100),
  step: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0)), 1),
  unit: v.optional(TextSchema),
  lowLabel: v.optional(TextSchema),
  highLabel: v.optional(TextSchema),
  bands,
});
const ShortTextSchema = v.strictObject({
  ...common,
  type: v.literal("short-text"),
  required,
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 200),
  /** What kind of words: an address and a number are checked, and browsers offer what they know. */
  format: v.optional(v.picklist(["email", "phone", "company"])),
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
  YesNoSchema,
  DropdownSchema,
  CountrySchema,
  RankingSchema,
  MatrixSchema,
  StarsSchema,
  SliderSchema,
  DateSchema,
]);

export type Points = v.InferOutput<typeof PointsSchema>;
export type Option = v.InferOutput<typeof OptionSchema>;
export type Question = v.InferOutput<typeof QuestionSchema>;
export type QuestionType = Question["type"];
/**
 * An option id, several of them, or a number; texts are strings too. A ranking lists option ids, best first; a matrix
 * lists `row:column`; a date is `2026-11-25`; a country is its ISO 3166 code. The visitor's own words beside an option
 * are an answer of their own, under `<question>.other`.
 */
export type Answer = string | string[] | number;
/** Answers by question id. */
export type Answers = Record<string, Answer>;
