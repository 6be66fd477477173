/** Values by key, so many at most: beyond, the one that was kept first is forgotten. */
export function createMemory<Value>(limit: number) {
  const kept = new Map<string, Value>();
  return {
    recall: (key: string): Value | undefined => kept.get(key),
    keep(key: string, value: Value): Value {
      const [oldest] = kept.keys();
      if (kept.size >= limit && oldest !== undefined) kept.delete(oldest);
      kept.set(key, value);
      return value;
    },
  };
}
