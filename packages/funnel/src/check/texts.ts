import type * as v from "valibot";
import { FunnelSchema, type Funnel } from "../schema/funnel.ts";
import { TextSchema, type Text } from "../schema/text.ts";

type Path = (string | number)[];

/** Every text of a definition with its path, found by the schema, so that a text added there is never forgotten here. */
export function textsOf(funnel: Funnel): { path: Path; text: Text }[] {
  return collect(FunnelSchema, funnel, []);
}

function collect(schema: v.GenericSchema, value: unknown, path: Path): { path: Path; text: Text }[] {
  if (value === undefined) return [];
  if (isText(schema)) return [{ path, text: value as Text }];
  if ("wrapped" in schema) return collect(schema.wrapped as v.GenericSchema, value, path);
  if (schema.type === "array" && "item" in schema && Array.isArray(value)) {
    return value.flatMap((item, at) => collect(schema.item as v.GenericSchema, item, [...path, at]));
  }
  if ("entries" in schema && isRecord(value)) {
    return Object.entries(schema.entries as Record<string, v.GenericSchema>).flatMap(([key, entry]) =>
      collect(entry, value[key], [...path, key]),
    );
  }
  if (schema.type === "variant" && "options" in schema && "key" in schema && isRecord(value)) {
    const kind = value[String(schema.key)];
    const option = (schema.options as { entries: Record<string, { literal?: unknown }> }[]).find(
      (candidate) => candidate.entries[String(schema.key)]?.literal === kind,
    );
    return option ? collect(option as unknown as v.GenericSchema, value, path) : [];
  }
  return [];
}

function isText(schema: unknown): boolean {
  return schema === TextSchema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
