import type { Phones } from "@aimant/core/ports";
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";

/** Numbers by Google's metadata. */
export const phones: Phones = {
  normalise(input, country) {
    if (input.length > 64) return undefined;
    const number = parsePhoneNumberFromString(input, country as CountryCode);
    return number?.isValid() === true ? number.number : undefined;
  },
};
