/** The gallery: what to show above, the live preview beside what is copied. */
export const galleryCss = `
.choose{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:end}
.choose label{display:grid;gap:4px;font-size:.875rem;font-weight:600;flex:1 1 9rem}
.choose select{min-block-size:48px;padding:8px 12px;background:var(--card);border:1px solid var(--control);border-radius:var(--radius);font-weight:400;font-size:1rem;inline-size:100%}
.choose .button{min-block-size:48px}
.gallery .stage{display:grid;gap:24px}
.gallery iframe{inline-size:100%;block-size:52rem;border:1px solid var(--line);border-radius:var(--radius);background:var(--card)}
.take{display:grid;gap:12px;align-content:start;min-inline-size:0}
.take h2{margin:0}
.take summary{min-block-size:44px;padding-block:10px;cursor:pointer;font-weight:600}
.take pre{margin:0;padding:14px 16px;max-block-size:28rem;overflow:auto;background:var(--card);border:1px solid var(--line);border-radius:var(--radius);font-size:.875rem;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere}
@media (min-width:60rem){.gallery .stage{grid-template-columns:minmax(0,1.35fr) minmax(0,1fr)}}
`;
