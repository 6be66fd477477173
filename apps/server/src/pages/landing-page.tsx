import type { JSX } from "preact";
import type { PublicFunnel } from "@aimant/funnel";
import type { Theme } from "@aimant/funnel/theme";
import { formCss } from "./css/form.ts";
import { landingCss } from "./css/landing.ts";
import { cssLength } from "./css/tokens.ts";
import { PlainForm } from "./form/form.tsx";
import type { NoScriptFormState } from "./form/state.ts";
import { Icon } from "./icons.tsx";
import { Layout, toDocument } from "./layout.tsx";
import { textsFor } from "./texts/index.ts";
import type { Texts } from "./texts/index.ts";

/** The words around the funnel, already in the visitor's language. */
type LandingView = {
  title: string;
  promise?: string;
  points: string[];
  proof?: { quote: string; author: string };
};

export type LandingPageProps = {
  locale: string;
  nonce: string;
  funnel: PublicFunnel;
  theme: Theme;
  landing: LandingView | null;
  controller: PublicFunnel["controller"];
  /** The server's own address, for absolute links: `https://host`. */
  publicUrl: string;
  /** The widget's script, from this origin. */
  widgetSrc: string;
  /** The height that this funnel needs, such as `32rem`: nothing moves when the widget arrives. */
  minHeight: string;
  form: NoScriptFormState;
  /** One a language of the funnel, the current one included. */
  languageLinks: { locale: string; href: string; label: string }[];
  /** Where the form is shown to everybody, for browsers in which the widget does not arrive. */
  plainHref?: string;
};

function absolute(href: string, base: string): string {
  return URL.canParse(href, base) ? new URL(href, base).href : href;
}

function LandingHead(
  props: LandingPageProps & { title: string; description: string | undefined },
): JSX.Element {
  const { funnel, publicUrl, locale, languageLinks } = props;
  const any = absolute(`/f/${funnel.slug}`, publicUrl);
  const own =
    languageLinks.length < 2 ? undefined : languageLinks.find((link) => link.locale === locale)?.href;
  const canonical = own === undefined ? any : absolute(own, publicUrl);
  const logo = funnel.appearance.logo;
  return (
    <>
      {props.description === undefined ? null : <meta name="description" content={props.description} />}
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
      <meta property="og:title" content={props.title} />
      {props.description === undefined ? null : (
        <meta property="og:description" content={props.description} />
      )}
      <meta property="og:url" content={canonical} />
      <meta property="og:locale" content={locale.replace("-", "_")} />
      <meta property="og:site_name" content={props.controller.name} />
      {logo === undefined ? null : <meta property="og:image" content={logo} />}
      <meta name="twitter:card" content="summary" />
      {/* In the head, where a style may stand in noscript: the place of the widget must not stay empty. */}
      <noscript>
        <style nonce={props.nonce}>{"aimant-funnel{display:none!important}"}</style>
      </noscript>
    </>
  );
}

function Languages({
  links,
  locale,
  texts,
}: {
  links: LandingPageProps["languageLinks"];
  locale: string;
  texts: Texts;
}) {
  if (links.length < 2) return null;
  return (
    <nav class="languages" aria-label={texts.languages}>
      <ul>
        {links.map((link) => (
          <li key={link.locale}>
            <a
              href={link.href}
              hreflang={link.locale}
              lang={link.locale}
              {...(link.locale === locale ? { "aria-current": "true" as const } : {})}
            >
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pitch({
  landing,
  title,
  texts,
  funnel,
}: {
  landing: LandingView | null;
  title: string;
  texts: Texts;
  funnel: PublicFunnel;
}): JSX.Element {
  const promise = landing === null ? funnel.magnet.intro : landing.promise;
  return (
    <div class="pitch">
      <h1>{title}</h1>
      {promise === undefined ? null : <p class="promise">{promise}</p>}
      {funnel.magnet.minutes === undefined ? null : (
        <p class="minutes">
          <Icon name="clock" size={18} /> {texts.landing.minutes(funnel.magnet.minutes)}
        </p>
      )}
      {landing === null || landing.points.length === 0 ? null : (
        <ul class="points" aria-label={texts.landing.points}>
          {landing.points.map((point) => (
            <li key={point}>
              <Icon name="check" size={20} />
              <span>{point}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Proof({ proof }: { proof: { quote: string; author: string } }): JSX.Element {
  return (
    <figure class="proof">
      <blockquote dir="auto">
        <p>{proof.quote}</p>
      </blockquote>
      <figcaption>
        <bdi>{proof.author}</bdi>
      </figcaption>
    </figure>
  );
}

/** The widget with its reserved place; what it holds until then is replaced when the widget attaches. */
function Stage({ props, texts }: { props: LandingPageProps; texts: Texts }): JSX.Element {
  return (
    <>
      <aimant-funnel slug={props.funnel.slug}>
        <div class="loading card">
          <p role="status">{texts.landing.loading}</p>
          {props.plainHref === undefined ? null : <a href={props.plainHref}>{texts.landing.plain}</a>}
        </div>
      </aimant-funnel>
      <script async src={props.widgetSrc} nonce={props.nonce} />
      <noscript>
        <div class="sheet card">
          <PlainForm funnel={props.funnel} form={props.form} texts={texts} />
        </div>
      </noscript>
    </>
  );
}

/** The hosted landing page: why, the funnel beside it, and the same funnel as a plain form where scripts do not run. */
export function renderLandingPage(props: LandingPageProps): string {
  const { locale, funnel, landing, controller, form } = props;
  const texts = textsFor(locale);
  const title = landing?.title ?? funnel.magnet.title;
  const description = landing?.promise ?? funnel.magnet.intro;
  const plain = form.mode === "plain";
  const failed = form.errors.length > 0;
  const logo = funnel.appearance.logo;
  const height = `aimant-funnel{display:block;min-height:${cssLength(props.minHeight, "32rem")}}`;
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${failed ? texts.form.errorTitle : ""}${title} · ${controller.name}`}
      css={`
        ${formCss}${landingCss}${height}
      `}
      brand={{ name: controller.name, ...(logo === undefined ? {} : { logo }) }}
      indexed={!plain}
      head={<LandingHead {...props} title={title} description={description} />}
      aside={<Languages links={props.languageLinks} locale={locale} texts={texts} />}
      footer={
        <>
          <span>
            <bdi>{controller.name}</bdi>
          </span>
          {controller.notice === undefined ? null : <a href={controller.notice}>{texts.controller.notice}</a>}
          <a href={`mailto:${controller.email}`}>{controller.email}</a>
        </>
      }
    >
      <div class={plain ? "wrap landing plain" : "wrap landing"}>
        {plain ? <h1>{title}</h1> : <Pitch landing={landing} title={title} texts={texts} funnel={funnel} />}
        <div class={plain ? "stage sheet card" : "stage"}>
          {plain ? (
            <PlainForm funnel={funnel} form={form} texts={texts} />
          ) : (
            <Stage props={props} texts={texts} />
          )}
        </div>
        {plain || landing?.proof === undefined ? null : <Proof proof={landing.proof} />}
      </div>
    </Layout>,
  );
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "aimant-funnel": { slug: string; children?: ComponentChildren };
    }
  }
}
