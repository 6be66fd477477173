import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { qrCode } from "../../packages/report/src/pdf/qr-code.ts";

/** What this script uses of the compiler. */
type Typst = {
  compile(run: { mainFilePath: string; inputs: Record<string, string> }): {
    result: object | null;
    takeDiagnostics(): { shortDiagnostics: unknown } | null;
  };
  pdf(document: object, options: { pdfStandard: string }): Uint8Array;
};
type TypstModule = {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): Typst };
};

const here = import.meta.dirname;
// A funnel's files are found from its own folder, and its path never leads out of it.
const out = join(here, "../funnels/files");

// The compiler and the fonts are those of the synthesis: nothing is installed for the examples alone.
const fromReport = createRequire(join(here, "../../packages/report/package.json"));
const { NodeCompiler } = fromReport("@myriaddreamin/typst-ts-node-compiler") as TypstModule;
const fontBlobs = await Promise.all(
  ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map((file) =>
    readFile(fromReport.resolve(`@expo-google-fonts/inter/${file}`)),
  ),
);
const typst = NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs }] });

await mkdir(out, { recursive: true });
for (const { source, file, invitation } of [
  { source: "ebook.typ", file: "cx-ebook.pdf", invitation: "https://atelier-lumen.example/diagnostic" },
  {
    source: "slides.typ",
    file: "cx-talk-slides.pdf",
    invitation: "https://atelier-lumen.example/conference",
  },
]) {
  const run = typst.compile({
    mainFilePath: join(here, source),
    inputs: { data: JSON.stringify({ invitation, code: qrCode(invitation) }) },
  });
  if (run.result === null) {
    throw new Error(`${source} could not be set: ${JSON.stringify(run.takeDiagnostics()?.shortDiagnostics)}`);
  }
  const bytes = typst.pdf(run.result, { pdfStandard: "ua-1" });
  await writeFile(join(out, file), bytes);
  console.log(`examples/funnels/files/${file}: ${Math.round(bytes.byteLength / 1024)} KB`);
}
