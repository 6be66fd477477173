export { AppearanceSchema, type Appearance } from "./appearance.ts";
export { ConditionSchema, type Condition, type FactCondition, type QuestionCondition } from "./condition.ts";
export {
  FollowUpSchema,
  stepTemplates,
  triggers,
  type Action,
  type EmailAction,
  type FollowUp,
  type SendWindow,
  type Step,
  type StepTemplate,
  type Trigger,
} from "./follow-up.ts";
export {
  fieldIds,
  type Choice,
  type Consent,
  type Controller,
  type Field,
  type FieldId,
  type Form,
} from "./form.ts";
export {
  FunnelSchema,
  defaultQualification,
  type Booking,
  type Entry,
  type Funnel,
  type FunnelInput,
  type Landing,
  type NoShowRules,
  type Results,
} from "./funnel.ts";
export type { Computed, Format } from "./computed.ts";
export type {
  Axis,
  Calculator,
  Diagnostic,
  Download,
  Level,
  Magnet,
  MagnetFile,
  Outcome,
  Section,
  Survey,
} from "./magnet.ts";
export type { Answer, Answers, Option, Points, Question, QuestionType } from "./question.ts";
export {
  TeamSchema,
  weekdays,
  type Availability,
  type Owner,
  type RoutingRule,
  type Team,
  type Weekday,
} from "./team.ts";
export { DurationSchema, LocaleSchema, TextSchema, type Locale, type Text } from "./text.ts";
