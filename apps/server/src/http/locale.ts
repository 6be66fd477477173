import { parseAccept } from "hono/utils/accept";

/**
 * The best of `offered` for a browser's `Accept-Language`, or `fallback`. A region is ignored where only the language
 * is offered (`fr-CA` → `fr`).
 */
export function chooseLocale(
  acceptLanguage: string | undefined,
  offered: readonly string[],
  fallback: string,
): string {
  if (acceptLanguage === undefined || acceptLanguage.length > 500) return fallback;
  for (const { type } of parseAccept(acceptLanguage)) {
    const wanted = type.toLowerCase();
    const found =
      offered.find((locale) => locale.toLowerCase() === wanted) ??
      offered.find((locale) => locale.toLowerCase() === wanted.split("-")[0]);
    if (found !== undefined) return found;
  }
  return fallback;
}
