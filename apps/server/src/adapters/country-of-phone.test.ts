import { countryOfPhone } from "@aimant/core";
import { getCountries, getExampleNumber } from "libphonenumber-js/min";
import examples from "libphonenumber-js/examples.mobile.json" with { type: "json" };
import { expect, test } from "vitest";

/** Territories that share the calling code of a larger neighbour, which answers for them. */
const sharing = (country: string) => {
  const code = getExampleNumber(country as never, examples)?.countryCallingCode;
  return getCountries().filter((other) => getExampleNumber(other, examples)?.countryCallingCode === code);
};

test("every calling code in our table is the country that Google's metadata says, or shares its code", () => {
  const wrong = getCountries().filter((country) => {
    const number = getExampleNumber(country, examples)?.number ?? null;
    const ours = countryOfPhone(number);
    return ours !== undefined && !sharing(country).includes(ours as never);
  });
  expect(wrong).toEqual([]);
  const missing = getCountries().filter(
    (country) => countryOfPhone(getExampleNumber(country, examples)?.number ?? null) === undefined,
  );
  // Islands, nearly all.
  expect(missing.length).toBeLessThan(26);
});
