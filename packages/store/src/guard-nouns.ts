import { lazily } from "./lazily.ts";

type Method = (...args: unknown[]) => Promise<unknown>;
type Methods = Record<string, Method>;

/** The same nouns, with every method called through `guard`. A noun is wrapped when it is first used. */
export function guardNouns<Nouns extends object>(
  nouns: Nouns,
  guard: <T>(call: () => Promise<T>) => Promise<T>,
): Nouns {
  const guarded = {};
  for (const [noun, methods] of Object.entries(nouns as Record<string, Methods>)) {
    Object.defineProperty(guarded, noun, {
      enumerable: true,
      get: lazily(() => guardMethods(methods, guard)),
    });
  }
  return guarded as Nouns;
}

function guardMethods(methods: Methods, guard: <T>(call: () => Promise<T>) => Promise<T>): Methods {
  const guarded: Methods = {};
  for (const [name, method] of Object.entries(methods)) {
    guarded[name] = (...args) => guard(() => method(...args));
  }
  return guarded;
}
