type Method = (...args: unknown[]) => Promise<unknown>;

/** The same nouns, with every method called through `guard`. */
export function guardNouns<Nouns extends object>(
  nouns: Nouns,
  guard: <T>(call: () => Promise<T>) => Promise<T>,
): Nouns {
  const guarded = Object.entries(nouns as Record<string, Record<string, Method>>).map(
    ([noun, methods]) => [
      noun,
      Object.fromEntries(
        Object.entries(methods).map(([name, method]): [string, Method] => [
          name,
          (...args) => guard(() => method(...args)),
        ]),
      ),
    ],
  );
  return Object.fromEntries(guarded) as Nouns;
}
