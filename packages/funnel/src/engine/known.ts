/** An own property, so that ids such as `constructor` never reach the prototype. */
export function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Nothing, an empty list, or only white space and invisible marks: no answer. */
export function isBlank(value: unknown): boolean {
  if (typeof value === "string") return /^[\s\p{Cf}]*$/u.test(value);
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
