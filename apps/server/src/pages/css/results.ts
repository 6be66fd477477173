/** The total, drawn: shared with the thanks page. */
export const gaugeCss = `
.gauge{position:relative;flex:none;inline-size:184px;block-size:184px;display:grid;place-items:center}
.gauge svg{position:absolute;inset:0;inline-size:100%;block-size:100%}
.gauge-track{stroke:var(--line)}
.gauge-value{stroke:var(--accent-ink)}
.gauge span{position:relative;display:grid;justify-items:center;line-height:1}
.gauge strong{font-size:3.5rem;font-weight:700;letter-spacing:-.04em;font-variant-numeric:tabular-nums}
.gauge small{font-size:.8125rem;color:var(--muted);margin-block-start:6px}
@media screen and (prefers-reduced-motion:no-preference){.gauge-value{animation:draw .9s .1s cubic-bezier(.2,.7,.2,1) both}@keyframes draw{from{stroke-dasharray:0 100}}}
@media (forced-colors:active){.gauge-track{stroke:CanvasText;stroke-width:1}.gauge-value{stroke:Highlight}}
@media print{.gauge-track,.gauge-value{print-color-adjust:exact}}
`;

/** The results page: score, profile, chart beside the axes, the account of the score, one call. */
export const resultsCss = `${gaugeCss}
.results{display:grid;gap:clamp(40px,6vw,72px);max-inline-size:66rem}
.kicker{display:flex;flex-wrap:wrap;gap:0 16px;font-size:.9375rem;color:var(--muted);line-height:1.45}
.score{display:flex;align-items:center;gap:clamp(24px,5vw,56px);padding:clamp(24px,4.5vw,52px)}
.score-words{display:grid;gap:14px;min-inline-size:0}
.score h1{font-size:clamp(2rem,1.5rem + 2.4vw,3rem);line-height:1.08;letter-spacing:-.026em}
.lead{font-size:1.125rem;max-inline-size:36rem}
.advice{display:flex;gap:12px;padding:14px 16px;border-radius:var(--radius);background:var(--accent-soft);max-inline-size:42rem}
.advice svg{flex:none;color:var(--accent-ink);margin-block-start:2px}
.advice strong{display:block;font-size:.875rem;font-weight:620;color:var(--accent-ink);margin-block-end:2px}
.profile{display:grid;gap:12px;padding:clamp(24px,4vw,40px)}
.detail{display:grid;gap:clamp(32px,5vw,64px)}
.chart{padding:20px 20px 24px}
.chart figcaption{font-size:.9375rem;color:var(--muted);margin-block-end:8px}
.chart-drawing svg{inline-size:100%;block-size:auto;margin-inline:auto;max-inline-size:26rem}
.axes h2{margin-block-end:8px}
.axis{display:grid;gap:12px;padding-block:28px}
.axis+.axis{border-block-start:1px solid var(--line)}
.axis-head{display:flex;align-items:baseline;justify-content:space-between;gap:20px}
.axis-score{color:var(--muted);font-size:.9375rem;white-space:nowrap;font-variant-numeric:tabular-nums}
.axis-score strong{font-size:1.5rem;letter-spacing:-.02em;color:var(--ink)}
.bar{inline-size:100%;block-size:8px;border-radius:4px;overflow:hidden}
[dir=rtl] .bar{transform:scaleX(-1)}
.bar-track{fill:var(--line)}
.bar-value{fill:var(--accent-ink)}
.axis-level{display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px}
.axis-level strong{font-weight:640}
.tag{font-size:.8125rem;font-weight:600;line-height:1;padding:6px 10px;border-radius:99px;border:1px solid var(--accent-ink);color:var(--accent-ink)}
.axis .advice{background:none;padding:0}
.meaning{max-inline-size:60ch}
.blocks{display:grid;gap:20px;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}
.block{display:grid;gap:12px;align-content:start;justify-items:start;padding:clamp(20px,3vw,32px);break-inside:avoid}
.block p{max-inline-size:60ch;white-space:pre-line}
.why{display:grid;gap:16px}
.entries{display:grid;gap:12px}
.entries li{display:grid;gap:4px;padding:18px 20px;background:var(--card);border:1px solid var(--line);border-radius:var(--radius);break-inside:avoid}
.entry-question{font-size:.9375rem;color:var(--muted)}
.entry-answer{font-weight:600}
.entry-points{font-size:.9375rem;font-variant-numeric:tabular-nums}
.entry-points strong{color:var(--accent-ink);font-weight:640}
details summary{display:flex;align-items:center;gap:10px;min-block-size:48px;cursor:pointer;font-weight:600;color:var(--accent-ink);list-style:none;inline-size:fit-content}
details summary::-webkit-details-marker{display:none}
details summary::before{content:"";inline-size:9px;block-size:9px;margin-inline:4px;border:solid currentColor;border-width:0 2px 2px 0;transform:translateY(-2px) rotate(45deg);transition:transform .15s ease-out}
details[open] summary::before{transform:translateY(2px) rotate(225deg)}
details .entries{margin-block-start:12px}
.weighted{font-size:.9375rem}
.call{display:flex;align-items:center;justify-content:space-between;gap:24px 48px;flex-wrap:wrap;padding:clamp(28px,4.5vw,48px);border-radius:calc(var(--radius) * 1.4);background:var(--accent-soft)}
.call>div{display:grid;gap:10px;flex:1 1 24rem}
.call p{max-inline-size:34rem}
.share{display:flex;align-items:center;justify-content:space-between;flex-wrap:wrap;gap:16px 40px;padding-block-start:clamp(24px,3vw,32px);border-block-start:1px solid var(--line)}
.share p{display:flex;gap:12px;align-items:flex-start;flex:1 1 22rem;max-inline-size:44rem;color:var(--muted);font-size:.9375rem}
.share svg{flex:none}
.share p svg{color:var(--accent-ink);margin-block-start:1px}
.pdf{display:inline-flex;align-items:center;gap:8px;min-block-size:44px;font-size:.9375rem}
@media (max-width:40rem){.score{flex-direction:column;text-align:center}.score-words{justify-items:center}.kicker{justify-content:center}.profile .kicker{justify-content:start}.score .advice{text-align:start}.call .button,.share .button{inline-size:100%}}
@media (min-width:60rem){.entries{grid-template-columns:repeat(3,minmax(0,1fr))}.entries li{align-content:start}.entry-points{align-self:end}.detail.with-chart{grid-template-columns:24rem minmax(0,1fr)}.detail.with-chart .chart{position:sticky;inset-block-start:24px;align-self:start}}
@media screen and (prefers-reduced-motion:no-preference){.bar-value{transform-origin:left;animation:grow .7s .2s cubic-bezier(.2,.7,.2,1) both}@keyframes grow{from{transform:scaleX(0)}}}
@media (forced-colors:active){.bar-track{fill:Canvas;stroke:CanvasText}.bar-value{fill:Highlight}.call,.advice{border:1px solid CanvasText}}
@media print{
@page{margin:16mm}
.results{gap:24px;max-inline-size:none}
.score{padding:16px 20px}
.gauge{inline-size:140px;block-size:140px}
.gauge strong{font-size:2.5rem}
.detail.with-chart{display:block}
.chart{max-inline-size:11cm;margin:0 auto 16px;position:static!important}
h2{break-after:avoid}
.why>.muted{break-after:avoid}
.axis{padding-block:14px;break-inside:avoid;gap:6px}
.bar-track,.bar-value,.advice,.call{print-color-adjust:exact}
.pdf,.share,details summary{display:none}
details::details-content{content-visibility:visible;block-size:auto}
.call{break-inside:avoid;padding:20px}
.call .button::after{content:" " attr(href);font-weight:400;font-size:.8em;overflow-wrap:anywhere}
.call .button{background:none;color:var(--ink);border-color:var(--control);flex-wrap:wrap}
.call .button svg{display:none}
}
`;
