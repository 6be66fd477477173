import type { Session } from "../flow/session.ts";
import { source } from "../flow/source.ts";
import { add, parts } from "../parts.ts";
import css from "./later.css?inline";

type Later = {
  /** Of this pass: keeping it again replaces what was kept. */
  pass: string;
  stage: "closed" | "open" | "sent";
  email: string;
  error: string;
  busy: boolean;
  /** The answers that were kept last. */
  kept: string;
};

// A classic script knows its address only while it is first run.
const address = (document.currentScript as HTMLScriptElement | null)?.src;
const passes = new WeakMap<Session, Later>();

/** The same for the whole life of a pass, also while its element is off the page. */
function laterOf(session: Session): Later {
  const known = passes.get(session);
  if (known) return known;
  const later: Later = {
    pass: crypto.getRandomValues(new Uint32Array(5)).join("-"),
    stage: "closed",
    email: "",
    error: "",
    busy: false,
    kept: "{}",
  };
  passes.set(session, later);
  const token = session.host.getAttribute("unfinished");
  if (token) void goOn(session, later, token).catch(() => {});
  if (session.definition.atStart)
    addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") leave(session, later);
    });
  return later;
}

function api(session: Session): string {
  const { origin } = new URL(address || location.href);
  return `${origin}/api/v1/funnels/${session.definition.slug}/unfinished`;
}

/** Back to the first question that was not answered. */
async function goOn(session: Session, later: Later, token: string): Promise<void> {
  const response = await fetch(api(session), {
    headers: { "Aimant-Unfinished": token },
    credentials: "omit",
  });
  const { state } = session;
  // Whoever has begun afresh meanwhile goes on with that.
  if (!response.ok || Object.keys(state.answers)[0]) return;
  const { answers } = (await response.json()) as { answers: typeof state.answers };
  Object.assign(state.answers, answers);
  later.kept = JSON.stringify(answers);
  // From the start: what was drawn for that visit may be other questions.
  state.current = "";
  for (let next = session.near(1); next; next = session.near(1)) {
    state.current = next;
    if (state.answers[next] === undefined && session.question()?.type !== "statement") break;
  }
  session.paint();
}

async function keep(session: Session, later: Later, email: string, asked: boolean): Promise<Response> {
  const { definition, host, state } = session;
  const { version, locale } = definition;
  // With what was drawn, where only some questions are asked.
  const answers = { ...parts.logic?.keep(definition.questions, state.answers), ...state.answers };
  const response = await fetch(api(session), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ pass: later.pass, version, email, answers, locale, source: source(host), asked }),
    credentials: "omit",
    // Also while the page is going away.
    keepalive: true,
  });
  if (response.ok) later.kept = JSON.stringify(answers);
  return response;
}

/** The details came first, as the form says: what follows is kept when the visitor leaves. */
function leave(session: Session, later: Later): void {
  const { stage, contact, answers } = session.state;
  const email = contact["email"]?.trim();
  if (stage === "ask" && email && JSON.stringify(answers) !== later.kept)
    void keep(session, later, email, false).catch(() => {});
}

async function ask(session: Session, later: Later): Promise<void> {
  const { texts } = session.definition;
  if (later.busy) return;
  Object.assign(later, { busy: true, error: "" });
  session.paint();
  const response = await keep(session, later, later.email.trim(), true).catch(() => undefined);
  later.busy = false;
  if (response?.ok) later.stage = "sent";
  else {
    const problem = (await response?.json().catch(() => undefined)) as
      | { errors?: { path: string; message: string }[] }
      | undefined;
    const about = problem?.errors?.find(({ path }) => path === "contact.email");
    later.error = about?.message ?? texts.laterFailed;
  }
  session.paint(later.error ? "later-email" : "later-sent");
}

add("later", {
  css,
  view: ({ session }) => {
    const { definition, state } = session;
    const { texts } = definition;
    const later = laterOf(session);
    // Nothing is worth keeping before the first answer; after the last one there is only the form left.
    if (state.stage !== "ask" || !Object.keys(state.answers)[0]) return null;
    return (
      <div class="later">
        {later.stage === "closed" && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              later.stage = "open";
              later.email ||= state.contact["email"] ?? "";
              session.paint("later-email");
            }}
          >
            {texts.later}
          </button>
        )}
        {later.stage === "open" && (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void ask(session, later);
            }}
          >
            <label class="name" for="later-email">
              {texts.laterEmail}
            </label>
            <input
              id="later-email"
              class="text"
              type="email"
              autocomplete="email"
              required
              aria-invalid={!!later.error}
              aria-describedby={later.error ? "later-error later-why" : "later-why"}
              value={later.email}
              onInput={(event) => {
                later.email = event.currentTarget.value;
              }}
            />
            {later.error && (
              <p class="error" id="later-error">
                {later.error}
              </p>
            )}
            <p class="quiet" id="later-why">
              {texts.laterWhy}
            </p>
            <div class="foot">
              <button class="button second" disabled={later.busy}>
                {later.busy ? texts.sending : texts.laterSend}
              </button>
            </div>
          </form>
        )}
        {later.stage === "sent" && (
          <p id="later-sent" tabIndex={-1}>
            {texts.laterDone}
          </p>
        )}
      </div>
    );
  },
});
