import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { LogoFile } from "@aimant/core/ports";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Sets a template with data; `logo` is a picture that the template may show. */
export type Typesetter = {
  pdf(template: string, data: unknown, logo?: LogoFile, standard?: string): Promise<Uint8Array>;
};

const extensions: Record<LogoFile["type"], string> = {
  "image/svg+xml": "svg",
  "image/png": "png",
  "image/jpeg": "jpg",
};

/** The fonts of the documents: Inter, and what stands in for the letters that it lacks. */
function fontFiles(home: string): string[] {
  const require = createRequire(join(home, "package.json"));
  return [
    require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
    require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
    require.resolve("@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
    require.resolve("@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf"),
    require.resolve("@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"),
    require.resolve("@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf"),
    require.resolve("@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
  ];
}

/** Finds templates and fonts at once, and throws where one is missing; the compiler starts with the first document. */
export function createTypesetter(home: string): Typesetter {
  const templates = join(home, "typst");
  if (!existsSync(templates)) throw new Error(`no document templates in ${templates}`);
  const fonts = fontFiles(home);
  let compiler: Promise<NodeCompiler> | undefined;

  async function start(): Promise<NodeCompiler> {
    // Here and not at the top: 50 MB of native code that most commands never need.
    const typst = await import("@myriaddreamin/typst-ts-node-compiler");
    const fontBlobs = await Promise.all(fonts.map((file) => readFile(file)));
    return typst.NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs }] });
  }

  return {
    async pdf(template, data, logo, standard) {
      const typst = await (compiler ??= start());
      // From here to the end nothing awaits: the compiler is shared, and so are its pictures.
      const picture = logo && {
        name: extensions[logo.type],
        path: join(templates, `logo.${extensions[logo.type]}`),
      };
      try {
        if (logo && picture) typst.mapShadow(picture.path, Buffer.from(logo.data));
        const inputs = { data: JSON.stringify(data), ...(picture ? { logo: picture.name } : {}) };
        // In one call: a compiled document of its own would wait for the garbage collector, which sees 1 MB as nothing.
        const pdf = typst.pdf(
          { mainFilePath: join(templates, template), inputs },
          standard === undefined ? {} : { pdfStandard: standard },
        );
        return new Uint8Array(pdf);
      } catch (problem) {
        // The compiler's own error has no message: what it has to say is in `code`.
        const code = problem instanceof Error && "code" in problem ? String(problem.code) : String(problem);
        throw new Error(`${template} could not be set: ${code}`, { cause: problem });
      } finally {
        if (picture) typst.unmapShadow(picture.path);
        // Typst remembers what it laid out; without this, every person's document would stay in memory.
        typst.evictCache(10);
      }
    },
  };
}
