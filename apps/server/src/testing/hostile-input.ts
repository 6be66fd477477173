import * as fc from "fast-check";

/** Texts that have broken programs before, and any others. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\ud800",
    "\udc00x",
    "\u2028",
    "\r\n",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "../../etc/passwd",
    "%00",
    "%",
    "%E0%A4%A",
    "<script>",
    "{{name}}",
    "${x}",
    "'; drop table leads;--",
    "=1+1",
    "null",
    "undefined",
    "NaN",
    "Infinity",
    "-0",
    "1e400",
    "0x10",
    "true",
    "[object Object]",
    "😀",
    "\u202e",
    "a".repeat(300),
    "é".repeat(70),
    "2026-11-24T08:00:00Z",
    "2026-02-30T25:61:00Z",
    "+275760-09-13T00:00:00Z",
    "-271821-04-19T00:00:00Z",
    "9".repeat(60),
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme-composite", maxLength: 40 }),
);

/** Any JSON value, small. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: nastyText },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -0,
      -1,
      0.1,
      1e21,
      1e308,
      -1e308,
      2 ** 53,
      2 ** 31,
      [],
      {},
      [[]],
      [null],
      [""],
      { a: {} },
    ),
  },
  { weight: 2, arbitrary: fc.array(nastyText, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

type Mutation = {
  at: number;
  how: "say" | "set" | "remove" | "rename" | "wrap" | "nest" | "add";
  name: string;
  text: string;
  value: unknown;
};
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(1_000),
  how: fc.constantFrom("say", "say", "say", "set", "set", "remove", "rename", "wrap", "nest", "add"),
  name: nastyText,
  text: nastyText,
  value: nastyValue,
});

type Place = { holder: Record<string, unknown>; key: string };
function placesOf(value: unknown): Place[] {
  if (value === null || typeof value !== "object") return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

/** Own, also for `__proto__`: the JSON must carry it. */
function put(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function mutate(body: unknown, { at, how, name, text, value }: Mutation): void {
  const places = placesOf(body);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return;
  const { holder, key } = place;
  // Other words where words stand: the kind of input that gets past the first checks.
  if (how === "say" && typeof holder[key] === "string") put(holder, key, text);
  else if (how === "say" && typeof holder[key] === "number") put(holder, key, at);
  else if (how === "say") return;
  else if (how === "set") put(holder, key, value);
  else if (how === "wrap") put(holder, key, [holder[key]]);
  else if (how === "nest") put(holder, key, { [key]: holder[key] });
  else if (how === "add") {
    if (!Array.isArray(holder)) put(holder, name, value);
  } else {
    const before = holder[key];
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    if (how === "rename" && !Array.isArray(holder)) put(holder, name, before);
  }
}

/** A valid body with a few things wrong, as JSON; sometimes something else altogether. */
export function almost(valid: () => unknown): fc.Arbitrary<string> {
  const mutated = fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) => {
    const body = structuredClone(valid());
    // Cloned: a value put inside itself would have no end.
    for (const one of mutations) mutate(body, structuredClone(one));
    return JSON.stringify(body);
  });
  const cut = fc.nat(200).map((length) => JSON.stringify(valid()).slice(0, length));
  return fc.oneof(
    { weight: 8, arbitrary: mutated },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: cut },
  );
}

/** A header's value, as far as HTTP lets one through. */
const headerValue = (...usual: string[]) =>
  fc.oneof(
    fc.constantFrom(...usual),
    fc.string({
      unit: fc
        .integer({ min: 0x20, max: 0xff })
        .filter((code) => code !== 0x7f)
        .map((code) => String.fromCharCode(code)),
      maxLength: 60,
    }),
  );

/** Headers that a server reads, usual and odd. */
export const nastyHeaders: fc.Arbitrary<Record<string, string>> = fc
  .record(
    {
      accept: headerValue("text/html", "application/json", "*/*", "text/html;q=0", ",;q=x"),
      "accept-language": headerValue("fr", "en", "*", "de;q=0.1,,;q", "fr;q=NaN"),
      "accept-encoding": headerValue("br", "gzip", "*;q=0", "identity;q=0, br;q=2"),
      "content-type": headerValue(
        "application/json",
        "application/json; charset=utf-16",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=b",
        "text/plain",
        ";",
      ),
      origin: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom("https://www.example.com", "http://aimant.test") },
        { weight: 1, arbitrary: headerValue("null", "https://evil.test") },
      ),
      referer: headerValue("https://www.example.com/a?b#c", "::"),
      "if-none-match": headerValue('"x"', "W/", "*", ',"'),
      "idempotency-key": fc.oneof(
        { weight: 5, arbitrary: fc.uuid() },
        { weight: 1, arbitrary: headerValue("short", "a-key-of-fuzzing") },
      ),
      range: headerValue("bytes=0-", "bytes=-1", "x"),
      "x-forwarded-for": headerValue("127.0.0.1"),
      "transfer-encoding": fc.constantFrom("chunked", "x"),
    },
    { requiredKeys: [] },
  )
  .map((headers) => ({ ...headers }));
