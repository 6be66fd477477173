/** Telephone numbers, by the international numbering plan. */
export interface Phones {
  /** E.164 (`+33612345678`), or `undefined` where it is no valid number; `country` (ISO 3166) is assumed without a prefix. */
  normalise(input: string, country: string): string | undefined;
}
