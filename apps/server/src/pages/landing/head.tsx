import type { JSX } from "preact";
import type { LandingPageProps } from "./props.ts";

function absolute(href: string, base: string): string {
  return URL.canParse(href, base) ? new URL(href, base).href : href;
}

/** Open Graph names a language with its country; the ones we write are those of France and Britain. */
function openGraphLocale(locale: string): string {
  const countries: Record<string, string> = { fr: "fr_FR", en: "en_GB" };
  return countries[locale] ?? locale.replace("-", "_");
}

type HeadProps = LandingPageProps & { title: string; description: string | undefined };

/** What search engines and link previews are told. Not on a personal page, which is for one person. */
function Invitation(props: HeadProps): JSX.Element {
  const { funnel, publicUrl, locale, languageLinks, title, description } = props;
  const any = absolute(`/f/${funnel.slug}`, publicUrl);
  const own =
    languageLinks.length < 2 ? undefined : languageLinks.find((link) => link.locale === locale)?.href;
  const canonical = own === undefined ? any : absolute(own, publicUrl);
  const image = props.image === undefined ? undefined : absolute(props.image, publicUrl);
  return (
    <>
      {description === undefined ? null : <meta name="description" content={description} />}
      <link rel="canonical" href={canonical} />
      {languageLinks.length < 2
        ? null
        : languageLinks.map((link) => (
            <link
              key={link.locale}
              rel="alternate"
              hreflang={link.locale}
              href={absolute(link.href, publicUrl)}
            />
          ))}
      {languageLinks.length < 2 ? null : <link rel="alternate" hreflang="x-default" href={any} />}
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      {description === undefined ? null : <meta property="og:description" content={description} />}
      <meta property="og:url" content={canonical} />
      <meta property="og:locale" content={openGraphLocale(locale)} />
      {funnel.locales
        .filter((other) => other !== locale)
        .map((other) => (
          <meta key={other} property="og:locale:alternate" content={openGraphLocale(other)} />
        ))}
      <meta property="og:site_name" content={props.controller.name} />
      {image === undefined ? null : (
        <>
          <meta property="og:image" content={image} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={title} />
        </>
      )}
      <meta name="twitter:card" content={image === undefined ? "summary" : "summary_large_image"} />
      <meta name="twitter:title" content={title} />
      {description === undefined ? null : <meta name="twitter:description" content={description} />}
      {image === undefined ? null : <meta name="twitter:image" content={image} />}
    </>
  );
}

/** The landing page's part of the head. */
export function LandingHead(props: HeadProps): JSX.Element {
  return (
    <>
      {props.form.known === undefined ? <Invitation {...props} /> : null}
      {/* In the head, where a style may stand in noscript: the place of the widget must not stay empty. */}
      <noscript>
        <style nonce={props.nonce}>{"aimant-funnel{display:none!important}"}</style>
      </noscript>
    </>
  );
}
