/** Ground rules of every page: reset, type, links, buttons, brand header and footer. */
export const baseCss = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block:6rem}
body{margin:0;min-block-size:100vh;min-block-size:100svh;display:flex;flex-direction:column;background:var(--page);color:var(--ink);font-family:var(--font);font-size:1rem;line-height:1.55;-webkit-font-smoothing:antialiased;text-rendering:optimizeLegibility;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset,blockquote{margin:0;padding:0}
h1,h2,h3{line-height:1.15;text-wrap:balance;font-weight:680;letter-spacing:-.018em}
h1{font-size:clamp(1.875rem,1.45rem + 1.9vw,2.75rem)}
h2{font-size:clamp(1.375rem,1.2rem + .7vw,1.75rem)}
h3{font-size:1.125rem;letter-spacing:-.01em;line-height:1.3}
p{text-wrap:pretty}
ul,ol{list-style:none}
fieldset{border:0;min-inline-size:0}
legend{display:block;inline-size:100%;padding:0}
img,svg{display:block;max-inline-size:100%}
button,input,textarea,select{font:inherit;color:inherit;letter-spacing:inherit}
a{color:var(--accent-ink);text-decoration-thickness:.08em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:var(--radius-small)}
[tabindex="-1"]:focus{outline:none}
.hidden{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.muted{color:var(--muted)}
.skip{position:absolute;inset-inline-start:16px;inset-block-start:-80px;z-index:9;padding:12px 16px;background:var(--card);border-radius:var(--radius-small)}
.skip:focus{inset-block-start:12px}
.wrap{inline-size:100%;max-inline-size:72rem;margin-inline:auto;padding-inline:clamp(16px,4vw,40px)}
.narrow{max-inline-size:44rem}
.top{padding-block:clamp(8px,2vw,20px)}
.top .wrap{display:flex;align-items:center;justify-content:space-between;gap:16px;min-block-size:44px}
.brand{display:flex;align-items:center;gap:12px;font-weight:650;letter-spacing:-.01em;min-inline-size:0}
.brand img{block-size:32px;inline-size:auto;max-inline-size:160px;object-fit:contain;object-position:left center}
.brand::before{content:"";flex:none;inline-size:10px;block-size:10px;border-radius:3px;background:var(--accent);print-color-adjust:exact}
.brand.with-logo::before{content:none}
.languages ul{display:flex;gap:2px}
.languages a{display:grid;place-items:center;min-inline-size:44px;min-block-size:44px;padding-inline:8px;color:var(--muted);text-decoration:none;text-transform:capitalize;font-size:.9375rem;border-radius:var(--radius-small)}
.languages a:hover{color:var(--ink);background:var(--accent-soft)}
.languages a[aria-current]{color:var(--ink);font-weight:650;text-decoration:underline;text-decoration-color:var(--accent-ink);text-decoration-thickness:2px;text-underline-offset:.4em}
main{flex:1;padding-block:clamp(8px,2vw,24px) clamp(56px,8vw,96px)}
main:focus{outline:none}
.foot{border-block-start:1px solid var(--line);padding-block:24px;font-size:.875rem;color:var(--muted)}
.foot .wrap{display:flex;flex-wrap:wrap;gap:4px 24px;align-items:baseline}
.foot a{color:inherit;display:inline-block;padding-block:4px}
.card{background:var(--card);border:1px solid var(--line);border-radius:calc(var(--radius) * 1.4)}
.button{display:inline-flex;align-items:center;justify-content:center;gap:10px;min-block-size:52px;padding:12px 26px;border:1px solid transparent;border-radius:var(--radius);background:var(--accent);color:var(--on-accent);font-weight:640;text-decoration:none;text-align:center;line-height:1.25;cursor:pointer;transition:background-color .15s ease-out,transform .15s ease-out}
.button:hover{background:var(--accent-hover)}
.button:active{transform:translateY(1px)}
.button.quiet{background:transparent;color:var(--accent-ink);border-color:var(--control)}
.button.quiet:hover{background:var(--accent-soft)}
.button svg{flex:none}
.mark{display:grid;place-items:center;inline-size:64px;block-size:64px;border-radius:50%;background:var(--success-soft);color:var(--success)}
.mark.neutral{background:var(--accent-soft);color:var(--accent-ink)}
.mark.failed{background:var(--error-soft);color:var(--error)}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (prefers-reduced-motion:reduce){*,*::before,*::after{animation:none!important;transition:none!important}}
@media (forced-colors:active){.button,.card,.mark{border:1px solid ButtonText}.brand::before{background:CanvasText;forced-color-adjust:none}}
@media print{body{font-size:11pt}.top,.foot,.skip{padding-block:8px}.skip,.languages{display:none}.card{break-inside:avoid}}
`;

/** A page that says one thing: thanks, unsubscribed, not found. */
export const noticeCss = `
.notice{display:grid;justify-items:center;text-align:center;gap:20px;padding-block:clamp(24px,7vh,88px) 24px}
.notice .text{max-inline-size:34rem;font-size:1.125rem;color:var(--muted);text-wrap:pretty}
.notice h1{max-inline-size:20ch}
.notice .actions{display:flex;flex-wrap:wrap;justify-content:center;gap:12px;margin-block-start:8px}
.notice .actions>*{margin-block-start:0}
.unbroken{white-space:nowrap}
.notice form{margin-block-start:8px}
.notice .reference{font-size:.875rem;color:var(--muted)}
.notice code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:6px;padding:3px 8px;user-select:all}
.teaser{display:flex;align-items:center;gap:20px;padding:20px 28px;text-align:start}
.teaser .gauge{inline-size:104px;block-size:104px}
.teaser .gauge strong{font-size:1.875rem}
.teaser .level{font-size:1.25rem;font-weight:650;letter-spacing:-.01em}
.handed{display:grid;gap:12px;inline-size:100%;max-inline-size:30rem}
.handed li{display:grid;gap:18px;padding:24px}
.handed-name{display:flex;gap:14px;align-items:flex-start;text-align:start;font-weight:600;line-height:1.4;min-inline-size:0}
.handed-name span{min-inline-size:0;overflow-wrap:anywhere}
.handed-name svg{flex:none;color:var(--accent-ink)}
@media (max-width:30rem){.notice .actions,.notice .button,.notice form{inline-size:100%}.teaser{inline-size:100%;padding:16px 18px}}
`;
