/** Three times as rows of a thumb's height, a number, a button. */
export const nextSlotsCss = `
.next-slots{display:grid;gap:14px;padding:clamp(20px,4vw,32px)}
.next-slots form,.next-slots fieldset{display:grid;gap:12px;border:0;padding:0;margin:0;min-inline-size:0}
.next-slots form{gap:20px;max-inline-size:34rem}
.next-slot{display:flex;align-items:center;gap:14px;min-block-size:56px;padding:8px 16px;border:1px solid var(--control);border-radius:var(--radius);cursor:pointer;font-weight:600;font-variant-numeric:tabular-nums}
.next-slot input{inline-size:20px;block-size:20px;flex:none;margin:0;accent-color:var(--accent)}
.next-slot span::first-letter{text-transform:uppercase}
.next-slot span{display:block}
.next-slot:hover{background:var(--accent-soft)}
.next-slot:has(:checked){border-color:var(--accent-ink);background:var(--accent-soft)}
.next-slot:focus-within{outline:3px solid var(--focus);outline-offset:2px}
.next-phone{display:grid;gap:6px;font-weight:600}
.next-phone input,.next-phone select{min-block-size:48px;padding:8px 14px;border:1px solid var(--control);border-radius:var(--radius);background:var(--card);color:var(--ink);font:inherit;font-weight:400;inline-size:100%;min-inline-size:0}
.next-actions{display:flex;flex-wrap:wrap;align-items:center;gap:12px 24px}
.next-others{display:inline-flex;align-items:center;gap:6px;min-block-size:44px;color:var(--accent-ink)}
@media print{.next-slots{display:none}}
`;
