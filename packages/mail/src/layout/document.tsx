import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Language } from "../texts/texts.ts";
import { Grid } from "./grid.tsx";
import { FONT, LookProvider, lookOf, styleSheet, useLook } from "./look.ts";

export type DocumentParts = {
  language: Language;
  /** Also read out by some screen readers on opening. */
  subject: string;
  /** The line that an inbox shows after the subject. */
  preheader: string;
  accent: string;
  card: VNode;
  /** Small print under the card. */
  footer?: VNode;
};

// Word, which renders mail in Outlook on Windows, ignores max-width: a table of fixed width stands around the card.
const GHOST_START = `<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->`;
const GHOST_END = `<!--[if mso]></td></tr></table><![endif]-->`;
const MSO_HEAD = `<!--[if mso]><noscript><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><style>table{border-collapse:collapse}td,p,a,h1,h2{font-family:Arial,sans-serif !important}</style><![endif]-->`;
// Keeps an inbox from filling the preview with the words that follow.
const PREVIEW_FILLER = "\u034f\u200c\u00a0".repeat(80);

/** The whole HTML part: one column of 600 px at most that stands without its style sheet. */
export function renderDocument({
  language,
  subject,
  preheader,
  accent,
  card,
  footer,
}: DocumentParts): string {
  const look = lookOf(accent);
  const column = renderToString(
    <LookProvider value={look.light}>
      <Column>
        <Card>{card}</Card>
        {footer}
      </Column>
    </LookProvider>,
  );
  const html = renderToString(
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <meta name="x-apple-disable-message-reformatting" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: styleSheet(look) }} />
      </head>
      <body
        class="page"
        style={`margin:0;padding:0;width:100%;background-color:${look.light.surface};-webkit-text-size-adjust:100%;text-size-adjust:100%`}
      >
        <div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all">
          {preheader}
          {PREVIEW_FILLER}
        </div>
        <div
          role="article"
          lang={language}
          dangerouslySetInnerHTML={{ __html: page(column, look.light.surface) }}
        />
      </body>
    </html>,
  );
  return `<!doctype html>\n${html.replace("</head>", `${MSO_HEAD}</head>`)}`;
}

function page(column: string, background: string): string {
  return [
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" bgcolor="${background}" style="background-color:${background}">`,
    `<tr><td class="outer" align="center" style="padding:32px 16px 40px">${GHOST_START}${column}${GHOST_END}</td></tr></table>`,
  ].join("");
}

function Column({ children }: { children: ComponentChildren }) {
  return <div style={`max-width:600px;margin:0 auto;text-align:left;font-family:${FONT}`}>{children}</div>;
}

function Card({ children }: { children: ComponentChildren }) {
  const look = useLook();
  return (
    <Grid
      class="card"
      bgcolor={look.background}
      style={`table-layout:fixed;background-color:${look.background};border:1px solid ${look.line};border-radius:14px`}
    >
      <tr>
        <td
          class="pad"
          style={`padding:36px 44px 40px;font-family:${FONT};word-break:break-word;overflow-wrap:anywhere`}
        >
          {children}
        </td>
      </tr>
    </Grid>
  );
}
