import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";

export type CallingCode = { country: string; name: string; code: string };

/** Countries (ISO 3166) with their calling codes: `{ FR: "33", … }`. */
export const callingCodes: Readonly<Record<string, string>> = Object.fromEntries(
  getCountries().map((country) => [country, getCountryCallingCode(country)]),
);

const lists = new Map<string, CallingCode[]>();

/** The same by name in the page's language, in its alphabet's order. */
export function countriesIn(locale: string): CallingCode[] {
  const known = lists.get(locale);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([locale, "en"], { type: "region" });
  const { compare } = new Intl.Collator([locale, "en"]);
  const list = Object.entries(callingCodes)
    .map(([country, code]) => ({ country, code, name: names.of(country) ?? country }))
    .toSorted((a, b) => compare(a.name, b.name));
  lists.set(locale, list);
  return list;
}
