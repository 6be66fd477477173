import { countriesIn, countryCodes } from "@aimant/funnel/engine";
import { add } from "../../parts.ts";
import { searching } from "../search/search.tsx";

let names: ReturnType<typeof countriesIn> | undefined;

add("country", {
  // The browser knows the names; the list is made once.
  ...searching((_, locale) => (names ??= countriesIn(locale))),
  check: ({ required }, answer) => {
    if (!answer) return required === false ? null : { code: "required" };
    return countryCodes().includes(String(answer)) ? null : { code: "unknown-option" };
  },
});
