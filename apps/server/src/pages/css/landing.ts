/** Why on one side, the funnel on the other; on a phone the funnel follows the promise at once. */
export const landingCss = `
body{background:radial-gradient(56rem 34rem at 88% -6rem,var(--accent-soft),transparent 72%) no-repeat var(--page)}
.landing{display:grid;gap:clamp(28px,4vw,40px)}
.pitch{display:grid;gap:20px;align-content:start}
.pitch h1{font-size:clamp(2rem,1.4rem + 2.4vw,2.875rem);line-height:1.08;letter-spacing:-.026em}
.promise{font-size:clamp(1.0625rem,1rem + .4vw,1.25rem);color:var(--muted);max-inline-size:38rem;line-height:1.5}
.minutes{display:flex;align-items:center;gap:8px;color:var(--muted);font-size:.9375rem}
.minutes svg{color:var(--accent-ink)}
.points{display:grid;gap:14px;margin-block-start:4px}
.points li{display:flex;gap:14px;align-items:flex-start;line-height:1.5;max-inline-size:34rem}
.points svg{flex:none;box-sizing:content-box;padding:3px;margin-block-start:-1px;border-radius:50%;background:var(--accent-soft);color:var(--accent-ink);stroke-width:2.4}
.stage{min-inline-size:0}
.sheet{padding:clamp(20px,3.4vw,40px)}
.sheet,aimant-funnel{box-shadow:0 1px 2px rgb(0 0 0/.04),0 12px 40px -16px rgb(0 0 0/.16);border-radius:calc(var(--radius) * 1.4)}
aimant-funnel{max-inline-size:720px;margin-inline:auto}
.proof{display:grid;gap:12px;padding-inline-start:20px;border-inline-start:3px solid var(--accent);max-inline-size:36rem;align-self:start}
.proof p{font-size:1.0625rem;line-height:1.55}
.proof figcaption{font-size:.9375rem;color:var(--muted)}
.loading{display:grid;gap:12px;place-content:center;justify-items:center;min-block-size:inherit;padding:24px;background:var(--background);text-align:center;color:var(--muted);animation:appear .3s .8s ease-out both}
@keyframes appear{from{opacity:0}}
.landing.plain{max-inline-size:54rem;gap:24px}
.landing.plain h1{font-size:clamp(1.625rem,1.4rem + 1.2vw,2.125rem)}
.landing.plain .sheet{padding:clamp(20px,5vw,56px)}
@media (max-width:59.99rem){.stage{margin-inline:calc(clamp(16px,4vw,40px) * -.5)}}
@media (min-width:60rem){
.landing:not(.plain){grid-template-columns:minmax(0,1fr) minmax(0,1.1fr);grid-template-rows:auto 1fr;column-gap:clamp(48px,5.5vw,80px);padding-block-start:clamp(16px,3vw,48px)}
.landing:not(.plain) .stage{grid-column:2;grid-row:1/span 2}
}
@media (prefers-reduced-motion:reduce){.loading{opacity:1}}
@media (forced-colors:active),print{body{background:var(--page)}}
@media print{.sheet,aimant-funnel{box-shadow:none}}
`;
