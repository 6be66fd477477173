import type { Style, Theme } from "@aimant/funnel/theme";

const rows: Record<Style["rows"], string> = {
  card: "",
  fill: ".face{border-color:transparent}",
  line: `.rows:not(.pictures){gap:0;border-top:1px solid var(--line)}.rows:not(.pictures) .face{padding-inline:10px;background:none;border-width:0 0 1px;border-radius:0}.rows:not(.pictures) :checked+.face{background:var(--accentSoft);box-shadow:inset 0 -1px var(--accentInk)}.rows:not(.pictures) :focus-visible~.face{outline-offset:-3px}@media(hover:hover){.rows:not(.pictures) :hover+.face{background:var(--surface)}}`,
};

const cards: Record<Style["card"], string> = {
  border: "",
  shadow:
    "section.root{border-color:transparent;box-shadow:0 1px 3px rgb(0 0 0/.06),0 20px 48px -20px rgb(0 0 0/.22)}@media(forced-colors:active){section.root{border-color:CanvasText}}",
  // From the corner, half as strong as the soft accent that every text is measured on.
  glow: "section.root{background:radial-gradient(100% 320px at 100% 0,color-mix(in srgb,var(--accentSoft) 60%,transparent),transparent) var(--background)}",
};

/** What a built-in look adds to the widget's own rules; nothing where a funnel has none. */
export function styleCss(style: Style | undefined): string {
  if (style === undefined) return "";
  const { heading, weight, tracking, pill, border } = style;
  return [
    `h2,h3,legend{${heading ? `font-family:${heading};` : ""}font-weight:${weight};letter-spacing:${tracking}em}`,
    // Serifs look a size smaller than they are.
    heading ? "#h{font-size:clamp(24px,4.8cqi,33px)}header h2{font-size:22px;line-height:1.25}" : "",
    pill
      ? ".button{padding-inline:28px;border-radius:99px}.key:not(.checkbox,.consent .key){border-radius:50%}"
      : "",
    border > 1 ? `section.root,.face,.text,.button{border-width:${border}px}` : "",
    rows[style.rows],
    cards[style.card],
  ].join("");
}

/** Text that stands between double quotes in a style sheet. */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n\r\f<]/g, (mark) => `\\${mark.codePointAt(0)?.toString(16) ?? ""} `)}"`;

/** Logo and cover of the first screen. Drawn by the style sheet, so that a funnel without them carries nothing for them. */
export function picturesCss(
  pictures: {
    logo?: string | undefined;
    cover?: string | undefined;
    /** What the logo says. */
    name: string;
  },
  { mode }: Theme,
): string {
  const { logo, cover, name } = pictures;
  if (!logo && !cover) return "";
  // A dark logo would vanish on a dark card: it keeps a light plate.
  const plate = { light: "transparent", dark: "#fff", auto: "transparent" }[mode];
  const dark = mode === "auto" ? "@media(prefers-color-scheme:dark){.root{--plate:#fff}}" : "";
  const tall = "clamp(112px,26cqi,188px)";
  const top = cover ? `calc(${tall} - 34px)` : "20px";
  return [
    `.root{--plate:${cover ? "var(--background)" : plate}}`,
    cover && mode !== "light" ? ".root{--plate:#fff}" : dark,
    cover
      ? `header::before{content:"";position:absolute;inset:4px 0 auto;height:${tall};background:url(${quoted(cover)}) center/cover var(--line)}header{padding-top:calc(${tall} + ${logo ? 24 : 4}px)}header h2{margin-inline-end:0}`
      : "",
    logo
      ? `header::after{content:"";content:""/${quoted(name)};position:absolute;top:${top};width:148px;height:${cover ? 52 : 32}px;padding:${cover ? "9px 12px" : 0};box-sizing:border-box;border-radius:min(var(--radius),12px);background:url(${quoted(logo)}) left/contain no-repeat content-box var(--plate)}[dir=rtl] header::after{background-position:right}`
      : "",
    logo && !cover ? "header{padding-top:48px}" : "",
  ].join("");
}
