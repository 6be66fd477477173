import type { Style } from "@aimant/funnel/theme";

const rows: Record<Style["rows"], string> = {
  card: "",
  fill: "body .row{border-color:transparent;background:var(--page)}body .row:has(:checked){border-color:var(--accent-ink);background:var(--accent-soft)}",
  line: "body .rows{gap:0;border-block-start:1px solid var(--line)}body .row{border-width:0 0 1px;border-radius:0;padding-inline:10px}body .row:has(:checked){box-shadow:none}",
};

const cards: Record<Style["card"], string> = {
  border: "",
  shadow:
    "body .card{border-color:transparent;box-shadow:0 1px 3px rgb(0 0 0/.06),0 20px 48px -20px rgb(0 0 0/.22)}",
  glow: "",
};

/** What a built-in look adds to every page; named by `body` so that it wins over each page's own rules. */
export function styleCss({ heading, weight, tracking, pill, border, rows: kind, card }: Style): string {
  const family = heading === undefined ? "" : `font-family:${heading};`;
  const titles = "body :is(h1,h2,h3,.label,.statement-label)";
  return [
    `${titles}{${family}font-weight:${weight}}body :is(h1,h2){letter-spacing:${tracking}em}`,
    pill === true ? "body .button{border-radius:99px}" : "",
    border > 1
      ? `body :is(.card,.row,.button,.text,input:not([type=radio],[type=checkbox],[type=range]),textarea,select){border-width:${border}px}`
      : "",
    rows[kind],
    cards[card],
  ].join("");
}
