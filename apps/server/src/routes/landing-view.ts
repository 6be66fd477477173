import type { FunnelVersion } from "@aimant/core/ports";
import type { Text } from "@aimant/funnel";
import { localise, toPublicFunnel } from "@aimant/funnel/engine";
import { theme, type Theme } from "@aimant/funnel/theme";
import type { CardWords } from "../card/card-svg.ts";
import type { AppParts } from "../app-env.ts";
import { offerName, renderLandingPage, type NoScriptFormState } from "../pages/index.ts";

/** Room for a question with four options: nothing moves when the widget arrives. */
const WIDGET_HEIGHT = "43rem";

/** A landing page in one language, for everybody or for the person that the form knows. */
export function landingView(
  { config }: Pick<AppParts, "config">,
  page: { version: FunnelVersion; locale: string; form: NoScriptFormState; nonce: string },
): string {
  const { version, locale, form } = page;
  const { funnel } = version;
  const say = (text: Parameters<typeof localise>[0]) => localise(text, locale, funnel.locale);
  const { landing } = funnel;
  const shown = toPublicFunnel(funnel, version.version, locale);
  const query = locale === funnel.locale ? "" : `?lang=${locale}`;
  const tags = sourceTags(form.values.source);
  return renderLandingPage({
    locale,
    nonce: page.nonce,
    theme: theme(funnel.appearance),
    funnel: shown,
    landing:
      landing === undefined
        ? null
        : {
            title: say(landing.title),
            ...(landing.promise === undefined ? {} : { promise: say(landing.promise) }),
            points: landing.points.map(say),
            ...(landing.proof === undefined
              ? {}
              : { proof: { quote: say(landing.proof.quote), author: say(landing.proof.author) } }),
          },
    controller: shown.controller,
    publicUrl: config.publicUrl,
    widgetSrc: `/w/${funnel.slug}.js${query}`,
    minHeight: WIDGET_HEIGHT,
    image: landing?.image ?? `/f/${funnel.slug}/card.png?lang=${locale}`,
    timeZone: funnel.timeZone,
    plainHref: `${form.action}?lang=${locale}&plain=1${tags}`,
    form,
    languageLinks: funnel.locales.map((other) => ({
      locale: other,
      href: `/f/${funnel.slug}?lang=${other}`,
      followHref: `${form.action}?lang=${other}${form.mode === "plain" ? "&plain=1" : ""}${tags}`,
      label: new Intl.DisplayNames([other], { type: "language" }).of(other) ?? other,
    })),
  });
}

/** What stands on the picture of a landing page. */
export function cardOf({ funnel }: FunnelVersion, locale: string): { words: CardWords; theme: Theme } {
  const say = (text: Text) => localise(text, locale, funnel.locale);
  const { landing, magnet } = funnel;
  const promise = landing?.promise ?? magnet.intro;
  return {
    words: {
      offer: offerName(magnet.kind, locale),
      title: say(landing?.title ?? magnet.title),
      ...(promise === undefined ? {} : { promise: say(promise) }),
      brand: funnel.controller.name,
    },
    theme: theme(funnel.appearance),
  };
}

/** Where the visitor came from, as a query: another language must not lose it. */
function sourceTags(source: Record<string, string>): string {
  const tags = Object.entries(source).flatMap(([key, value]): [string, string][] => {
    if (key === "cta") return [["cta", value]];
    return key.startsWith("utm.") ? [[`utm_${key.slice("utm.".length)}`, value]] : [];
  });
  return tags.length === 0 ? "" : `&${new URLSearchParams(tags).toString()}`;
}
