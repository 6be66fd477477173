/** One call in the rep's hand: who, when, the number as the largest thing, two answers at the thumb. */
export const callCss = `
main{display:grid;padding-block-start:clamp(24px,5vw,56px)}
.call-page{display:grid;gap:28px;align-content:start;max-inline-size:34rem}
.call-page header{display:grid;gap:8px}
.call-page h1{font-size:clamp(1.75rem,1.4rem + 2vw,2.25rem)}
.when{display:flex;align-items:center;gap:8px;color:var(--muted)}
.when span::first-letter{text-transform:uppercase}
.when svg{flex:none;color:var(--accent-ink)}
.dial{min-block-size:72px;inline-size:100%;font-size:clamp(1.25rem,1rem + 2.4vw,1.5rem);font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.outcome{display:grid;gap:16px;padding:24px}
.outcome h2{font-size:1.1875rem}
.outcome form{display:grid;grid-template-columns:1fr 1fr;gap:12px}
.outcome .button{min-block-size:84px;padding-inline:8px;flex-direction:column;gap:6px}
.outcome .button svg{inline-size:24px;block-size:24px}
.said{display:flex;gap:16px;align-items:flex-start;padding:24px}
.said .mark{flex:none;inline-size:48px;block-size:48px}
.said div{display:grid;gap:4px}
.said h2{font-size:1.1875rem}
.call-page .said{align-self:start}
.small{font-size:.9375rem;color:var(--muted)}
@media (max-width:40rem){.call-page{min-block-size:calc(100svh - 11rem);grid-template-rows:auto auto 1fr}.call-page .outcome{align-self:end;padding:20px 16px}}
`;
