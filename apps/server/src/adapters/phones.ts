import type { Phones } from "@aimant/core/ports";
import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Numbers by Google's metadata. */
export const phones: Phones = {
  normalise(input, country) {
    if (input.length > 64 || /\p{Cc}/u.test(input)) return undefined;
    // French typography sets narrow no-break spaces, and phones copy numbers with marks of direction.
    const plain = input.replace(/\p{Cf}/gu, "").replace(/\p{Zs}/gu, " ");
    const number = parsePhoneNumberFromString(plain, isSupportedCountry(country) ? country : undefined);
    return number?.isValid() === true ? number.number : undefined;
  },
};
