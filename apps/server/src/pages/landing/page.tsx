import { formatDay } from "@aimant/core";
import type { JSX } from "preact";
import { formCss } from "../css/form.ts";
import { landingCss } from "../css/landing.ts";
import { cssLength } from "../css/tokens.ts";
import { PlainForm } from "../form/form.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";
import { LandingHead } from "./head.tsx";
import { Cover, Pitch, Proof, Trust } from "./pitch.tsx";
import type { LandingPageProps } from "./props.ts";

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
              href={link.followHref ?? link.href}
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

/** The widget with its reserved place; what it holds until then is replaced when the widget attaches. */
function Stage({ props, texts }: { props: LandingPageProps; texts: Texts }): JSX.Element {
  const { funnel, form } = props;
  return (
    <>
      <aimant-funnel
        slug={funnel.slug}
        {...(form.known === undefined ? {} : { person: form.known.token })}
        {...(form.begun === undefined ? {} : { unfinished: form.begun.token })}
      >
        <div class="loading card">
          <p role="status">{texts.kinds[funnel.magnet.kind].loading}</p>
          {props.plainHref === undefined ? null : <a href={props.plainHref}>{texts.landing.plain}</a>}
        </div>
      </aimant-funnel>
      <script async src={props.widgetSrc} nonce={props.nonce} />
      <noscript>
        <div class="sheet card">
          <PlainForm funnel={funnel} form={form} texts={texts} />
        </div>
      </noscript>
    </>
  );
}

/** How long what was begun is kept, and the way to have it gone at once. */
function Begun({ props, texts }: { props: LandingPageProps; texts: Texts }): JSX.Element | null {
  const { begun } = props.form;
  if (begun === undefined) return null;
  const day = formatDay(begun.until.toZonedDateTimeISO(props.timeZone), props.locale);
  return (
    <form class="begun muted" method="post" action={`/f/${props.funnel.slug}/u/${begun.token}/forget`}>
      <p>{texts.later.begun(day)}</p>
      <button class="button quiet" type="submit">
        {texts.later.forget}
      </button>
    </form>
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
      indexed={!plain && form.known === undefined && form.begun === undefined}
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
      <div class={plain ? "wrap landing plain" : `wrap landing ${funnel.magnet.kind}`}>
        {plain ? <h1>{title}</h1> : <Pitch landing={landing} title={title} texts={texts} funnel={funnel} />}
        <div class="stage">
          {plain ? (
            <div class="sheet card">
              <PlainForm funnel={funnel} form={form} texts={texts} />
            </div>
          ) : (
            <Stage props={props} texts={texts} />
          )}
          <Begun props={props} texts={texts} />
          <Trust funnel={funnel} texts={texts} />
        </div>
        {plain || (landing?.proof === undefined && funnel.magnet.kind !== "download") ? null : (
          <div class="beside">
            {funnel.magnet.kind === "download" ? (
              <Cover title={funnel.magnet.title} name={controller.name} />
            ) : null}
            {landing?.proof === undefined ? null : <Proof proof={landing.proof} />}
          </div>
        )}
      </div>
    </Layout>,
  );
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "aimant-funnel": { slug: string; person?: string; unfinished?: string; children?: ComponentChildren };
    }
  }
}
