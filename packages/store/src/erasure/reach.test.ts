import { getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { sqliteKit } from "../columns/sqlite.ts";
import { defineTables } from "../tables/define-tables.ts";
import { nothingPersonal, reachedByTies, reachedOtherwise, ties } from "./reach.ts";

const tables = defineTables(sqliteKit);
const names = Object.keys(tables) as (keyof typeof tables)[];

test.each(names)("%s is reached by an erasure, or is said to hold nothing of a person", (name) => {
  const lists = [reachedByTies, reachedOtherwise, Object.keys(nothingPersonal)];
  expect(lists.filter((list) => (list as string[]).includes(name))).toHaveLength(1);
});

test("no table that names a lead is said to hold nothing", () => {
  const naming = names.filter((name) =>
    Object.keys(ties).some((tie) => tie in getTableColumns(tables[name])),
  );
  for (const name of naming) expect(Object.keys(nothingPersonal)).not.toContain(name);
});

test("rows go before what they refer to", () => {
  const place = (name: keyof typeof tables) => reachedByTies.indexOf(name);
  expect(place("takenCells")).toBeLessThan(place("appointments"));
  expect(place("deliveries")).toBeLessThan(place("enrolments"));
  expect(place("enrolments")).toBeLessThan(place("submissions"));
});
