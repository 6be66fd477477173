/** Choosing a time: a strip of days, large times, the button at the thumb. */
export const bookingCss = `
.booking>*+*{margin-block-start:clamp(28px,5vw,40px)}
.intro{display:grid;gap:14px;align-content:start}
.hello{color:var(--muted)}
.intro-text{color:var(--muted);font-size:1.0625rem;max-inline-size:36rem}
.caller{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 14px;align-items:center;margin-block-start:8px}
.initials{display:grid;place-items:center;inline-size:52px;block-size:52px;border-radius:50%;background:var(--accent-soft);color:var(--accent-ink);font-weight:650}
.caller-name{font-weight:640}
.call-facts{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:8px 20px;color:var(--muted);font-size:.9375rem;margin-block-start:8px}
.call-facts li{display:flex;gap:8px;align-items:center}
.call-facts svg{color:var(--accent-ink)}
.choose{display:grid;grid-template-columns:minmax(0,1fr);gap:20px;align-content:start}
.zone{display:grid;gap:8px;font-size:.9375rem}
.zone form{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px}
.zone label{color:var(--muted)}
.zone-row{display:flex;gap:8px;flex:1 1 12rem;min-inline-size:0}
.zone select{min-block-size:44px;padding:6px 12px;font-size:1rem;flex:0 1 auto;inline-size:auto;min-inline-size:0;font-weight:560}
.zone .button{min-block-size:44px;padding:6px 16px}
.zone .enhanced .button{display:none}
.strip{display:grid;grid-template-columns:repeat(auto-fill,minmax(56px,1fr));gap:6px}
.strip.long{grid:auto/auto-flow 60px;overflow-x:auto;padding-block:4px;scroll-snap-type:x proximity}
.strip>div{position:relative;scroll-snap-align:start}
.strip input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:pointer}
.strip label{position:relative;display:grid;align-content:center;justify-items:center;min-block-size:64px;padding:6px 4px 10px;border:1px solid transparent;border-radius:var(--radius);background:var(--card);color:var(--muted);font-size:.8125rem;line-height:1.3;cursor:pointer}
.strip strong{color:var(--ink);font-size:1.125rem;font-variant-numeric:tabular-nums}
.strip label::after{content:"";position:absolute;inset-block-end:5px;inline-size:6px;block-size:6px;border-radius:50%;background:var(--accent-ink);opacity:0}
.strip div:hover label{background:var(--accent-soft)}
.strip :checked+label{border-color:var(--accent-ink);background:var(--accent-soft);color:var(--accent-ink)}
.strip :checked+label strong{color:var(--accent-ink)}
.strip :focus-visible+label{outline:3px solid var(--focus);outline-offset:2px}
.days{display:grid;gap:32px}
.day legend{display:flex;align-items:baseline;justify-content:space-between;gap:16px;margin-block-end:14px}
.day h2{font-size:1.1875rem;letter-spacing:-.01em}
.day h2::first-letter{text-transform:uppercase}
.day legend .muted{font-size:.875rem;white-space:nowrap}
.slots{display:grid;grid-template-columns:repeat(auto-fill,minmax(88px,1fr));gap:8px}
:lang(fr) .slots{grid-template-columns:repeat(auto-fill,minmax(74px,1fr))}
.slot{position:relative;display:grid;min-block-size:52px;cursor:pointer}
.slot input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:pointer}
.slot span{display:grid;place-items:center;padding:4px 0;border:1px solid var(--control);border-radius:var(--radius);background:var(--card);font-weight:600;font-size:.9375rem;white-space:nowrap;font-variant-numeric:tabular-nums;transition:background-color .15s ease-out,border-color .15s ease-out}
.slot:hover span{background:var(--accent-soft);border-color:var(--accent-ink)}
.slot input:checked+span{background:var(--accent);border-color:var(--accent-ink);color:var(--on-accent)}
.slot input:focus-visible+span{outline:3px solid var(--focus);outline-offset:2px}
.confirm{display:grid;gap:8px}
.confirm .button{min-block-size:56px;font-size:1.0625rem}
.chosen{font-weight:600;font-size:.9375rem;text-align:center}
.chosen:empty{display:none}
.chosen::first-letter{text-transform:uppercase}
.no-slots{display:grid;gap:14px;justify-items:center;text-align:center;padding:clamp(32px,7vw,64px) 24px}
.no-slots p{max-inline-size:30rem}
.no-slots .button{margin-block-start:8px}
@media (max-width:59.99rem){
.finish{display:contents}
.finish .field{margin-block-start:40px}
main{padding-block-end:0}
.confirm{position:sticky;inset-block-end:0;z-index:3;margin-inline:calc(clamp(16px,4vw,40px) * -1);margin-block-start:32px;padding:12px clamp(16px,4vw,40px) calc(12px + env(safe-area-inset-bottom));background:var(--card);border-block-start:1px solid var(--line);box-shadow:0 -8px 24px -12px rgb(0 0 0/.18)}
}
@media (min-width:30rem){.slots,:lang(fr) .slots{grid-template-columns:repeat(auto-fill,minmax(88px,1fr))}}
@media (min-width:60rem){
.strip{grid-template-columns:repeat(auto-fill,minmax(48px,1fr))}
.booking{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);grid-template-rows:auto 1fr;column-gap:clamp(48px,7vw,96px);padding-block-start:24px}
.booking>*+*{margin-block-start:0}
.choose{grid-column:2;grid-row:1/span 2}
.finish{grid-row:2;align-self:start;position:sticky;inset-block-start:24px;margin-block-start:32px!important;display:grid;gap:20px;padding:24px;background:var(--card);border:1px solid var(--line);border-radius:calc(var(--radius) * 1.4)}
.booking>.waiting{grid-column:2;grid-row:3;margin-block-start:32px}
.chosen{text-align:start}
}
@media (forced-colors:active){.strip :checked+label{outline:3px solid Highlight;outline-offset:-3px}.strip label::after{background:Highlight}.slot input{appearance:auto;opacity:1;inline-size:20px;block-size:20px;inset:16px auto auto 10px}.slot input:checked+span{outline:3px solid Highlight;outline-offset:-3px}}
@media print{.confirm,.zone,.strip,.finish,.waiting{display:none}}
`;

/** The appointment as a ticket. */
export const bookedCss = `
.ticket{inline-size:100%;max-inline-size:30rem;text-align:start;padding:8px 28px}
.ticket>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:4px 16px;padding-block:18px}
.ticket>div+div{border-block-start:1px solid var(--line)}
.ticket dt{color:var(--muted);font-size:.9375rem}
.ticket dd{display:grid;gap:2px}
.ticket dd .muted{font-size:.9375rem}
.ticket strong{font-weight:640;font-variant-numeric:tabular-nums}
.ticket .when strong{font-size:1.1875rem;letter-spacing:-.01em}
.ticket .when strong::first-letter{text-transform:uppercase}
.ticket .when dd strong{display:block}
.booked .after{max-inline-size:32rem;font-size:.9375rem}
@media (max-width:30rem){.ticket{padding-inline:20px}.ticket>div{grid-template-columns:1fr;padding-block:14px}}
@media print{.booked .actions{display:none}}
`;
