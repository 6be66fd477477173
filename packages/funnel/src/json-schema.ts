import { toJsonSchema, type JsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { funnelTexts, teamTexts } from "./json-schema-texts.ts";
import { AppearanceSchema } from "./schema/appearance.ts";
import { ComputedSchema } from "./schema/computed.ts";
import { ConditionSchema, FactNameSchema } from "./schema/condition.ts";
import {
  ActionSchema,
  EmailActionSchema,
  FollowUpSchema,
  StepSchema,
  WindowSchema,
} from "./schema/follow-up.ts";
import { ChoiceSchema, ConsentSchema, ControllerSchema, FieldSchema, FormSchema } from "./schema/form.ts";
import {
  BookingSchema,
  OutsideBookingSchema,
  EntrySchema,
  FunnelSchema,
  LandingSchema,
  BenchmarkSchema,
  BlockSchema,
  CalculatorBlockSchema,
  RedirectSchema,
  ResultsSchema,
  SiteSchema,
} from "./schema/funnel.ts";
import {
  AxisSchema,
  CalculatorSchema,
  DiagnosticSchema,
  DownloadSchema,
  FileSchema,
  LevelSchema,
  MagnetSchema,
  OutcomeSchema,
  PoolSchema,
  SectionSchema,
  SurveySchema,
} from "./schema/magnet.ts";
import { OptionSchema, PointsSchema, QuestionSchema } from "./schema/question.ts";
import {
  AvailabilitySchema,
  ManagerSchema,
  OwnerSchema,
  RoutingRuleSchema,
  TeamSchema,
} from "./schema/team.ts";
import { DurationSchema, IdSchema, LocaleSchema, SlugSchema, TextSchema } from "./schema/text.ts";

const shared = { Text: TextSchema, Id: IdSchema, Locale: LocaleSchema, Duration: DurationSchema };
const funnelParts = {
  ...shared,
  Slug: SlugSchema,
  Fact: FactNameSchema,
  Condition: ConditionSchema,
  Points: PointsSchema,
  Option: OptionSchema,
  Question: QuestionSchema,
  Level: LevelSchema,
  Axis: AxisSchema,
  Outcome: OutcomeSchema,
  Section: SectionSchema,
  Computed: ComputedSchema,
  Pool: PoolSchema,
  CalculatorBlock: CalculatorBlockSchema,
  Calculator: CalculatorSchema,
  Diagnostic: DiagnosticSchema,
  Survey: SurveySchema,
  File: FileSchema,
  Download: DownloadSchema,
  Magnet: MagnetSchema,
  Field: FieldSchema,
  Form: FormSchema,
  Choice: ChoiceSchema,
  Consent: ConsentSchema,
  Controller: ControllerSchema,
  Site: SiteSchema,
  Landing: LandingSchema,
  Entry: EntrySchema,
  Results: ResultsSchema,
  Block: BlockSchema,
  Benchmark: BenchmarkSchema,
  Redirect: RedirectSchema,
  EmailAction: EmailActionSchema,
  Action: ActionSchema,
  Window: WindowSchema,
  Step: StepSchema,
  FollowUp: FollowUpSchema,
  Booking: BookingSchema,
  OutsideBooking: OutsideBookingSchema,
  Appearance: AppearanceSchema,
};
const teamParts = {
  Id: IdSchema,
  Duration: DurationSchema,
  Fact: FactNameSchema,
  Condition: ConditionSchema,
  Owner: OwnerSchema,
  Availability: AvailabilitySchema,
  RoutingRule: RoutingRuleSchema,
  Manager: ManagerSchema,
};

/** The JSON Schema that editors use while a funnel is written. */
export function funnelJsonSchema(): JsonSchema {
  return convert("Funnel", FunnelSchema, funnelParts, funnelTexts);
}

/** The JSON Schema that editors use while `team.json` is written. */
export function teamJsonSchema(): JsonSchema {
  return convert("Team", TeamSchema, teamParts, teamTexts);
}

function convert(
  name: string,
  schema: v.GenericSchema,
  definitions: Record<string, v.GenericSchema>,
  texts: Record<string, string>,
): JsonSchema {
  // `check` actions have no counterpart: `aimant check` runs them.
  const converted = toJsonSchema(schema, { typeMode: "input", errorMode: "ignore", definitions });
  const { $schema, $defs, ...root } = converted;
  for (const [key, text] of Object.entries(texts)) {
    const [owner = "", property] = key.split(".", 2);
    const definition = owner === name ? root : $defs?.[owner];
    const described = property === undefined ? [definition] : propertiesCalled(property, definition);
    if (described.length === 0) throw new Error(`a text for ${key}, which is not in the schema`);
    for (const part of described) if (typeof part === "object") part.description = text;
  }
  return {
    ...($schema && { $schema }),
    title: `Aimant ${name.toLowerCase()}`,
    ...root,
    ...($defs && { $defs }),
  };
}

/** The property in a definition, or in each variant of it. */
function propertiesCalled(
  name: string,
  definition: JsonSchema | boolean | undefined,
): (JsonSchema | boolean)[] {
  if (typeof definition !== "object") return [];
  const variants = [...(definition.oneOf ?? []), ...(definition.anyOf ?? []), definition];
  return variants.flatMap((variant) =>
    typeof variant === "object" ? (variant.properties?.[name] ?? []) : [],
  );
}
