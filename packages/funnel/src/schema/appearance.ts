import * as v from "valibot";
import { looks, plain, type LookName } from "../theme/looks.ts";
import { HttpUrlSchema } from "./text.ts";

/** An address that may stand in a style sheet as it is. */
const PictureSchema = v.pipe(HttpUrlSchema, v.maxLength(500));

/** A handful of tokens; everything else follows from them. What is left out comes from the theme. */
export const AppearanceSchema = v.pipe(
  v.strictObject({
    /** One of the built-in looks; each token beside it changes that one thing. */
    theme: v.optional(v.picklist(Object.keys(looks) as LookName[])),
    /** Brand colour as `#rrggbb`; text on it is corrected until it reads (4.5:1). */
    accent: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, "a colour as #rrggbb"))),
    /** `inherit` takes the landing page's own font. */
    font: v.optional(v.picklist(["inherit", "system", "serif", "humanist", "geometric", "rounded"])),
    /** Corner radius in px. */
    radius: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(28))),
    mode: v.optional(v.picklist(["light", "dark", "auto"])),
    density: v.optional(v.picklist(["comfortable", "compact"])),
    logo: v.optional(HttpUrlSchema),
    /** A wide picture above the first question. */
    cover: v.optional(PictureSchema),
  }),
  v.transform((given) => {
    const base = given.theme === undefined ? plain : looks[given.theme];
    return {
      ...given,
      accent: given.accent ?? base.accent,
      font: given.font ?? base.font,
      radius: given.radius ?? base.radius,
      mode: given.mode ?? base.mode,
      density: given.density ?? base.density,
    };
  }),
);

export type Appearance = v.InferOutput<typeof AppearanceSchema>;
