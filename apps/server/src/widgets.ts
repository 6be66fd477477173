import { brotliCompress, constants, gzip } from "node:zlib";
import { promisify } from "node:util";
import { loadVersion, NotFound } from "@aimant/core";
import type { Services } from "@aimant/core";
import type { FunnelVersion } from "@aimant/core/ports";
import { toPublicFunnel } from "@aimant/funnel/engine";
import { theme } from "@aimant/funnel/theme";
import { lazyPart, lazyParts, linkWidget, type Display } from "@aimant/widget/link";

/** One funnel's script in one language, in every encoding that it is served in. */
export type WidgetScript = { hash: string; identity: Uint8Array; gzip: Uint8Array; br: Uint8Array };

export type Widgets = {
  /** The script of the current version; throws `NotFound`. A language that is not offered gets the funnel's own. */
  script(slug: string, locale: string | undefined, display?: Display): Promise<WidgetScript>;
  /** The name of the part that does the work which a server under pressure asks for. */
  solver(): string;
  /** What a script loads later, by the name that holds its hash; throws `NotFound`, also for one of another build. */
  part(file: string): Promise<WidgetScript>;
  /** What showed the wording to a visitor of this version: kept with the consent. */
  buildOf(slug: string, version: number | undefined, locale: string | undefined): Promise<string>;
};

/** Versions are immutable, so a script is linked and compressed once; old ones are dropped beyond this many. */
const KEPT = 200;

/** Links each funnel's script when it is first asked for. */
export function createWidgets(services: Pick<Services, "store">, partsDir: string): Widgets {
  const scripts = new Map<string, Promise<WidgetScript>>();
  const loaded = new Map<string, Promise<WidgetScript>>();

  function scriptOf(version: FunnelVersion, locale: string, display?: Display): Promise<WidgetScript> {
    const key = `${version.slug}@${version.version}:${locale}:${display ?? ""}`;
    const known = scripts.get(key);
    if (known !== undefined) return known;
    const made = compress(link(version, locale, partsDir, display));
    scripts.set(key, made);
    made.catch(() => scripts.delete(key));
    const [oldest] = scripts.keys();
    if (scripts.size > KEPT && oldest !== undefined) scripts.delete(oldest);
    return made;
  }

  return {
    async script(slug, locale, display) {
      const version = await loadVersion(services.store, slug, undefined);
      return scriptOf(version, offered(version, locale), display);
    },
    solver: () => lazyPart(partsDir, "proof").file,
    async part(file) {
      const lazy = lazyParts.map((name) => lazyPart(partsDir, name)).find((part) => part.file === file);
      if (lazy === undefined) throw new NotFound("link");
      const script = loaded.get(file) ?? compress(lazy);
      loaded.set(file, script);
      return script;
    },
    async buildOf(slug, version, locale) {
      // A slug or version that is gone is refused by the submission itself, unless it repeats an earlier one.
      const row = await loadVersion(services.store, slug, version).catch(() => undefined);
      if (row === undefined) return "unknown";
      return (await scriptOf(row, offered(row, locale))).hash;
    },
  };
}

function offered(version: FunnelVersion, locale: string | undefined): string {
  return locale !== undefined && version.funnel.locales.includes(locale) ? locale : version.funnel.locale;
}

function link(version: FunnelVersion, locale: string, partsDir: string, display: Display | undefined) {
  return linkWidget({
    funnel: toPublicFunnel(version.funnel, version.version, locale),
    theme: theme(version.funnel.appearance),
    partsDir,
    display,
  });
}

async function compress({ code, hash }: { code: string; hash: string }): Promise<WidgetScript> {
  const identity = Buffer.from(code, "utf8");
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.byteLength,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, { params }),
    promisify(gzip)(identity, { level: 9 }),
  ]);
  return { hash, identity, gzip: gz, br };
}
