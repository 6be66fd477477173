import { createRequire } from "node:module";
import { join } from "node:path";
import type { Theme } from "@aimant/funnel/theme";
import { cardSvg, type CardWords } from "./card-svg.ts";

/** Cards kept: as many funnels in as many languages as one server shows; a card is some 40 kB. */
const KEPT = 100;

/** The card of a page as PNG; `key` names everything that it depends on. */
export type DrawCard = (key: string, words: CardWords, theme: Theme) => Promise<Uint8Array>;

/** Draws cards with the fonts of the documents; each one once. `fontsFrom` is the folder of the package that has them. */
export function drawCards(fontsFrom: string): DrawCard {
  const kept = new Map<string, Promise<Uint8Array>>();
  const require = createRequire(join(fontsFrom, "package.json"));
  const fontFiles = ["400Regular/Inter_400Regular", "600SemiBold/Inter_600SemiBold"].map((name) =>
    require.resolve(`@expo-google-fonts/inter/${name}.ttf`),
  );

  async function draw(words: CardWords, theme: Theme): Promise<Uint8Array> {
    // Here and not at the top: native code that most commands never need.
    const { renderAsync } = await import("@resvg/resvg-js");
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" };
    return (await renderAsync(cardSvg(words, theme), { font })).asPng();
  }

  return (key, words, theme) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const card = draw(words, theme);
    kept.set(key, card);
    // What failed is tried again; what is oldest makes room.
    card.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return card;
  };
}
