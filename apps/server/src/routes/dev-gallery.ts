import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { NotFound } from "@aimant/core";
import type { FunnelVersion } from "@aimant/core/ports";
import { localise, toPublicFunnel } from "@aimant/funnel/engine";
import { looks, theme, type LookName } from "@aimant/funnel/theme";
import { displayOf, displays, linkWidget } from "@aimant/widget/link";
import { Hono, type Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderGalleryFrame, renderGalleryPage, textsFor } from "../pages/index.ts";

const NONE = "none";
const OWN = "own";

/** `/gallery`: every published funnel in every look, in its languages and in Arabic, live; `/gallery/frame` is one of them. */
export function galleryRoutes({ services, config, assets }: AppParts) {
  const routes = new Hono<AppEnv>();

  const published = async () =>
    (await services.store.funnels.list()).filter(({ withdrawnAt }) => withdrawnAt === null);

  /** What the query asks for, the first there is where it names nothing. */
  async function asked(c: Context<AppEnv>) {
    const all = await published();
    const version = all.find(({ slug }) => slug === c.req.query("funnel")) ?? all[0];
    if (version === undefined) throw new NotFound("funnel");
    const { funnel } = version;
    const name = c.req.query("theme") ?? OWN;
    const mode = c.req.query("mode") === "dark" ? "dark" : "light";
    // Right to left can be looked at whether or not the funnel offers such a language: ours are the words that turn.
    const languages = [...new Set([...funnel.locales, "ar"])];
    const lang = languages.find((known) => known === c.req.query("lang")) ?? funnel.locale;
    const display = displayOf(c.req.query("place"));
    const look = Object.hasOwn(looks, name) ? (name as LookName) : undefined;
    return {
      all,
      version,
      look,
      chosen: look ?? (name === NONE ? NONE : OWN),
      mode,
      lang,
      languages,
      display,
    } as const;
  }

  type Asked = Awaited<ReturnType<typeof asked>>;
  const appearanceOf = ({ version, look, chosen, mode }: Asked) => {
    const own = version.funnel.appearance;
    if (look === undefined) return { ...own, theme: chosen === NONE ? undefined : own.theme, mode };
    const { accent, font, radius, density } = looks[look];
    return { ...own, theme: look, accent, font, radius, density, mode };
  };
  const queryOf = ({ version, chosen, mode, lang, display }: Asked) =>
    new URLSearchParams({
      funnel: version.slug,
      theme: chosen,
      mode,
      lang,
      ...(display !== undefined && { place: display }),
    }).toString();

  routes.get("/gallery", async (c) => {
    const locale = c.get("locale");
    const said = textsFor(locale).dev.gallery;
    const wanted = await asked(c);
    const { all, version, chosen, mode, lang, languages, display, look } = wanted;
    const names = new Intl.DisplayNames([locale], { type: "language" });
    const same = (value: string) => ({ value, label: value });
    const html = renderGalleryPage({
      locale,
      nonce: c.get("nonce"),
      title: version.funnel.name,
      fields: [
        {
          name: "funnel",
          label: said.funnel,
          chosen: version.slug,
          options: all.map(({ slug, funnel }) => ({ value: slug, label: funnel.name })),
        },
        {
          name: "theme",
          label: said.theme,
          chosen,
          options: [
            { value: OWN, label: said.own },
            { value: NONE, label: said.plain },
            ...Object.keys(looks).map(same),
          ],
        },
        {
          name: "mode",
          label: said.mode,
          chosen: mode,
          options: (["light", "dark"] as const).map((value) => ({ value, label: said.modes[value] })),
        },
        {
          name: "lang",
          label: said.language,
          chosen: lang,
          options: languages.map((value) => ({ value, label: names.of(value) ?? value })),
        },
        {
          name: "place",
          label: said.place,
          chosen: display ?? "",
          options: [{ value: "", label: said.inline }, ...displays.map(same)],
        },
      ],
      frame: `/dev/gallery/frame?${queryOf(wanted)}`,
      hosted: `/f/${version.slug}`,
      tag: tagOf(config.publicUrl, version, lang, display),
      appearance: `"appearance": ${JSON.stringify(look === undefined ? version.funnel.appearance : { theme: look, mode })}`,
      definition: await definitionOf(assets.examples, version),
    });
    return sendPage(c, html, { locale, personal: true, csp: { "frame-src": "'self'" } });
  });

  routes.get("/gallery/frame", async (c) => {
    const wanted = await asked(c);
    const { version, lang, mode, display } = wanted;
    const html = renderGalleryFrame({
      locale: lang,
      nonce: c.get("nonce"),
      title: localise(version.funnel.magnet.title, lang, version.funnel.locale),
      // Above the page it opens by itself: there is nothing here to click on.
      script: `/dev/gallery/w/${version.slug}.js?${queryOf(wanted)}${display === undefined ? "" : "&open=load"}`,
      dark: mode === "dark",
    });
    return sendPage(c, html, { locale: lang, personal: true, csp: { "frame-ancestors": "'self'" } });
  });

  routes.get("/gallery/w/:file{[a-z0-9-]+\\.js}", async (c) => {
    const wanted = await asked(c);
    const { version, lang, display } = wanted;
    const appearance = appearanceOf(wanted);
    const funnel = { ...toPublicFunnel(version.funnel, version.version, lang), appearance, locale: lang };
    const { code } = linkWidget({ funnel, theme: theme(appearance), partsDir: assets.widgetParts, display });
    return c.body(code, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-store",
    });
  });
  return routes;
}

function tagOf(
  publicUrl: string,
  { slug, funnel }: FunnelVersion,
  lang: string,
  display: string | undefined,
): string {
  const query = new URLSearchParams({
    ...(lang !== funnel.locale && funnel.locales.includes(lang) && { lang }),
    ...(display !== undefined && { mode: display }),
  }).toString();
  return `<script async src="${publicUrl}/w/${slug}.js${query === "" ? "" : `?${query}`}"></script>`;
}

/** As its author wrote it, where it is an example; else as it was published. */
async function definitionOf(examples: string | undefined, { slug, funnel }: FunnelVersion): Promise<string> {
  const file = examples === undefined ? undefined : join(examples, "funnels", `${slug}.json`);
  const written = file === undefined ? undefined : await readFile(file, "utf8").catch(() => undefined);
  return written ?? JSON.stringify(funnel, null, 2);
}
