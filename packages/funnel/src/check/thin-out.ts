/**
 * As many items as `count`, with the least and the greatest among them: half of them spread over the range of values,
 * since most items lie in the middle of it, and half of them over the items in order.
 */
export function thinOut<T>(items: T[], count: number, measure: (item: T) => number): T[] {
  if (items.length <= count) return items;
  const rising = items.map((item) => ({ item, value: measure(item) })).toSorted((a, b) => a.value - b.value);
  const low = rising[0]?.value ?? 0;
  const range = (rising.at(-1)?.value ?? 0) - low;
  const half = Math.max(1, Math.floor(count / 2));
  const byValue = new Map<number, T>();
  for (const { item, value } of rising) {
    const slot = range === 0 ? 0 : Math.floor(((value - low) / range) * half);
    if (!byValue.has(slot)) byValue.set(slot, item);
  }
  const byOrder = evenly(
    rising.map(({ item }) => item),
    Math.max(2, count - byValue.size),
  );
  return [...new Set([...byValue.values(), ...byOrder])];
}

/** As many items as `count`, evenly spread, the first and the last among them. */
export function evenly<T>(items: T[], count: number): T[] {
  if (items.length <= count) return items;
  const most = Math.max(2, count);
  const gap = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => items[Math.round(at * gap)]).filter(
    (item) => item !== undefined,
  );
}

/** All of these added up. */
export function sumOf(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
