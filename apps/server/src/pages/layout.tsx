import type { ComponentChildren, JSX } from "preact";
import { render } from "preact-render-to-string";
import type { Theme } from "@aimant/funnel/theme";
import { baseCss } from "./css/base.ts";
import { tokens } from "./css/tokens.ts";
import { textsFor } from "./texts/index.ts";

/** Who speaks on the page; a logo is shown only from an https address, the only kind the page's policy loads. */
type Brand = { name: string; logo?: string };

/** What every page with a funnel's look is given. */
export type PageProps = { locale: string; nonce: string; theme: Theme; brand: Brand };

type LayoutProps = {
  locale: string;
  nonce: string;
  theme: Theme;
  title: string;
  /** The page's own rules, after the ground rules. */
  css: string;
  brand?: Brand;
  /** Only the landing page may be found by search engines. */
  indexed?: boolean;
  head?: ComponentChildren;
  /** Beside the brand, at the end of the header. */
  aside?: ComponentChildren;
  footer?: ComponentChildren;
  children: ComponentChildren;
};

const rightToLeft = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

function ThemeColour({ theme }: { theme: Theme }): JSX.Element {
  // The page colour of `tokens`: the browser's own bars then continue it.
  if (theme.mode === "dark") return <meta name="theme-color" content={theme.dark.background} />;
  if (theme.mode === "light") return <meta name="theme-color" content={theme.light.surface} />;
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={theme.light.surface} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={theme.dark.background} />
    </>
  );
}

function BrandName({ brand }: { brand: Brand }): JSX.Element {
  const logo = brand.logo?.startsWith("https://") ? brand.logo : null;
  return (
    <p class={logo === null ? "brand" : "brand with-logo"}>
      {logo === null ? <bdi>{brand.name}</bdi> : <img src={logo} alt={brand.name} width="160" height="32" />}
    </p>
  );
}

function Skip({ locale }: { locale: string }): JSX.Element {
  return (
    <a class="skip" href="#main">
      {textsFor(locale).skip}
    </a>
  );
}

/** The frame of every page: head, one nonced style, brand, skip link, landmarks. */
export function Layout(props: LayoutProps): JSX.Element {
  const { locale, theme, brand } = props;
  const css = `${tokens(theme)}${baseCss}${props.css}`;
  return (
    <html lang={locale} dir={rightToLeft.has(locale.split("-")[0] ?? "") ? "rtl" : "ltr"}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{props.title}</title>
        {props.indexed === true ? null : <meta name="robots" content="noindex, nofollow" />}
        {/* Personal links must not leak to other sites; `no-referrer` would also blank the Origin of our own form posts. */}
        <meta
          name="referrer"
          content={props.indexed === true ? "strict-origin-when-cross-origin" : "same-origin"}
        />
        <ThemeColour theme={theme} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <style nonce={props.nonce} dangerouslySetInnerHTML={{ __html: css }} />
        {props.head}
      </head>
      <body>
        {brand === undefined && props.aside === undefined ? (
          <Skip locale={locale} />
        ) : (
          <header class="top">
            <Skip locale={locale} />
            <div class="wrap">
              {brand === undefined ? null : <BrandName brand={brand} />}
              {props.aside}
            </div>
          </header>
        )}
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
        {props.footer === undefined ? null : (
          <footer class="foot">
            <div class="wrap">{props.footer}</div>
          </footer>
        )}
      </body>
    </html>
  );
}

/** The complete document, ready to send. */
export function toDocument(page: JSX.Element): string {
  return `<!doctype html>${render(page)}`;
}
