import * as v from "valibot";
import { IdSchema } from "./text.ts";

const Scalar = v.union([v.string(), v.number(), v.boolean()]);

/**
 * What is known of a person beside the answers.
 * `score.total`, `score.<axis>`, `level`, `level.<axis>`, `outcome`, `stage`, `appointment`, `call-asked`,
 * `email`, `phone`, `company`, `job-title`, `locale`, `choice.<id>`, `consent.<id>`, `source.cta`;
 * `country` (`FR`) and `territory` (`FR-1` to `FR-5`, landlines only) of the phone number, `funnel` (its slug),
 * `activity` (points for what the person did so far);
 * `computed.<id>`: a computed value of the magnet, also while questions are asked;
 * `submitted.<slug>` and `downloaded.<slug>`: whether this person ever went through that funnel, or took its file.
 */
export const FactNameSchema = v.pipe(
  v.string(),
  v.regex(
    /^(score\.[a-zA-Z0-9-]+|level(\.[a-zA-Z0-9-]+)?|outcome|stage|appointment|call-asked|email|phone|company|job-title|locale|country|territory|funnel|activity|choice\.[a-zA-Z0-9-]+|consent\.[a-zA-Z0-9-]+|source\.cta|computed\.[a-zA-Z0-9-]+|(submitted|downloaded)\.[a-z0-9](-?[a-z0-9])*)$/,
    "a known fact, for example score.total, level, phone or consent.marketing",
  ),
);

const tests = {
  /** Equal to this value; for a multiple choice, exactly this one option. */
  is: v.optional(Scalar),
  /** Equal to one of these values. */
  in: v.optional(v.pipe(v.array(Scalar), v.minLength(1))),
  /** A multiple choice that holds this option, whatever else it holds. */
  includes: v.optional(v.string()),
  atLeast: v.optional(v.number()),
  atMost: v.optional(v.number()),
  /** `true`: there is a value; `false`: there is none. */
  known: v.optional(v.boolean()),
};
const testNames = Object.keys(tests) as (keyof typeof tests)[];
const exactlyOneTest = v.check<Record<string, unknown>, string>(
  (condition) => testNames.filter((name) => condition[name] !== undefined).length === 1,
  `exactly one of ${testNames.join(", ")}`,
);

const QuestionConditionSchema = v.pipe(
  v.strictObject({ question: IdSchema, ...tests }),
  exactlyOneTest as never,
);
const FactConditionSchema = v.pipe(
  v.strictObject({ fact: FactNameSchema, ...tests }),
  exactlyOneTest as never,
);

type Tests = {
  is?: string | number | boolean | undefined;
  in?: (string | number | boolean)[] | undefined;
  includes?: string | undefined;
  atLeast?: number | undefined;
  atMost?: number | undefined;
  known?: boolean | undefined;
};

/** A test of one earlier answer. */
export type QuestionCondition = { question: string } & Tests;
/** A test of one known fact. */
export type FactCondition = { fact: string } & Tests;
/** A rule over answers and facts; `all`, `any` and `not` combine rules to any depth up to 20. */
export type Condition =
  | QuestionCondition
  | FactCondition
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** A rule over answers and facts. An unknown value fails every test but `known: false`. */
export const ConditionSchema: v.GenericSchema<Condition> = v.union([
  QuestionConditionSchema as v.GenericSchema<QuestionCondition>,
  FactConditionSchema as v.GenericSchema<FactCondition>,
  v.strictObject({
    all: v.pipe(v.array(v.lazy(() => ConditionSchema)), v.minLength(1)),
  }),
  v.strictObject({
    any: v.pipe(v.array(v.lazy(() => ConditionSchema)), v.minLength(1)),
  }),
  v.strictObject({ not: v.lazy(() => ConditionSchema) }),
]);
