/** Native controls, drawn: rows for options, a line for scales, fields, errors. Sizes hold for a thumb (48 px). */
export const formCss = `
.plain-form{display:grid;gap:calc(48px * var(--density))}
.trap{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.part{display:grid;gap:calc(32px * var(--density))}
.part>h2,.consents h2{font-size:1.375rem}
.part>h2+.muted,.consents legend+.muted{margin-block-start:-20px}
.question,.field{display:grid;gap:12px}
.question legend,.question>label{margin-block-end:12px}
.question>label,.field>label{display:block;margin-block-end:0}
.question .count{display:block;font-size:.875rem;color:var(--muted);margin-block-end:6px;font-variant-numeric:tabular-nums}
.question .label,.statement-label{font-size:1.1875rem;font-weight:640;line-height:1.35;letter-spacing:-.01em;text-wrap:balance;max-inline-size:60ch}
.field .label{font-weight:600}
.optional{font-weight:400;font-size:.875rem;color:var(--muted);letter-spacing:0;white-space:nowrap;margin-inline-start:.35em}
.help{color:var(--muted);font-size:.9375rem;max-inline-size:60ch}
.question>.help{margin-block-start:-8px}
.field{gap:8px}
.field>.help{font-size:.875rem}
.statement{padding:20px 24px;border-inline-start:3px solid var(--accent);background:var(--accent-soft);border-radius:var(--radius-small);display:grid;gap:6px}
.rows{display:grid;gap:8px}
.row{position:relative;display:flex;gap:14px;align-items:flex-start;min-block-size:calc(52px * var(--density));padding:calc(13px * var(--density)) 16px;border:1px solid var(--line);border-radius:var(--radius);background:var(--background);cursor:pointer;line-height:1.5;transition:border-color .15s ease-out,background-color .15s ease-out}
.row:hover{border-color:var(--control)}
.row:has(:checked){border-color:var(--accent-ink);background:var(--accent-soft);box-shadow:inset 0 0 0 1px var(--accent-ink)}
.row:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}
.row small{display:block;font-size:.875rem;color:var(--muted)}
.row input{appearance:none;flex:none;inline-size:22px;block-size:22px;margin:1px 0 0;border:2px solid var(--control);background:var(--background);display:grid;place-items:center;cursor:pointer}
.row input:focus-visible{outline:none}
.row input[type=radio]{border-radius:50%}
.row input[type=checkbox]{border-radius:6px}
.row input:checked{border-color:var(--accent-ink);background:var(--accent-ink)}
.row input[type=radio]:checked::before{content:"";inline-size:8px;block-size:8px;border-radius:50%;background:var(--background)}
.row input[type=checkbox]:checked::before{content:"";inline-size:6px;block-size:11px;margin-block-end:3px;border:solid var(--background);border-width:0 2.5px 2.5px 0;transform:rotate(45deg)}
.row .picture{display:block;inline-size:100%;max-inline-size:240px;block-size:auto;aspect-ratio:4/3;object-fit:cover;border-radius:var(--radius-small);margin-block-end:8px}
input[type=date]{max-inline-size:16rem}
.places{display:grid;gap:8px}
.place{display:flex;gap:14px;align-items:center;cursor:pointer}
.place select{inline-size:auto;min-inline-size:5.5rem}
.place small{display:block;font-size:.875rem;color:var(--muted)}
.matrix{display:grid;gap:20px}
.matrix legend{font-weight:600;margin-block-end:8px}
.matrix-row{display:grid;gap:6px;grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr))}
.matrix-row .step>span{padding:8px;text-align:center;line-height:1.3}
.steps{display:grid;gap:8px;max-inline-size:36rem}
.steps-row{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:6px}
.step{position:relative;display:grid;min-block-size:52px;cursor:pointer}
.step input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:pointer}
.step>span{display:grid;place-items:center;border:1px solid var(--control);border-radius:var(--radius-small);background:var(--background);font-weight:600;font-variant-numeric:tabular-nums;transition:background-color .15s ease-out}
.step:hover>span{background:var(--accent-soft)}
.step input:checked+span{background:var(--accent);border-color:var(--accent-ink);color:var(--on-accent)}
.step input:focus-visible+span{outline:3px solid var(--focus);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:24px;font-size:.875rem;color:var(--muted)}
.ends span:last-child{text-align:end}
input[type=text],input[type=email],input[type=tel],input[type=number],input[type=date],textarea,select{inline-size:100%;min-block-size:calc(52px * var(--density));padding:calc(12px * var(--density)) 16px;border:1px solid var(--control);border-radius:var(--radius);background:var(--background);color:var(--ink);font-size:max(1rem,16px);line-height:1.5}
textarea{resize:vertical;min-block-size:8rem}
::placeholder{color:var(--muted);opacity:1}
.with-unit{display:flex;align-items:center;gap:12px}
.with-unit input{max-inline-size:12rem;font-variant-numeric:tabular-nums}
.contact{display:grid;gap:24px;align-items:start}
.field-error{display:flex;gap:8px;align-items:flex-start;color:var(--error);font-weight:560;font-size:.9375rem}
.field-error svg{flex:none;margin-block-start:.15em}
.invalid>input,.invalid .with-unit input,.invalid>textarea,.invalid select{border-color:var(--error);box-shadow:inset 0 0 0 1px var(--error)}
.question.invalid,.consent.invalid,.field.invalid{padding-inline-start:16px;border-inline-start:3px solid var(--error)}
.files{display:grid;gap:12px;padding:20px 22px;border-radius:var(--radius);background:var(--accent-soft)}
.files h2{font-size:1rem;letter-spacing:0;font-weight:640}
.files ul{display:grid;gap:10px}
.files li{display:flex;gap:12px;align-items:flex-start;line-height:1.4;min-inline-size:0}
.files li span{min-inline-size:0;overflow-wrap:anywhere}
.files svg{flex:none;color:var(--accent-ink)}
.later{display:grid;gap:12px;justify-items:start;font-size:.9375rem}
.begun{display:flex;flex-wrap:wrap;gap:12px 20px;align-items:center;margin-block-start:16px}
.begun p{flex:1 1 18rem}
.known{display:grid;gap:8px;padding:20px 22px;border:1px solid var(--line);border-radius:var(--radius);background:var(--accent-soft)}
.known h2{font-size:1.1875rem;line-height:1.35;letter-spacing:-.01em;overflow-wrap:anywhere}
.known .known-email{font-weight:500;color:var(--muted)}
.known a{display:inline-block;padding-block:4px}
.known summary{display:list-item;inline-size:fit-content;min-block-size:44px;padding-block:10px;cursor:pointer;font-weight:600;color:var(--accent-ink)}
.known details[open] .contact{padding-block:8px 6px}
.ways h2.label{display:block;font-size:clamp(1.25rem,1.1rem + .6vw,1.5rem);line-height:1.25}
.ways .call-number,.ways .field.only-call,.ways .only-call .field{max-inline-size:24rem}
.ways:not(:has([data-call]:checked)) .only-call{display:none}
.consent{display:grid;gap:8px}
.consents{display:grid;gap:16px;border-block-start:1px solid var(--line);padding-block-start:calc(40px * var(--density))}
.consents legend{float:inline-start;margin-block-end:0}
.consents legend+.muted{clear:both;margin-block-start:-8px}
.controller{font-size:.875rem;color:var(--muted);line-height:1.6;max-inline-size:65ch}
.controller a{color:inherit}
.summary{display:flex;gap:16px;padding:20px 24px;border:1px solid var(--error);border-radius:var(--radius);background:var(--error-soft);color:var(--error)}
.summary svg{flex:none}
.summary h2{font-size:1.125rem;line-height:1.4;letter-spacing:0}
.summary ul{margin-block-start:8px;display:grid;gap:2px}
.summary li{color:var(--ink)}
.summary a{color:inherit;display:inline-block;padding-block:3px}
.send{inline-size:100%;min-block-size:56px;font-size:1.0625rem}
@media (min-width:40rem){.contact{grid-template-columns:1fr 1fr}.send{inline-size:fit-content;min-inline-size:16rem}}
@media (max-width:30rem){.steps-row.many{grid-auto-flow:row;grid-template-columns:repeat(6,minmax(0,1fr))}.ends{font-size:.8125rem}}
@media (forced-colors:active){.row input,.step input{appearance:auto}.row:has(:checked),.step input:checked+span{outline:3px solid Highlight;outline-offset:-3px}}
`;
