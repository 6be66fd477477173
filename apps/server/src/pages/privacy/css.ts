import { formCss } from "../css/form.ts";

/** One column of sections; on wide screens the list of sections stands beside it. */
export const privacyCss = `${formCss}
.centre{display:grid;gap:clamp(28px,5vw,48px)}
.centre>header{display:grid;gap:14px;max-inline-size:44rem}
.centre>header p{font-size:1.125rem;color:var(--muted)}
.flash{display:flex;gap:12px;align-items:center;padding:14px 18px;border-radius:var(--radius);background:var(--success-soft);color:var(--success);font-weight:600}
.flash svg{flex:none}
.contents ul{display:flex;flex-wrap:wrap;gap:4px 20px}
.contents a{display:inline-flex;align-items:center;min-block-size:44px;font-size:.9375rem}
.sections{display:grid;gap:clamp(20px,3vw,28px);min-inline-size:0}
.section{display:grid;gap:20px;padding:clamp(20px,4vw,36px);scroll-margin-block-start:16px;min-inline-size:0}
.section>h2{font-size:1.375rem}
.section>h2+.muted{margin-block-start:-12px}
.section .field .label{display:block;margin-block-end:8px}
.section .contact{gap:20px}
.section .fixed{font-weight:600;overflow-wrap:anywhere}
.items{display:grid}
.items>li{display:grid;gap:6px;padding-block:18px;min-inline-size:0}
.items>li:first-child{padding-block-start:0}
.items>li:last-child{padding-block-end:0}
.items>li+li{border-block-start:1px solid var(--line)}
.items h3{font-size:1rem;font-weight:640;overflow-wrap:anywhere}
.items .text{max-inline-size:62ch;overflow-wrap:anywhere}
.items form{margin-block-start:8px}
.meta{display:flex;flex-wrap:wrap;gap:2px 16px;font-size:.9375rem;color:var(--muted);overflow-wrap:anywhere}
.state{display:inline-flex;align-items:center;gap:8px;font-size:.875rem;font-weight:600}
.state::before{content:"";inline-size:9px;block-size:9px;border-radius:50%;border:2px solid var(--control)}
.state.on{color:var(--success)}
.state.on::before{background:var(--success);border-color:var(--success)}
.button.small{min-block-size:44px;padding:8px 18px;font-size:.9375rem}
.button.danger{background:var(--error);color:var(--card);border-color:transparent}
.button.danger:hover{background:var(--ink)}
.two{display:flex;align-items:center;justify-content:space-between;gap:12px 32px;flex-wrap:wrap}
.two>p{flex:1 1 20rem;max-inline-size:44rem;color:var(--muted)}
.two+.two,.stop{border-block-start:1px solid var(--line);padding-block-start:20px}
.stop h3{margin-block-end:4px}
.pairs>div{display:grid;gap:2px;padding-block:10px;overflow-wrap:anywhere}
.pairs dt{font-size:.9375rem;color:var(--muted)}
.pairs dd{white-space:pre-line}
.section summary{display:list-item;inline-size:fit-content;min-block-size:44px;padding-block:10px;cursor:pointer;font-weight:600;color:var(--accent-ink)}
.small-print{font-size:.9375rem;color:var(--muted);display:grid;gap:6px}
.hash{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.8125rem;overflow-wrap:anywhere}
.ask-form{display:grid;gap:16px;inline-size:100%;max-inline-size:26rem;text-align:start}
.ask-form .button{inline-size:100%}
@media (min-width:60rem){.centre.with-contents{grid-template-columns:13rem minmax(0,1fr);column-gap:48px}.centre.with-contents>header,.centre.with-contents>.flash{grid-column:1/-1}.contents{position:sticky;inset-block-start:24px;align-self:start}.contents ul{display:grid;gap:0}}
@media (max-width:30rem){.section .button{inline-size:100%}}
@media print{.contents,.section form .button,.two .button{display:none}.section{padding:16px 0;border:0}}
`;
