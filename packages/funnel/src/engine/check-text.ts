import type { Issue } from "./types.ts";

/** What is wrong with a text: control characters, halves of characters, or more characters than fit. */
export function checkText(text: string, maxLength: number, lines: "one" | "many"): Issue | null {
  // A character is one or two code units, so anything beyond twice the limit need not be counted.
  if (text.length > 2 * maxLength || [...text].length > maxLength)
    return { code: "too-long", limit: maxLength };
  const bad = lines === "many" ? /[^\P{Cc}\n\r\t]|\p{Cs}/u : /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
  return bad.test(text) ? { code: "bad-characters" } : null;
}
