/** What a calculator comes to, as a bill: what it is made of, then the figure that matters. */
export const figuresCss = `
.figures{padding:clamp(24px,4vw,40px)}
.figures dl{margin:1rem 0 0}
.figures dl>div{display:flex;justify-content:space-between;gap:1.5rem;align-items:baseline;padding:.6rem 0;border-bottom:1px solid var(--line)}
.figures dd{margin:0;font-variant-numeric:tabular-nums;text-align:end}
.figures .main{border:0;font-weight:700}
.figures .main dd{font-size:1.5rem}
.figures .note{margin-top:.75rem;font-size:.9rem;color:var(--muted)}
`;
