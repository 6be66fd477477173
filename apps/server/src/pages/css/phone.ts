/** A country and a number on one line, on the narrowest phone too. */
export const phoneCss = `
.phone-number{display:grid;grid-template-columns:minmax(0,9.25rem) minmax(0,1fr);gap:8px;max-inline-size:26rem}
.phone-number select{padding-inline:12px 6px;font-size:.9375rem;text-overflow:ellipsis}
.phone-number input{font-variant-numeric:tabular-nums;padding-inline:14px}
.invalid .phone-number :is(input,select){border-color:var(--error);box-shadow:inset 0 0 0 1px var(--error)}
@media (min-width:30rem){.phone-number{grid-template-columns:minmax(0,11rem) minmax(0,1fr)}}
`;
