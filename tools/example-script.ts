import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { parseFunnel } from "@aimant/funnel/check";
import { toPublicFunnel } from "@aimant/funnel/engine";
import { theme } from "@aimant/funnel/theme";
import { linkWidget } from "@aimant/widget/link";

const root = join(import.meta.dirname, "..");

/** The script of an example funnel as the server links it, with its size after brotli, in bytes. */
export function exampleScript(slug: string, locale: string): { code: string; brotli: number } {
  const parsed = parseFunnel(readFileSync(join(root, "examples/funnels", `${slug}.json`), "utf8"));
  if (!("funnel" in parsed)) throw new Error(`${slug} does not pass its checks`);
  const { code } = linkWidget({
    funnel: toPublicFunnel(parsed.funnel, 1, locale),
    theme: theme(parsed.funnel.appearance),
    partsDir: join(root, "packages/widget/dist/parts"),
  });
  const brotli = brotliCompressSync(code, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }).byteLength;
  return { code, brotli };
}
