/** A quiet tool: tabular, dense, monospaced where addresses are compared. */
export const mailboxCss = `
body{font-size:.9375rem}
main{padding-block-start:clamp(24px,4vw,48px)}
.mailbox{display:grid;gap:24px;max-inline-size:62rem}
.dev-nav ul{display:flex;flex-wrap:wrap;gap:4px 24px}
.dev-nav a{display:inline-grid;place-items:center;min-block-size:44px;color:var(--muted);text-decoration:none;font-weight:600}
.dev-nav a:hover{color:var(--ink)}
.dev-nav a[aria-current]{color:var(--ink);box-shadow:inset 0 -2px 0 var(--accent-ink)}
.mailbox-head{display:grid;gap:6px}
.mailbox h1{font-size:1.5rem;letter-spacing:-.015em}
.mailbox h2{font-size:.9375rem;letter-spacing:0;margin-block-end:10px}
.clock{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:12px 24px;padding:12px 16px;background:var(--card);border:1px solid var(--line);border-radius:var(--radius)}
.clock p{display:flex;flex-wrap:wrap;align-items:center;gap:4px 8px}
.clock strong{font-variant-numeric:tabular-nums;font-weight:620}
.clock form{display:flex;flex-wrap:wrap;gap:8px}
.clock button{min-block-size:44px;padding:6px 14px;border:1px solid var(--control);border-radius:var(--radius-small);background:transparent;color:var(--accent-ink);font-weight:600;cursor:pointer}
.clock button:hover{background:var(--accent-soft)}
.messages{background:var(--card);border:1px solid var(--line);border-radius:var(--radius);overflow:hidden}
.messages li+li{border-block-start:1px solid var(--line)}
.messages a{display:grid;grid-template-columns:minmax(0,15rem) minmax(0,1fr) auto;gap:2px 24px;padding:14px 16px;color:var(--ink);text-decoration:none;align-items:baseline}
.messages a:hover{background:var(--accent-soft)}
.messages a:focus-visible{outline-offset:-3px}
.messages .to{font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.messages .subject{grid-column:2;overflow:hidden;text-overflow:ellipsis}
.messages .subject svg{display:inline-block;vertical-align:-.15em;color:var(--muted)}
.messages .from{grid-column:2;grid-row:2;color:var(--muted);font-size:.875rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.messages .at{grid-column:3;grid-row:1;color:var(--muted);font-size:.875rem;font-variant-numeric:tabular-nums;white-space:nowrap}
.empty{display:grid;justify-items:center;gap:8px;text-align:center;padding:72px 24px;border:1px dashed var(--control);border-radius:var(--radius)}
.empty svg{color:var(--muted)}
.empty h2{font-size:1.0625rem;margin:0}
.empty p{max-inline-size:30rem}
.back{display:inline-flex;align-items:center;gap:8px;min-block-size:44px}
.back svg{transform:scaleX(-1)}
[dir=rtl] .back svg{transform:none}
.facts{display:grid;gap:4px}
.facts div,.headers div{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:16px}
.headers div{grid-template-columns:minmax(8rem,14rem) minmax(0,1fr);padding-block:6px}
.headers div+div{border-block-start:1px solid var(--line)}
dt{color:var(--muted)}
dd{overflow-wrap:anywhere}
.headers{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.8125rem;padding:8px 16px;background:var(--card);border:1px solid var(--line);border-radius:var(--radius)}
.attachments{display:flex;flex-wrap:wrap;gap:8px}
.attachments a{display:inline-flex;align-items:center;gap:8px;min-block-size:44px;padding:6px 14px;background:var(--card);border:1px solid var(--line);border-radius:var(--radius-small);text-decoration:none;color:var(--ink)}
.attachments a:hover{border-color:var(--control)}
.frame{display:block;inline-size:100%;block-size:min(56rem,85vh);border:1px solid var(--line);border-radius:var(--radius);background:#ffffff;color-scheme:light}
.plain{margin:0;padding:16px 20px;background:var(--card);border:1px solid var(--line);border-radius:var(--radius);font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.8125rem;line-height:1.6;white-space:pre-wrap;overflow-wrap:anywhere}
summary{min-block-size:44px;display:list-item;padding-block:10px;cursor:pointer;font-weight:600}
@media (max-width:44rem){.messages a{grid-template-columns:minmax(0,1fr) auto}.messages .subject,.messages .from{grid-column:1/-1;grid-row:auto}.messages .at{grid-column:2}.headers div{grid-template-columns:1fr;gap:0}}
`;
