import type { Funnel } from "../../schema/funnel.ts";
import type { Text } from "../../schema/text.ts";
import { error, warning, type Problem } from "../finding.ts";
import { textsOf } from "../texts.ts";

/** Every text is there in every language offered. */
export function translations(funnel: Funnel): Problem[] {
  const { controller, locale, locales } = funnel;
  const notice = controller.notice ? [{ path: ["controller", "notice"], text: controller.notice }] : [];
  return [
    ...(locales.includes(locale)
      ? []
      : [error("locale-not-offered", ["locale"], `the default language "${locale}" is not in locales`)]),
    ...locales.flatMap((offered, at) =>
      locales.indexOf(offered) < at
        ? [warning("duplicate-locale", ["locales", at], `"${offered}" is in locales twice`)]
        : [],
    ),
    ...[...textsOf(funnel), ...notice].flatMap(({ path, text }) => missing(text, path, funnel)),
  ];
}

function missing(text: Text, path: Problem["path"], { locale, locales }: Funnel): Problem[] {
  if (typeof text === "string") return [];
  const found: Problem[] = [];
  for (const offered of new Set([locale, ...locales])) {
    const language = offered.split("-", 1)[0] ?? offered;
    if (Object.hasOwn(text, offered) || Object.hasOwn(text, language)) continue;
    found.push(
      offered === locale
        ? error("missing-translation", path, `no "${offered}" wording, which is the default language`)
        : warning(
            "missing-translation",
            path,
            `no "${offered}" wording; visitors in this language see "${locale}"`,
          ),
    );
  }
  for (const written of Object.keys(text)) {
    if ([locale, ...locales].some((offered) => offered === written || offered.startsWith(`${written}-`)))
      continue;
    found.push(
      warning(
        "unused-translation",
        [...path, written],
        `"${written}" is not in locales, so nobody sees this wording`,
      ),
    );
  }
  return found;
}
