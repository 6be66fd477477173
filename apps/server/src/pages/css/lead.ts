/** A lead in the rep's hand: the number first, the acts at the thumb, the file below. */
export const leadCss = `
main{padding-block-start:clamp(24px,5vw,56px)}
.lead-page{display:grid;gap:24px;max-inline-size:44rem;padding-block-end:7rem}
.lead-page header{display:grid;gap:6px}
.lead-page h2{font-size:1.1875rem;margin-block-end:8px}
.lead-page ul{margin:0;padding-inline-start:0;display:grid;gap:6px}
.lead-page .card{padding:20px}
.lead-page li,.lead-page dd,.lead-page h1,.lead-page td{overflow-wrap:anywhere}
.lead-page dl{display:grid;gap:12px;margin:0}.lead-page dt{color:var(--muted);font-size:.9375rem}.lead-page dd{margin:0}
.lead-page table{inline-size:100%;border-collapse:collapse}.lead-page td{padding-block:6px}.lead-page td:last-child{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.lead-page meter{inline-size:100%;block-size:10px}
.lead-page meter::-webkit-meter-bar{background:var(--line);border:0;border-radius:99px}
.lead-page meter::-webkit-meter-optimum-value{background:var(--accent);border-radius:99px}
.lead-page meter::-moz-meter-bar{background:var(--accent)}
.lead-page .reach{display:flex;flex-wrap:wrap;gap:4px 20px}.lead-page .reach a{overflow-wrap:anywhere}
.lead-page .call{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline;justify-content:space-between;background:var(--accent-soft)}.lead-page .call p{margin:0;display:flex;gap:8px;align-items:center}
.lead-page .scores>header{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline;justify-content:space-between}.lead-page .scores>header p{margin:0}.lead-page .scores strong{font-size:2rem;line-height:1;color:var(--accent-ink);font-variant-numeric:tabular-nums}
.lead-page .chart-drawing svg{display:block;inline-size:100%;block-size:auto;max-inline-size:24rem;margin:16px auto}
.lead-page dd+dd{margin-block-start:6px}
.lead-page form{display:grid;gap:12px}.lead-page label{display:grid;gap:4px}
.lead-page select,.lead-page input{min-block-size:48px;inline-size:100%;font:inherit;padding-inline:12px;border:1px solid var(--control);border-radius:var(--radius,8px);background:var(--card);color:inherit}
.act-bar{position:fixed;inset-inline:0;inset-block-end:0;z-index:1;background:var(--card);border-block-start:1px solid var(--line);padding:12px 16px calc(12px + env(safe-area-inset-bottom))}
.act-bar form,.act-bar div{display:flex;gap:12px;max-inline-size:44rem;margin-inline:auto;flex:1}
.act-bar .button{flex:1;min-block-size:52px;padding-inline:8px}
.lead-page .problem{color:var(--error,#b3261e)}
`;
