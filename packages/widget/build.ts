import { buildParts } from "./src/build/build-parts.ts";

const sizes = await buildParts(new URL("dist/parts", import.meta.url).pathname);
for (const [part, { brotli }] of Object.entries(sizes)) console.log(`${part.padEnd(12)} ${brotli} B brotli`);
