import * as v from "valibot";
import { IdSchema, TimeZoneSchema } from "./text.ts";

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
});

/** The people behind the funnels: one `team.json` beside them. */
export const TeamSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    owners: v.pipe(v.array(OwnerSchema), v.minLength(1)),
  }),
  v.check(
    (team) => new Set(team.owners.map((owner) => owner.id)).size === team.owners.length,
    "each owner id once",
  ),
);

export type Weekday = (typeof weekdays)[number];
export type Availability = v.InferOutput<typeof AvailabilitySchema>;
export type Owner = v.InferOutput<typeof OwnerSchema>;
export type Team = v.InferOutput<typeof TeamSchema>;
