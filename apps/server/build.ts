import { rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { build } from "rolldown";

/** Native or loaded by path at run time: left where pnpm put them. */
const external = [
  /^node:/,
  ...builtinModules,
  "better-sqlite3",
  "pg",
  "pg-native",
  "@myriaddreamin/typst-ts-node-compiler",
  "@resvg/resvg-js",
];

// Another entry is a benchmark's, which is run beside the server.
const [, , input = "src/cli.ts", file = "dist/cli.js"] = process.argv;
if (input === "src/cli.ts") await rm("dist", { recursive: true, force: true });
await build({
  input,
  platform: "node",
  external,
  // jsonc-parser's UMD build requires its parts in a way that no bundler follows.
  resolve: { mainFields: ["module", "main"] },
  // One file: libraries that load parts of themselves on demand get them at once.
  output: { file, format: "esm", sourcemap: true, codeSplitting: false },
});
