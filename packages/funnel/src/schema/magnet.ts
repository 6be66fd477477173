import * as v from "valibot";
import { ComputedSchema } from "./computed.ts";
import { QuestionSchema } from "./question.ts";
import { DurationSchema, IdSchema, TextSchema } from "./text.ts";

const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** A band of a score, both ends included. Scores are whole numbers from 0 to 100, so the next band starts at `to + 1`. */
export const LevelSchema = v.pipe(
  v.strictObject({
    id: IdSchema,
    from: percent,
    to: percent,
    label: TextSchema,
    /** What this level means. */
    text: v.optional(TextSchema),
    /** A next step that one could take on Monday. */
    advice: v.optional(TextSchema),
  }),
  v.check((level) => level.from <= level.to, "a level ends where it starts or later"),
);

export const AxisSchema = v.strictObject({
  id: IdSchema,
  label: TextSchema,
  text: v.optional(TextSchema),
  /** Share in the total, relative to the other axes. */
  weight: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000)), 1),
  levels: v.pipe(v.array(LevelSchema), v.minLength(1)),
  /** Opening questions for the sales call, when this axis is weak. Internal: prospects never see them. */
  openers: v.optional(v.array(TextSchema)),
});

export const OutcomeSchema = v.strictObject({
  id: IdSchema,
  label: TextSchema,
  text: v.optional(TextSchema),
  advice: v.optional(TextSchema),
});

export const SectionSchema = v.strictObject({
  id: IdSchema,
  title: TextSchema,
  text: v.optional(TextSchema),
});

/** Questions of which each visitor is asked a few, drawn by lot. */
export const PoolSchema = v.strictObject({
  id: IdSchema,
  ask: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
});

const computed = v.optional(v.pipe(v.array(ComputedSchema), v.maxLength(50)));
const pools = v.optional(v.pipe(v.array(PoolSchema), v.maxLength(20)));

/** What every magnet with questions has. */
const questionnaire = {
  title: TextSchema,
  intro: v.optional(TextSchema),
  /** Honest time to answer, in minutes. */
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
  sections: v.optional(v.array(SectionSchema), []),
  questions: v.pipe(v.array(QuestionSchema), v.minLength(1), v.maxLength(200)),
  pools,
};

/** A scored questionnaire: axes and levels, or a typology whose outcome wins, or both. */
export const DiagnosticSchema = v.strictObject({
  kind: v.literal("diagnostic"),
  ...questionnaire,
  /** Values that follow from answers and scores. */
  computed,
  axes: v.optional(v.array(AxisSchema), []),
  /** Bands of the total. */
  levels: v.optional(v.array(LevelSchema), []),
  outcomes: v.optional(
    v.strictObject({
      items: v.pipe(v.array(OutcomeSchema), v.minLength(2)),
      /** Equal points: the one listed first wins, or the one that gained points last. */
      tie: v.picklist(["first-listed", "last-gained"]),
    }),
  ),
});

/** A questionnaire without a score: what people think, and whether they want to be called. */
export const SurveySchema = v.strictObject({
  kind: v.literal("survey"),
  ...questionnaire,
  /** Values that follow from answers and scores. */
  computed,
});

/** Numbers in, a result out: what `results.calculator` shows. */
export const CalculatorSchema = v.strictObject({
  kind: v.literal("calculator"),
  ...questionnaire,
  computed: v.pipe(v.array(ComputedSchema), v.minLength(1), v.maxLength(50)),
});

/** A file or a replay that is handed over for an address. */
export const FileSchema = v.strictObject({
  id: IdSchema,
  label: TextSchema,
  /** Path of the file, from the folder of the definition; published with it. */
  path: v.pipe(
    v.string(),
    v.maxLength(300),
    v.regex(
      /^(?!([\s\S]*\/)?\.{1,2}(\/|$))[^/\\\p{Cc}]([^\\\p{Cc}]*[^/\\\p{Cc}])?$/u,
      "a relative path without . or .. parts",
    ),
  ),
  /** The name it is saved under, with its ending; accents are welcome. */
  filename: v.pipe(
    v.string(),
    v.minLength(3),
    v.maxLength(150),
    v.regex(/^[^/\\\p{Cc}]+\.[A-Za-z0-9]{1,8}$/u, "a file name with an ending"),
  ),
});

/** A gated file or video: an ebook, slides, a replay. It may ask a few questions first. */
export const DownloadSchema = v.strictObject({
  kind: v.literal("download"),
  title: TextSchema,
  intro: v.optional(TextSchema),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
  sections: v.optional(v.array(SectionSchema), []),
  questions: v.optional(v.pipe(v.array(QuestionSchema), v.maxLength(20)), []),
  pools,
  computed,
  files: v.pipe(v.array(FileSchema), v.minLength(1), v.maxLength(10)),
  /** Where the link is given: on screen at once, by email only (which proves the address), or both. */
  deliver: v.optional(v.picklist(["screen", "email", "both"]), "both"),
  /** How long a link works. */
  expires: v.optional(DurationSchema, "P7D"),
  /** How often one link may be used. */
  uses: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)), 20),
});

export const MagnetSchema = v.variant("kind", [
  DiagnosticSchema,
  SurveySchema,
  CalculatorSchema,
  DownloadSchema,
]);

export type Level = v.InferOutput<typeof LevelSchema>;
export type Axis = v.InferOutput<typeof AxisSchema>;
export type Outcome = v.InferOutput<typeof OutcomeSchema>;
export type Section = v.InferOutput<typeof SectionSchema>;
export type Diagnostic = v.InferOutput<typeof DiagnosticSchema>;
export type Calculator = v.InferOutput<typeof CalculatorSchema>;
export type Survey = v.InferOutput<typeof SurveySchema>;
export type Download = v.InferOutput<typeof DownloadSchema>;
export type MagnetFile = v.InferOutput<typeof FileSchema>;
export type Magnet = v.InferOutput<typeof MagnetSchema>;
