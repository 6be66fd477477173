/** Answers without a score, read back. */
export const answersCss = `
.answers{display:grid;gap:clamp(28px,5vw,48px)}
.answers header{display:grid;gap:14px;justify-items:start}
.kicker{display:flex;flex-wrap:wrap;gap:0 16px;font-size:.9375rem;color:var(--muted);line-height:1.45}
.answers h2{font-size:1.25rem;margin-block-end:16px}
.answers dl{padding:4px clamp(20px,4vw,32px)}
.answers dl>div{display:grid;gap:4px;padding-block:20px;break-inside:avoid}
.answers dl>div+div{border-block-start:1px solid var(--line)}
.answers dt{color:var(--muted);font-size:.9375rem}
.answers dd{font-weight:600;white-space:pre-line;overflow-wrap:anywhere}
.call{display:flex;align-items:center;justify-content:space-between;gap:24px 40px;flex-wrap:wrap;padding:clamp(24px,4vw,40px);border-radius:calc(var(--radius) * 1.4);background:var(--accent-soft)}
.call>div{display:grid;gap:8px;flex:1 1 20rem}
.call h2{margin:0}
@media (max-width:40rem){.call .button{inline-size:100%}}
@media (forced-colors:active){.call{border:1px solid CanvasText}}
@media print{.answers .mark{display:none}.call{break-inside:avoid;padding:16px}.call .button::after{content:" " attr(href);font-weight:400;font-size:.8em;overflow-wrap:anywhere}}
`;
