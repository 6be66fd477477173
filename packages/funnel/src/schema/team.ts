import * as v from "valibot";
import { ConditionSchema } from "./condition.ts";
import { DurationSchema, IdSchema, TimeZoneSchema } from "./text.ts";

const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time such as 09:30"));
const date = v.pipe(v.string(), v.isoDate());

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

const span = v.pipe(
  v.strictObject({ from: clockTime, to: clockTime }),
  v.check((hours) => hours.from < hours.to, "hours end after they start"),
);

/** When an owner takes calls, on their own wall clock. */
export const AvailabilitySchema = v.strictObject({
  timeZone: v.optional(TimeZoneSchema, "Europe/Paris"),
  week: v.partial(
    v.strictObject(
      Object.fromEntries(weekdays.map((day) => [day, v.array(span)])) as Record<
        (typeof weekdays)[number],
        v.ArraySchema<typeof span, undefined>
      >,
    ),
  ),
  /** Days without calls, both ends included. */
  daysOff: v.optional(v.array(v.strictObject({ from: date, to: v.optional(date) })), []),
  /** Whose public holidays are days without calls, as ISO 3166 codes with an optional region. `FR` where left out. */
  holidays: v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)))),
});

/** A sales rep whom leads belong to. */
export const OwnerSchema = v.strictObject({
  id: IdSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  email: v.pipe(v.string(), v.email()),
  phone: v.optional(v.pipe(v.string(), v.maxLength(32))),
  jobTitle: v.optional(v.pipe(v.string(), v.maxLength(120))),
  /** The language of the notices that this owner gets. */
  locale: v.optional(v.picklist(["fr", "en"]), "fr"),
  availability: AvailabilitySchema,
  /** In two steps: a `qualifier` takes new leads and hands them over to a `field` rep; left out, both at once. */
  role: v.optional(v.picklist(["qualifier", "field"])),
  /** A share of the work: 2 takes twice as many leads as 1, 0.5 half as many. 1 where left out. */
  weight: v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(100))),
});

/** Who gets whom: the first rule that holds names the pool; without `when` it always holds. */
export const RoutingRuleSchema = v.strictObject({
  id: IdSchema,
  when: v.optional(ConditionSchema),
  owners: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(200)),
});

/** Told what nobody answered in time; needs no calendar. */
export const ManagerSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  email: v.pipe(v.string(), v.email()),
  locale: v.optional(v.picklist(["fr", "en"]), "fr"),
});

/** The people behind the funnels: one `team.json` beside them. */
export const TeamSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    owners: v.pipe(v.array(OwnerSchema), v.minLength(1)),
    /** Rules in order; a lead that none of them takes goes to the owners of its funnel. */
    routing: v.optional(v.pipe(v.array(RoutingRuleSchema), v.maxLength(100))),
    /** Who gets a lead when nobody of its pool is there. */
    fallback: v.optional(IdSchema),
    manager: v.optional(ManagerSchema),
    /** How soon an owner accepts a lead, in their own working hours. */
    answerWithin: v.optional(DurationSchema),
  }),
  v.check(
    (team) => new Set(team.owners.map((owner) => owner.id)).size === team.owners.length,
    "each owner id once",
  ),
);

export type Weekday = (typeof weekdays)[number];
export type Availability = v.InferOutput<typeof AvailabilitySchema>;
export type Owner = v.InferOutput<typeof OwnerSchema>;
export type RoutingRule = v.InferOutput<typeof RoutingRuleSchema>;
export type Team = v.InferOutput<typeof TeamSchema>;
