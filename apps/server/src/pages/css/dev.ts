/** Previews for those who build a funnel; on top of the mailbox's ground. */
export const devCss = `
.mailbox.dev{max-inline-size:80rem}
.dev code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em}
.jumps{display:flex;flex-wrap:wrap;gap:8px}
.jumps a{display:inline-grid;place-items:center;min-block-size:44px;padding:6px 14px;border:1px solid var(--line);border-radius:var(--radius-small);background:var(--card);text-decoration:none;font-size:.875rem}
.jumps a:hover{border-color:var(--control)}
.email{padding-block-start:24px;border-block-start:1px solid var(--line);scroll-margin-block-start:16px}
.email h2 code{font-size:1.125rem;font-weight:650;color:var(--ink)}
.versions{display:grid;gap:32px 24px}
.versions article{min-inline-size:0;display:grid;gap:10px;align-content:start}
.version-head{display:flex;justify-content:space-between;align-items:baseline;gap:16px}
.version-head a{flex:none;text-transform:capitalize;padding-block:8px}
.dev .frame{block-size:44rem}
.dev .plain{max-block-size:36rem;overflow:auto}
.ways-in{display:grid;gap:20px;padding-block-start:28px;border-block-start:1px solid var(--line)}
.ways-in header{display:grid;gap:4px}
.ways-in h2{font-size:1.25rem;margin:0}
.ways-in ul{display:grid;gap:16px}
.address{overflow-wrap:anywhere}
.address a{display:inline-block;padding-block:4px}
.entry{display:flex;gap:24px;align-items:center;padding:16px;background:var(--card);border:1px solid var(--line);border-radius:var(--radius);min-inline-size:0}
.entry img{flex:none;background:#ffffff;border-radius:var(--radius-small)}
.entry>div{display:grid;gap:4px;min-inline-size:0}
.tags{display:flex;flex-wrap:wrap;gap:2px 14px;overflow-wrap:anywhere}
.formats{display:flex;flex-wrap:wrap;gap:4px 20px}
.formats a{display:inline-flex;align-items:center;gap:8px;min-block-size:44px}
@media (min-width:60rem){.versions{grid-template-columns:1fr 1fr}.ways-in ul{grid-template-columns:1fr 1fr}}
@media (max-width:30rem){.entry{flex-direction:column;align-items:flex-start}}
`;
