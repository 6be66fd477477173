import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { oneLine } from "./clean.ts";

/** A number to read and a number to dial. */
export type Phone = { shown: string; href: string };

/** `+33612345678` as `+33 6 12 34 56 78`, never broken over two lines; what is no known number stands as it is. */
export function phone(value: string | undefined): Phone | undefined {
  const cleaned = oneLine(value ?? "");
  const dialled = cleaned.replace(/[^+\d]/g, "");
  if (cleaned === "" || dialled === "") return undefined;
  const known = parsePhoneNumberFromString(dialled);
  return {
    shown: known?.isValid() ? known.formatInternational().replaceAll(" ", "\u00a0") : cleaned,
    href: `tel:${dialled}`,
  };
}

/** A `mailto:` link that cannot carry anything but the address. */
export function mailto(address: string): string {
  return `mailto:${encodeURIComponent(oneLine(address)).replaceAll("%40", "@")}`;
}
