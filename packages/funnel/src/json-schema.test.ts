import { describe, expect, test } from "vitest";
import { funnelJsonSchema, teamJsonSchema } from "./json-schema.ts";

describe("the JSON Schema for editors", () => {
  const schema = funnelJsonSchema();

  test("asks for what a file must have, not for what has a default", () => {
    expect(schema.required).toEqual([
      "slug",
      "name",
      "locale",
      "locales",
      "controller",
      "magnet",
      "form",
      "consents",
    ]);
    expect(schema.additionalProperties).toBe(false);
    expect(teamJsonSchema().required).toEqual(["owners"]);
  });

  test("lets rules nest", () => {
    expect(JSON.stringify(schema.$defs?.["Condition"])).toContain('"not":{"$ref":"#/$defs/Condition"');
  });

  test("explains its parts", () => {
    expect(schema.properties?.["slug"]).toHaveProperty("description");
    expect(JSON.stringify(schema).match(/"description"/g)?.length).toBeGreaterThan(80);
  });
});
