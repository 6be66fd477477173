import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build, type Plugin } from "vite";
import { slimPreact } from "./slim-preact.ts";

const source = fileURLToPath(new URL("..", import.meta.url));
const parts = {
  core: "core.ts",
  single: "questions/single/index.tsx",
  multiple: "questions/multiple/index.tsx",
  scale: "questions/scale/index.tsx",
  nps: "questions/nps/index.tsx",
  number: "questions/number/index.tsx",
  "short-text": "questions/short-text/index.tsx",
  "long-text": "questions/long-text/index.tsx",
  statement: "questions/statement/index.tsx",
  "single-pictures": "questions/single-pictures/index.tsx",
  "single-open": "questions/single-open/index.tsx",
  "multiple-more": "questions/multiple-more/index.tsx",
  "yes-no": "questions/yes-no/index.tsx",
  dropdown: "questions/dropdown/index.tsx",
  search: "questions/search/index.tsx",
  country: "questions/country/index.tsx",
  ranking: "questions/ranking/index.tsx",
  matrix: "questions/matrix/index.tsx",
  stars: "questions/stars/index.tsx",
  slider: "questions/slider/index.tsx",
  date: "questions/date/index.tsx",
  overlay: "overlay/index.ts",
  logic: "logic/index.ts",
  pipe: "pipe/index.ts",
  shuffle: "shuffle/index.ts",
  results: "results/index.tsx",
  choices: "choices/index.tsx",
  files: "files/index.tsx",
  booking: "booking/index.ts",
  redirect: "redirect/index.ts",
  later: "later/index.tsx",
  computed: "computed/index.ts",
  figures: "figures/index.tsx",
  person: "person/index.ts",
  proof: "proof/index.ts",
  times: "booking/times.ts",
};
/** Loaded by themselves, only where they are needed: modules that take nothing from `$`. */
const lazy = ["person", "proof", "times"];

export type PartSize = { bytes: number; brotli: number; hash: string };

/** Builds core and parts for `linkWidget` into a folder, with a manifest of sizes and hashes. */
export async function buildParts(outDir: string): Promise<Record<string, PartSize>> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const manifest: Record<string, PartSize> = {};
  for (const [name, entry] of Object.entries(parts)) {
    const code = await bundle(name, join(source, entry));
    await writeFile(join(outDir, `${name}.js`), code);
    manifest[name] = {
      bytes: Buffer.byteLength(code),
      brotli: brotliCompressSync(code).length,
      hash: createHash("sha256").update(code).digest("hex"),
    };
  }
  await writeFile(join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The core becomes `$`; a part is a function of it, so that Preact and the registry exist once. */
async function bundle(name: string, entry: string): Promise<string> {
  const isCore = name === "core";
  const output = await build({
    configFile: false,
    logLevel: "warn",
    // Whatever NODE_ENV says: the build is the same everywhere.
    oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
    plugins: [sharedJsx(isCore), slimPreact()],
    build: {
      write: false,
      target: "es2022",
      minify: true,
      cssMinify: true,
      lib: { entry, formats: [lazy.includes(name) ? "es" : "iife"], name: "$", fileName: name },
      rolldownOptions: {
        external: (id) => !isCore && (id === "#core" || id.endsWith("/parts.ts")),
        output: { minify: true, globals: () => "$", comments: false, generatedCode: { symbols: false } },
      },
    },
  });
  const [first] = [output].flat();
  if (!first || !("output" in first)) throw new Error(`${name} was not built`);
  return first.output[0].code;
}

/** JSX calls go to our own small runtime, which parts take from the core. */
function sharedJsx(isCore: boolean): Plugin {
  return {
    name: "shared-jsx",
    enforce: "pre",
    resolveId: (id) => {
      if (id !== "preact/jsx-runtime") return null;
      return isCore ? join(source, "jsx-runtime.ts") : { id: "#core", external: true };
    },
  };
}
