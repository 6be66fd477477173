import * as v from "valibot";
import { sourceAddress, sourceText } from "../http/source-text.ts";

/** Texts are measured by the funnel's own rules later; this only keeps them from being absurd. */
const text = v.pipe(v.string(), v.maxLength(10_000));
const locale = v.optional(v.pipe(v.string(), v.maxLength(35)));
const answers = v.pipe(
  v.record(
    // An id, and `.other` for words beside an option.
    v.pipe(v.string(), v.maxLength(70)),
    v.union([
      text,
      v.pipe(v.number(), v.finite()),
      v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(100)),
    ]),
  ),
  v.maxEntries(400),
);
const version = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_147_483_647)));

const cut = (length: number) =>
  v.nullish(
    v.pipe(
      v.string(),
      v.transform((value) => sourceText(value, length)),
    ),
  );
const address = v.nullish(v.pipe(v.string(), v.transform(sourceAddress)));

export const SourceSchema = v.strictObject({
  page: address,
  referrer: address,
  cta: cut(200),
  utm: v.nullish(
    v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(64)), cut(200)),
      v.transform((utm) =>
        Object.fromEntries(
          Object.entries(utm)
            .slice(0, 12)
            .map(([key, value]) => [sourceText(key, 64), value]),
        ),
      ),
    ),
  ),
});

export const SubmissionSchema = v.strictObject({
  version,
  answers,
  /** The token of a personal link: what is known is taken from there, and `contact` corrects it. */
  person: v.optional(v.pipe(v.string(), v.maxLength(64))),
  contact: v.strictObject({
    email: v.optional(text),
    name: v.optional(text),
    jobTitle: v.optional(text),
    company: v.optional(text),
    phone: v.optional(text),
  }),
  consents: v.pipe(v.record(v.pipe(v.string(), v.maxLength(64)), v.boolean()), v.maxEntries(50)),
  choices: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(64)), v.pipe(v.string(), v.maxLength(200))),
      v.maxEntries(20),
    ),
  ),
  source: v.optional(SourceSchema),
  locale,
});

/** What somebody who stops on the way leaves. */
export const UnfinishedSchema = v.strictObject({
  /** Chosen by the sender for one pass: keeping it again replaces what was kept. */
  pass: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,128}$/)),
  version,
  email: v.pipe(v.string(), v.maxLength(320)),
  answers,
  source: v.optional(SourceSchema),
  locale,
  /** Whether the visitor asked to go on later; otherwise they left after giving their details. */
  asked: v.optional(v.boolean(), true),
});
export const KeptSchema = v.strictObject({ until: v.pipe(v.string(), v.isoTimestamp()) });
export const BegunSchema = v.strictObject({ answers, until: v.pipe(v.string(), v.isoTimestamp()) });

export const PreviewSchema = v.strictObject({ version, answers, locale });

export const EventsSchema = v.strictObject({
  slug: v.pipe(v.string(), v.maxLength(64)),
  version,
  /** `view`, `start`, `ask:QUESTION`, `pass:QUESTION`, `form`, `submit`, `book`, `download`; each counts once. */
  events: v.pipe(v.array(v.pipe(v.string(), v.maxLength(128))), v.maxLength(300)),
});

export const BookSchema = v.strictObject({
  /** ISO 8601, with its offset. */
  start: v.pipe(v.string(), v.isoTimestamp()),
  phone: v.pipe(v.string(), v.maxLength(64)),
  /** ISO 3166: the country of a number without `+`; that of the language where left out. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  timeZone: v.optional(v.pipe(v.string(), v.maxLength(64))),
});

export const MoveSchema = v.strictObject({
  /** ISO 8601, with its offset. */
  start: v.pipe(v.string(), v.isoTimestamp()),
  timeZone: v.optional(v.pipe(v.string(), v.maxLength(64))),
});

/** Nothing to say; a body all the same, so that no page of another site can send it without asking. */
export const CancelSchema = v.strictObject({});

const LevelViewSchema = v.object({
  id: v.string(),
  label: v.string(),
  text: v.optional(v.string()),
  advice: v.optional(v.string()),
});

const FigureSchema = v.object({
  id: v.string(),
  label: v.string(),
  value: v.nullable(v.number()),
  said: v.string(),
});

const FiguresViewSchema = v.object({
  title: v.string(),
  text: v.optional(v.string()),
  main: FigureSchema,
  breakdown: v.array(FigureSchema),
  note: v.optional(v.string()),
});

export const ResultsViewSchema = v.object({
  total: v.nullable(v.number()),
  level: v.nullable(LevelViewSchema),
  axes: v.array(
    v.object({
      id: v.string(),
      label: v.string(),
      text: v.optional(v.string()),
      score: v.nullable(v.number()),
      weight: v.number(),
      level: v.nullable(LevelViewSchema),
    }),
  ),
  outcome: v.nullable(LevelViewSchema),
  explanation: v.array(
    v.object({
      question: v.string(),
      answer: v.string(),
      to: v.string(),
      points: v.number(),
      min: v.number(),
      max: v.number(),
    }),
  ),
  figures: v.optional(FiguresViewSchema),
  blocks: v.optional(
    v.array(
      v.object({
        id: v.string(),
        title: v.string(),
        text: v.optional(v.string()),
        button: v.optional(v.object({ label: v.string(), url: v.string() })),
      }),
    ),
  ),
});

export const SubmittedSchema = v.object({
  id: v.string(),
  next: v.object({
    kind: v.picklist(["results", "thanks", "download", "confirm"]),
    title: v.string(),
    text: v.string(),
    url: v.optional(v.string()),
    bookingUrl: v.optional(v.string()),
    results: v.optional(ResultsViewSchema),
    files: v.optional(v.array(v.object({ id: v.string(), label: v.string(), url: v.string() }))),
    redirect: v.optional(v.string()),
  }),
});

export const PersonSchema = v.object({
  contact: v.object({
    name: v.string(),
    email: v.string(),
    jobTitle: v.optional(v.string()),
    company: v.optional(v.string()),
    phone: v.optional(v.string()),
  }),
  consents: v.array(v.string()),
});

export const PreviewedSchema = v.object({
  total: v.nullable(v.number()),
  level: v.nullable(LevelViewSchema),
  figures: v.optional(FiguresViewSchema),
  results: v.optional(ResultsViewSchema),
});

const SlotSchema = v.object({ start: v.string(), end: v.string() });
export const SlotsSchema = v.object({
  timeZone: v.string(),
  slots: v.array(SlotSchema),
  phone: v.optional(v.object({ country: v.string(), callingCodes: v.record(v.string(), v.string()) })),
});
export const BookedSchema = v.object({
  start: v.string(),
  end: v.string(),
  owner: v.object({ name: v.string() }),
});

export const CancelledSchema = v.object({
  start: v.string(),
  end: v.string(),
  state: v.literal("cancelled"),
});

export const ProblemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
  slots: v.optional(v.array(SlotSchema)),
  id: v.optional(v.string()),
});

export const PublicFunnelSchema = v.object({
  slug: v.string(),
  version: v.number(),
  locale: v.string(),
  locales: v.array(v.string()),
  magnet: v.object({
    kind: v.string(),
    title: v.string(),
    pools: v.optional(v.array(v.object({ id: v.string(), ask: v.number() }))),
    computed: v.optional(
      v.array(
        v.object({
          id: v.string(),
          label: v.optional(v.string()),
          expression: v.unknown(),
          format: v.object({ style: v.string() }),
        }),
      ),
    ),
    questions: v.array(
      v.object({
        id: v.string(),
        pool: v.optional(v.string()),
        type: v.string(),
        label: v.string(),
        required: v.boolean(),
        options: v.optional(v.array(v.object({ id: v.string(), label: v.string() }))),
        rows: v.optional(v.array(v.object({ id: v.string(), label: v.string() }))),
        columns: v.optional(v.array(v.object({ id: v.string(), label: v.string() }))),
        top: v.optional(v.number()),
        min: v.optional(v.number()),
        max: v.optional(v.number()),
        from: v.optional(v.string()),
        until: v.optional(v.string()),
      }),
    ),
  }),
  form: v.object({
    position: v.string(),
    fields: v.array(v.object({ id: v.string(), required: v.boolean() })),
  }),
  consents: v.array(v.object({ id: v.string(), required: v.boolean(), text: v.string() })),
});
