import { argv, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { buildParts } from "./src/build/build-parts.ts";

/** `node build.ts [FOLDER]`: the parts that `linkWidget` puts together. */
const sizes = await buildParts(argv[2] ?? fileURLToPath(new URL("dist/parts", import.meta.url)));
for (const [part, { brotli }] of Object.entries(sizes))
  stdout.write(`${part.padEnd(12)} ${brotli} bytes brotli\n`);
