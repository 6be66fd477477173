/** Why on one side, the funnel on the other; on a phone the funnel follows the promise at once. */
export const landingCss = `
body{background:radial-gradient(56rem 34rem at 88% -6rem,var(--accent-soft),transparent 72%) no-repeat var(--page)}
.landing{display:grid;gap:clamp(28px,4vw,40px)}
.pitch{display:grid;gap:20px;align-content:start}
.pitch h1{font-size:clamp(2rem,1.4rem + 2.4vw,2.875rem);line-height:1.08;letter-spacing:-.026em}
.promise{font-size:clamp(1.0625rem,1rem + .4vw,1.25rem);color:var(--muted);max-inline-size:38rem;line-height:1.5}
.offer{display:flex;align-items:center;gap:10px;font-size:.9375rem;font-weight:640;color:var(--accent-ink);margin-block-end:-6px}
.offer::before{content:"";inline-size:28px;block-size:2px;background:var(--accent-ink)}
.points{display:grid;gap:14px;margin-block-start:4px}
.points li{display:flex;gap:14px;align-items:flex-start;line-height:1.5;max-inline-size:34rem}
.points svg{flex:none;box-sizing:content-box;padding:3px;margin-block-start:-1px;border-radius:50%;background:var(--accent-soft);color:var(--accent-ink);stroke-width:2.4}
.stage{min-inline-size:0;display:grid;gap:20px;align-content:start}
.trust{display:flex;flex-wrap:wrap;justify-content:center;gap:4px 20px;font-size:.875rem;color:var(--muted);padding-inline:8px}
.trust li{display:flex;align-items:center;gap:8px;min-block-size:28px}
.trust svg{flex:none;color:var(--accent-ink)}
.trust a{color:inherit;display:inline-block;padding-block:3px}
.beside{display:grid;gap:clamp(28px,4vw,40px);align-content:start}
.cover{position:relative;overflow:hidden;display:grid;grid-template-rows:auto 1fr;gap:14px;inline-size:min(100%,15rem);aspect-ratio:1/1.3;padding:22px 20px;border-radius:4px 10px 10px 4px;background:var(--accent);color:var(--on-accent);box-shadow:inset 9px 0 0 -6px rgb(0 0 0/.16),0 2px 4px rgb(0 0 0/.08),0 24px 48px -20px rgb(0 0 0/.34)}
.cover-name{font-size:.75rem;font-weight:600;position:relative}
.cover-title{position:relative;font-size:1.375rem;font-weight:680;line-height:1.16;letter-spacing:-.02em;text-wrap:balance;overflow:hidden;overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:6;align-self:start}
.cover svg{position:absolute;inset-inline:0;inset-block-end:0;inline-size:100%;fill:none;stroke:currentColor;stroke-width:1;opacity:.34}
.sheet{padding:clamp(20px,3.4vw,40px)}
.sheet,aimant-funnel{box-shadow:0 1px 2px rgb(0 0 0/.04),0 12px 40px -16px rgb(0 0 0/.16);border-radius:calc(var(--radius) * 1.4)}
aimant-funnel{inline-size:100%;max-inline-size:720px;margin-inline:auto}
.proof{display:grid;gap:12px;padding-inline-start:20px;border-inline-start:3px solid var(--accent);max-inline-size:36rem;align-self:start}
.proof blockquote p::before{content:open-quote}
.proof blockquote p::after{content:close-quote}
:lang(fr) .proof blockquote{quotes:"«\\202f" "\\202f»"}
:lang(en) .proof blockquote{quotes:"“" "”"}
.proof p{font-size:1.0625rem;line-height:1.55}
.proof figcaption{font-size:.9375rem;color:var(--muted)}
.loading{display:grid;gap:12px;place-content:center;justify-items:center;min-block-size:inherit;padding:24px;background:var(--background);text-align:center;color:var(--muted);animation:appear .3s .8s ease-out both}
@keyframes appear{from{opacity:0}}
.landing.plain{max-inline-size:54rem;gap:24px}
.landing.plain h1{font-size:clamp(1.625rem,1.4rem + 1.2vw,2.125rem)}
.landing.plain .trust{justify-content:start}
.landing.plain .sheet{padding:clamp(20px,5vw,56px)}
@media (max-width:59.99rem){.cover{display:none}.beside:not(:has(.proof)){display:none}.stage{margin-inline:calc(clamp(16px,4vw,40px) * -.5)}}
@media (min-width:60rem){
.landing:not(.plain){grid-template-columns:minmax(0,1fr) minmax(0,1.1fr);grid-template-rows:auto 1fr;column-gap:clamp(48px,5.5vw,80px);padding-block-start:clamp(16px,3vw,48px)}
.landing:not(.plain) .stage{grid-column:2;grid-row:1/span 2}
}
@media (prefers-reduced-motion:reduce){.loading{opacity:1}}
@media (forced-colors:active),print{body{background:var(--page)}}
@media print{.sheet,aimant-funnel{box-shadow:none}}
`;
