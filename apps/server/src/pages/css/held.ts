/** One time to confirm, and the people whom a provider calls. */
export const heldCss = `
.confirm-held{display:grid;gap:20px;inline-size:100%;max-inline-size:30rem;text-align:start}
.confirm-held .ticket{max-inline-size:none}
.confirm-held .button{min-block-size:56px;inline-size:100%;font-size:1.0625rem}
`;

/** Joining the waiting list, under the times or in their stead. */
export const waitingCss = `
.waiting{display:grid;gap:10px;justify-items:start;padding:20px 24px}
.waiting h2{font-size:1.0625rem}
.waiting p{font-size:.9375rem}
.no-slots+.waiting{margin-block-start:16px}
`;

export const callListCss = `
.calls{display:grid;gap:28px;padding-block:clamp(24px,5vw,56px) 64px}
.calls-head{display:grid;gap:10px;justify-items:start}
.people{display:grid;gap:20px}
.person{display:grid;gap:18px;padding:24px}
.person header{display:grid;gap:4px}
.person h2{font-size:1.25rem}
.person .dial{justify-self:start;font-variant-numeric:tabular-nums;font-size:1.125rem}
.person dl{display:grid;gap:10px}
.person dl>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:2px 16px;font-size:.9375rem}
.person dt{color:var(--muted)}
.person dd{font-variant-numeric:tabular-nums}
.person summary{cursor:pointer;min-block-size:44px;display:flex;align-items:center;gap:10px;list-style:none;inline-size:fit-content;color:var(--accent-ink);font-weight:600;font-size:.9375rem}
.person summary::-webkit-details-marker{display:none}
.person summary::after{content:"";inline-size:8px;block-size:8px;border:solid currentColor;border-width:0 2px 2px 0;transform:translateY(-2px) rotate(45deg)}
.person details[open] summary::after{transform:translateY(2px) rotate(225deg)}
.person details li{display:flex;justify-content:space-between;gap:16px;padding-block:4px;font-size:.9375rem}
.person details li span:last-child{color:var(--muted);font-variant-numeric:tabular-nums;white-space:nowrap}
.outcomes{display:flex;flex-wrap:wrap;gap:12px;align-items:end;border-block-start:1px solid var(--line);padding-block-start:18px}
.outcomes .again{display:flex;flex-wrap:wrap;gap:12px;align-items:end;flex:1 1 100%}
.outcomes label{display:grid;gap:6px;flex:1 1 14rem;font-size:.9375rem;color:var(--muted)}
.outcomes select{min-block-size:52px;padding:8px 12px;font-size:1rem;color:var(--ink)}
.calls .summary{margin:0}
@media (max-width:40rem){.person{padding:20px}.person dl>div{grid-template-columns:1fr}.outcomes>form,.outcomes .button{flex:1 1 100%;inline-size:100%}}
`;
