import * as v from "valibot";
import { HttpUrlSchema } from "./text.ts";

/** A handful of tokens; everything else follows from them. */
export const AppearanceSchema = v.strictObject({
  /** Brand colour as `#rrggbb`; text on it is corrected until it reads (4.5:1). */
  accent: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, "a colour as #rrggbb")), "#1f4f8b"),
  /** `inherit` takes the landing page's own font. */
  font: v.optional(v.picklist(["inherit", "system", "serif"]), "inherit"),
  /** Corner radius in px. */
  radius: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(28)), 10),
  mode: v.optional(v.picklist(["light", "dark", "auto"]), "light"),
  density: v.optional(v.picklist(["comfortable", "compact"]), "comfortable"),
  logo: v.optional(HttpUrlSchema),
});

export type Appearance = v.InferOutput<typeof AppearanceSchema>;
