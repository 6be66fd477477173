import { theme, type Palette } from "@aimant/funnel/theme";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

const DEFAULT_ACCENT = "#1f4f8b";

/** Both palettes of a brand; mail clients choose between them. */
export type Look = { light: Palette; dark: Palette };

/** Colours from the brand's one accent, corrected until they read. */
export function lookOf(accent: string): Look {
  const { light, dark } = theme({
    accent: /^#[0-9a-f]{6}$/i.test(accent) ? accent : DEFAULT_ACCENT,
    font: "system",
    radius: 10,
    mode: "auto",
    density: "comfortable",
  });
  return { light, dark };
}

const LookContext = createContext<Palette | null>(null);
export const LookProvider = LookContext.Provider;

/** The light palette, for inline styles: what a client that knows no dark mode shows. */
export function useLook(): Palette {
  const look = useContext(LookContext);
  if (look === null) throw new Error("a part of an email was rendered outside of its document");
  return look;
}

/** System fonts alone: a web font would be a request to a third party, and Outlook ignores it. */
export const FONT = `-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif`;

const important = (rules: string) => rules.replace(/(;|$)/g, " !important$1");

/** The rules that inline styles cannot say: dark colours and narrow screens. */
export function styleSheet({ dark }: Look): string {
  const darkRules: [string, string][] = [
    [".page", `background-color:${dark.surface}`],
    [".card", `background-color:${dark.background};border-color:${dark.line}`],
    [".soft", `background-color:${dark.accentSoft}`],
    [".ink", `color:${dark.ink}`],
    [".muted", `color:${dark.muted}`],
    [".accent", `color:${dark.accentInk}`],
    [".rule", `border-color:${dark.line}`],
    [".track", `background-color:${dark.line}`],
    [".fill", `background-color:${dark.accentInk}`],
    [".button", `background-color:${dark.accent}`],
    [".on-accent", `color:${dark.onAccent}`],
    [".ghost", `border-color:${dark.control}`],
    // A dark logo would vanish on a dark card: it keeps a light plate.
    [".logo", "background-color:#ffffff;padding:6px 8px;border-radius:6px"],
  ];
  const asRules = (prefix: string) =>
    darkRules.map(([selector, rules]) => `${prefix}${selector}{${important(rules)}}`).join("");
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    // Apple Mail and Outlook turn dates, addresses and numbers into blue links of their own.
    "a[x-apple-data-detectors],#MessageViewBody a{color:inherit;text-decoration:inherit}",
    "@media (max-width:520px){.pad{padding-left:24px !important;padding-right:24px !important}.wide{width:100% !important}",
    ".outer{padding:12px 8px 24px !important}.title{font-size:24px !important}}",
    `@media (prefers-color-scheme:dark){${asRules("")}}`,
    // Outlook's own dark mode marks elements that it recoloured with this attribute.
    asRules("[data-ogsc] "),
    asRules("[data-ogsb] "),
  ].join("\n");
}
