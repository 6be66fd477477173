import * as v from "valibot";

/** A BCP 47 language of the product's texts: `fr`, `en`, `pt-BR`. */
export const LocaleSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, "a language tag such as fr, en or pt-BR"),
);

/** One wording for every language, or one wording a language. */
export const TextSchema = v.union([
  v.pipe(v.string(), v.minLength(1), v.maxLength(5_000)),
  v.pipe(
    v.record(LocaleSchema, v.pipe(v.string(), v.minLength(1), v.maxLength(5_000))),
    v.check((texts) => Object.keys(texts).length > 0, "at least one language"),
  ),
]);

/** Ids are stable across versions: answers, links and statistics refer to them. */
export const IdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-zA-Z0-9-]{0,63}$/, "a letter, then letters, digits or hyphens (64 at most)"),
);

/** The name of a funnel in addresses. */
export const SlugSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9](-?[a-z0-9])*$/, "lower-case letters, digits and single hyphens"),
  v.maxLength(64),
);

/** An absolute http(s) address. */
export const HttpUrlSchema = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:\/\//i, "an http or https address"),
);

/** An https address: what a page loads from it must not be changed on the way. */
export const HttpsUrlSchema = v.pipe(
  v.string(),
  v.url(),
  v.maxLength(2_000),
  v.regex(/^https:\/\//i, "an https address"),
);

/** An ISO 8601 duration of days and clock units: `P2D`, `PT4H`, `P1DT12H`. */
export const DurationSchema = v.pipe(
  v.string(),
  v.regex(
    /^P(?=\d|T\d)(\d{1,4}W)?(\d{1,4}D)?(T(?=\d)(\d{1,4}H)?(\d{1,5}M)?)?$/,
    "an ISO 8601 duration such as P2D or PT30M",
  ),
);

/** An IANA time zone that this runtime knows. */
export const TimeZoneSchema = v.pipe(
  v.string(),
  v.check((zone) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: zone }).format(0) !== "";
    } catch {
      return false;
    }
  }, "an IANA time zone such as Europe/Paris"),
);

export type Locale = v.InferOutput<typeof LocaleSchema>;
export type Text = v.InferOutput<typeof TextSchema>;
