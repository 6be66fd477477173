import type { PublicFunnel } from "@aimant/funnel";
import type { Theme } from "@aimant/funnel/theme";
import type { NoScriptFormState } from "../form/state.ts";

/** The words around the funnel, already in the visitor's language. */
export type LandingView = {
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
  /** The funnel's own, for dates. */
  timeZone: string;
  /** One a language of the funnel, the current one included. */
  languageLinks: {
    locale: string;
    /** The page's own address in that language. */
    href: string;
    /** Where a click leads, with what is known of this visit; `href` where left out. */
    followHref?: string;
    label: string;
  }[];
  /** Where the form is shown to everybody, for browsers in which the widget does not arrive. */
  plainHref?: string;
  /** Shown where the page is shared, 1200 × 630 px; absolute, or from this origin. */
  image?: string;
};
