type Preconditions = "failed" | "not-modified" | { useRange: boolean };

/**
 * What the conditional headers of a GET or HEAD ask for, in the order of RFC 9110, 13.2.2. `etag` is strong; no
 * modification date is ever sent, so a condition on one never holds.
 */
export function preconditions(header: (name: string) => string | undefined, etag: string): Preconditions {
  const ifMatch = header("if-match");
  if (ifMatch !== undefined && ifMatch.trim() !== "*" && !tags(ifMatch).includes(etag)) return "failed";

  // If-None-Match compares weakly: a W/ in front makes no difference.
  const ifNoneMatch = header("if-none-match");
  const known = ifNoneMatch === undefined ? [] : tags(ifNoneMatch).map((tag) => tag.replace(/^W\//, ""));
  if (ifNoneMatch?.trim() === "*" || known.includes(etag)) return "not-modified";

  // If-Range compares strongly: parts of two files must never be put together.
  const ifRange = header("if-range");
  return { useRange: ifRange === undefined || ifRange.trim() === etag };
}

const tags = (list: string): string[] => list.match(/(?:W\/)?"[\x21\x23-\x7E\x80-\xFF]*"/g) ?? [];
