import * as v from "valibot";
import { AppearanceSchema } from "./appearance.ts";
import { ConditionSchema } from "./condition.ts";
import { FollowUpSchema } from "./follow-up.ts";
import { ChoiceSchema, ConsentSchema, ControllerSchema, FormSchema } from "./form.ts";
import { MagnetSchema } from "./magnet.ts";
import {
  DurationSchema,
  HttpUrlSchema,
  IdSchema,
  LocaleSchema,
  SlugSchema,
  TextSchema,
  TimeZoneSchema,
} from "./text.ts";

/** A page origin: `https://www.example.com`, or `http://127.0.0.1:*` for any port. */
export const SiteSchema = v.pipe(
  v.string(),
  v.regex(
    /^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:(\d{1,5}|\*))?$/,
    "an origin without path, such as https://www.example.com or http://127.0.0.1:*",
  ),
);

/** A passage of the results for those whom it fits: on the page, in the synthesis email and in the PDF. */
export const BlockSchema = v.strictObject({
  id: IdSchema,
  /** Over the answers and the score of this pass, its choices and language: what can change later is not asked. */
  when: v.optional(ConditionSchema),
  title: TextSchema,
  text: v.optional(TextSchema),
  button: v.optional(v.strictObject({ label: TextSchema, url: HttpUrlSchema })),
});

const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** What a pass is compared with: others who went through this funnel, until they are enough a figure of the marketer's. */
export const BenchmarkSchema = v.strictObject({
  reference: v.optional(
    v.strictObject({
      /** Where the figures come from, said beside them. */
      label: TextSchema,
      total: v.optional(percent),
      axes: v.optional(v.record(IdSchema, percent), {}),
    }),
  ),
});

/** Where visitors go once they have sent their details. */
export const RedirectSchema = v.strictObject({
  url: HttpUrlSchema,
  /** What the address is told: never anything about the person. */
  with: v.optional(v.pipe(v.array(v.picklist(["slug", "score", "level", "cta"])), v.maxLength(4)), []),
});

/** Computed values as a result: one large figure, and what it is made of. */
export const CalculatorBlockSchema = v.strictObject({
  title: v.optional(TextSchema),
  text: v.optional(TextSchema),
  /** The id of the computed value that matters. */
  main: IdSchema,
  /** Ids of computed values, in this order. */
  breakdown: v.optional(v.pipe(v.array(IdSchema), v.maxLength(12)), []),
  /** What the figures rest on. */
  note: v.optional(TextSchema),
  /** Whether it is shown in the widget while questions are answered; what needs a score is shown afterwards only. */
  live: v.optional(v.boolean(), true),
});

export const ResultsSchema = v.strictObject({
  /** `now`: on screen after submitting; `email`: by a follow-up only; `both`. */
  show: v.optional(v.picklist(["now", "email", "both"]), "email"),
  /** What is shown before the contact form: nothing, or the total with its level. */
  teaser: v.optional(v.picklist(["none", "total"]), "none"),
  /** Said after submitting. */
  thanks: v.optional(v.strictObject({ title: TextSchema, text: v.optional(TextSchema) })),
  /** Passages shown by segment, in this order. */
  blocks: v.optional(v.pipe(v.array(BlockSchema), v.maxLength(20)), []),
  calculator: v.optional(CalculatorBlockSchema),
  benchmark: v.optional(BenchmarkSchema),
  redirect: v.optional(RedirectSchema),
});

/** What happens when somebody misses their call. */
export const NoShowSchema = v.strictObject({
  /** `false`: nothing but the funnel's own follow-ups. */
  enabled: v.optional(v.boolean(), true),
  /** How long each of the three proposed times is kept for the person. */
  hold: v.optional(DurationSchema, "PT24H"),
  /** Without an answer, one reminder with three other times; days are working days. */
  reminderAfter: v.optional(DurationSchema, "P3D"),
  /** Still without one, the call list; days are working days. */
  callListAfter: v.optional(DurationSchema, "P3D"),
  /** Whose public holidays are no working days, as ISO 3166 codes with an optional region. */
  holidays: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/))), v.minLength(1)),
    ["FR"],
  ),
});

/** Somebody who wanted a call and did not book it. */
export const BookingRecoverySchema = v.strictObject({
  /** So long after they asked for a call, or last used the booking page. */
  after: v.optional(DurationSchema, "PT24H"),
});

/** Calls are taken on a booking page of somebody else's, which tells us of them by its signed webhook. */
export const OutsideBookingSchema = v.strictObject({
  provider: v.picklist(["calendly", "cal"]),
  /** The page of the kind of call: `https://calendly.com/name/30min`, `https://cal.com/name/30min`. */
  url: v.pipe(v.string(), v.url(), v.regex(/^https:\/\//i, "an https address")),
});

/** How a phone appointment is offered. */
export const BookingSchema = v.strictObject({
  /** Ids of the owners who take these calls. */
  owners: v.pipe(v.array(IdSchema), v.minLength(1)),
  /** Instead of the times of our own calendar. */
  outside: v.optional(OutsideBookingSchema),
  title: v.optional(TextSchema),
  text: v.optional(TextSchema),
  duration: v.optional(DurationSchema, "PT30M"),
  /** Free time kept after each call. */
  buffer: v.optional(DurationSchema, "PT15M"),
  /** The soonest that a call can be taken. */
  notice: v.optional(DurationSchema, "PT4H"),
  /** How far ahead slots are offered. */
  horizon: v.optional(DurationSchema, "P14D"),
  /** On by itself, unless a follow-up of the funnel starts by `missed`. */
  noShow: v.optional(NoShowSchema),
  /** One gentle email; left out, none. */
  recovery: v.optional(BookingRecoverySchema),
  /** How long a freed time is kept for somebody on the waiting list before the next one is asked. */
  waitingHold: v.optional(DurationSchema, "PT4H"),
});

/** The hosted page `/f/{slug}` around the magnet. */
export const LandingSchema = v.strictObject({
  title: TextSchema,
  promise: v.optional(TextSchema),
  points: v.optional(v.array(TextSchema), []),
  proof: v.optional(v.strictObject({ quote: TextSchema, author: TextSchema })),
  /** Shown where the page is shared (Open Graph), 1200 × 630 px; without it one is drawn from title and brand. */
  image: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https:\/\//i, "an https address"))),
  /** The page of the marketer's own site that carries the widget: personal links lead there instead. */
  page: v.optional(HttpUrlSchema),
});

/** A way in that has its own source tag, short link `/s/{slug}/{id}` and QR code: a slide, a poster, a newsletter. */
export const EntrySchema = v.strictObject({
  id: IdSchema,
  label: TextSchema,
  utm: v.optional(
    v.record(v.pipe(v.string(), v.regex(/^[a-z_]{1,32}$/)), v.pipe(v.string(), v.maxLength(200))),
    {},
  ),
});

/** Interest in the offer and direct details: a call, an email and a phone number. */
export const defaultQualification = {
  all: [
    {
      any: [
        { fact: "appointment", is: true },
        { fact: "call-asked", is: true },
      ],
    },
    { fact: "email", known: true },
    { fact: "phone", known: true },
  ],
};

/** One published scenario: a magnet, its form and consents, its results, its follow-up, its qualification rule. */
export const FunnelSchema = v.strictObject({
  $schema: v.optional(v.string()),
  slug: SlugSchema,
  /** For the people who run it. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** The language shown when the visitor's is not offered. */
  locale: LocaleSchema,
  locales: v.pipe(v.array(LocaleSchema), v.minLength(1)),
  timeZone: v.optional(TimeZoneSchema, "Europe/Paris"),
  /** Pages that may carry the widget. */
  sites: v.optional(v.array(SiteSchema), []),
  controller: ControllerSchema,
  landing: v.optional(LandingSchema),
  entries: v.optional(v.pipe(v.array(EntrySchema), v.maxLength(50)), []),
  magnet: MagnetSchema,
  form: FormSchema,
  /** How the person wants to go on: the synthesis by email, or a call. */
  choices: v.optional(v.pipe(v.array(ChoiceSchema), v.maxLength(5)), []),
  consents: v.pipe(v.array(ConsentSchema), v.minLength(1), v.maxLength(12)),
  /**
   * Whether an address is confirmed first: for nothing; before prospecting (`marketing`); or before anything is sent,
   * shown or handed over (`all`).
   */
  doubleOptIn: v.optional(v.picklist(["off", "marketing", "all"]), "off"),
  results: v.optional(ResultsSchema, {}),
  followUps: v.optional(v.array(FollowUpSchema), []),
  booking: v.optional(BookingSchema),
  qualification: v.optional(ConditionSchema, defaultQualification),
  appearance: v.optional(AppearanceSchema, {}),
});

/** As written in a file: defaults may be left out. */
export type FunnelInput = v.InferInput<typeof FunnelSchema>;
/** A validated definition, defaults filled in. */
export type Funnel = v.InferOutput<typeof FunnelSchema>;
export type Booking = v.InferOutput<typeof BookingSchema>;
export type NoShowRules = v.InferOutput<typeof NoShowSchema>;
export type Entry = v.InferOutput<typeof EntrySchema>;
export type Landing = v.InferOutput<typeof LandingSchema>;
export type Results = v.InferOutput<typeof ResultsSchema>;
