/** The limit of a page, as long as it is one. */
export function pageSize(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) {
    throw new RangeError("a page holds 1 to 1,000 rows");
  }
  return limit;
}
