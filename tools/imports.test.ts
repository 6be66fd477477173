import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkImports } from "./imports.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A house with the given files and nothing else. */
async function aHouse(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "aimant-imports-"));
  folders.push(folder);
  await mkdir(join(folder, "apps"), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const store = { "packages/store/src/index.ts": "export const rows = 1;\n" };

describe("the import check", () => {
  it("finds core reaching into the store, also for a type alone", async () => {
    const value = await aHouse({
      ...store,
      "packages/core/src/submit.ts":
        'import { rows } from "../../store/src/index.ts";\nexport const n = rows;\n',
    });
    const type = await aHouse({
      "packages/store/src/index.ts": "export type Row = { id: string };\n",
      "packages/core/src/submit.ts":
        'import type { Row } from "../../store/src/index.ts";\nexport const row: Row = { id: "1" };\n',
    });
    for (const house of [value, type]) {
      const { violations } = await checkImports(house);
      expect(violations).toEqual([expect.stringContaining("core-knows-only-funnel")]);
    }
  });

  it("finds the widget taking schemas along, and lets it take their types", async () => {
    const schema = {
      "packages/funnel/src/schema/index.ts":
        "export const Schema = {};\nexport type Funnel = { id: string };\n",
    };
    const value = await aHouse({
      ...schema,
      "packages/widget/src/main.ts":
        'import { Schema } from "../../funnel/src/schema/index.ts";\nexport const s = Schema;\n',
    });
    const type = await aHouse({
      ...schema,
      "packages/widget/src/main.ts":
        'import type { Funnel } from "../../funnel/src/schema/index.ts";\nexport const f: Funnel = { id: "1" };\n',
    });
    expect((await checkImports(value)).violations).toEqual([
      expect.stringContaining("widget-takes-engine-values-only"),
    ]);
    expect((await checkImports(type)).violations).toEqual([]);
  });

  it("finds a circle", async () => {
    const house = await aHouse({
      "packages/core/src/a.ts": 'import { b } from "./b.ts";\nexport const a = (): unknown => b;\n',
      "packages/core/src/b.ts": 'import { a } from "./a.ts";\nexport const b = (): unknown => a;\n',
    });
    expect((await checkImports(house)).violations.join()).toContain("no-circles");
  });

  it("counts what it read", async () => {
    const report = await checkImports(await aHouse(store));
    expect(report).toEqual({ modules: 1, dependencies: 0, violations: [] });
  });
});
