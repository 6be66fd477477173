import type { Session } from "../flow/session.ts";
import { fill, parts } from "../parts.ts";
import { Ask } from "./ask.tsx";
import { Contact } from "./contact.tsx";
import { Done } from "./done.tsx";
import { onKey } from "./keys.ts";

const views = { ask: Ask, form: Contact, done: Done };

/** The whole widget; everything it shows follows from the session's state. */
export function App({ session }: { session: Session }) {
  const { definition, state } = session;
  const { texts, title, atStart } = definition;
  const { stage, current, trouble, busy, way } = state;
  const View = views[stage];
  const asking = stage === "ask";
  const opening = asking ? !atStart && !session.near(-1) : atStart && stage === "form";
  const { done, total } = asking ? session.progress() : { done: atStart ? 0 : 1, total: 1 };
  const at = Math.min(done + 1, total);
  const label = asking ? fill(fill(texts.progress, "n", at), "total", total) : atStart ? "" : texts.last;
  return (
    <section
      class="root"
      lang={definition.locale}
      dir={definition.dir}
      aria-label={title}
      aria-busy={busy}
      onKeyDown={(event) => onKey(session, event)}
      onPointerDown={() => {
        state.moving = false;
      }}
    >
      {stage !== "done" && !!current && (
        <>
          <div
            class="track"
            role="progressbar"
            aria-label={title}
            aria-valuenow={Math.round((done / total) * 100)}
            aria-valuetext={label}
          >
            <div class="bar" style={{ width: `${(done / total) * 100}%` }} />
          </div>
          <div class="line quiet">
            <button type="button" class="back" hidden={opening} onClick={session.back}>
              {texts.back}
            </button>
            <span aria-hidden="true">{asking ? `${at} / ${total}` : label}</span>
          </div>
        </>
      )}
      {opening && (
        <header>
          <h2>{title}</h2>
          {definition.intro && <p>{definition.intro}</p>}
          {parts.files && <parts.files.list session={session} />}
          <p class="quiet">{definition.effort}</p>
        </header>
      )}
      <div class={`step ${way}`} key={asking ? current : stage}>
        <View session={session} />
        {trouble && (
          <div class="alert" id="t" tabIndex={-1}>
            <p>{trouble}</p>
            {!busy && (
              <>
                <button type="button" class="button second" onClick={session.send}>
                  {texts.retry}
                </button>{" "}
                <a href={session.home}>{texts.open}</a>
              </>
            )}
          </div>
        )}
      </div>
      {parts.later && <parts.later.view session={session} />}
      <p class="sr" role="status">
        {trouble || (busy ? texts.sending : Object.values(state.errors).join(" ") || label)}
      </p>
    </section>
  );
}
