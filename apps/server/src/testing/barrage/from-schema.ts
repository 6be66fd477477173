import * as fc from "fast-check";

type Schema = {
  type?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  minimum?: number;
  maximum?: number;
};

/** Values in the form that a JSON Schema describes, with these texts wherever it asks for one. */
export function fromSchema(schema: unknown, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const {
    type,
    enum: choices,
    anyOf,
    properties,
    additionalProperties,
    items,
    minimum,
    maximum,
  } = schema as Schema;
  if (choices !== undefined) return fc.constantFrom(...choices);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => fromSchema(one, text)));
  if (type === "string") return text;
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "integer" || type === "number")
    return fc.oneof(
      fc.integer({ min: minimum ?? -1_000, max: maximum ?? 1_000 }),
      fc.constantFrom(minimum ?? 0, maximum ?? 1e308, 0, -1, 0.5, 2 ** 53),
    );
  if (type === "array") return fc.array(fromSchema(items ?? {}, text), { maxLength: 5 });
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(
      ([name, inner]) => [name, fromSchema(inner, text)] as const,
    );
    return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  }
  if (typeof additionalProperties === "object")
    return fc.dictionary(
      fc.oneof(text, fc.constantFrom("feedback", "results", "debrief")),
      fromSchema(additionalProperties, text),
      { maxKeys: 5 },
    );
  return fc.jsonValue({ maxDepth: 2 });
}
