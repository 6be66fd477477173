import type { Answer, Issue } from "@aimant/funnel";
import { checkContact } from "@aimant/funnel/engine";
import { fill, parts, type LogicPart } from "../parts.ts";
import { post } from "./post.ts";
import { refusals } from "./refusals.ts";
import { source } from "./source.ts";
import { newState, type Definition, type Next, type Preview, type State } from "./state.ts";

export type Session = ReturnType<typeof createSession>;

/** Long enough to see what was chosen, short enough not to wait for it. */
const glance = 150;
/** Between the two digits of a ten. */
const secondDigit = 600;

/** Where every question is asked of everybody. */
const plain: Pick<LogicPart, "shown" | "keep"> = {
  shown: (questions) => questions.map(({ id }) => id),
  keep: (_, answers) => answers,
};

/** A list as JSON knows it, also where an old library has given all lists a `toJSON` of its own. */
function plainList<List extends object>(list: List): List {
  return Object.assign(list, { toJSON: undefined });
}

/** One visitor's pass through one funnel; `paint` shows the state and moves the focus to an element by id. */
export function createSession(
  linked: Definition,
  origin: string,
  host: HTMLElement,
  paint: (focus?: string) => void,
) {
  // A copy: what is asked of one visitor is not asked of the next.
  const definition = { ...linked };
  const { slug, version, kind, locale, questions, issues, texts } = definition;
  const api = `${origin}/api/v1/funnels/${slug}/`;
  const from = source(host);
  const { shown, keep } = parts.logic ?? plain;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let started = false;
  let sent = "";
  let key = "";
  /** Each thing that happened in this pass, once, for the funnel's counts: no answers, nobody's name. */
  const log = new Set<string>();
  let told = 0;

  const state = newState(definition);
  state.current = path()[0] ?? "";

  function path(): string[] {
    return shown(questions, state.answers);
  }

  /** The question so many steps along the path from the current one. */
  function near(steps: number): string | undefined {
    const ids = path();
    return ids[ids.indexOf(state.current) + steps];
  }

  /** Statements are read, not answered: they do not count. */
  function progress(): { done: number; total: number } {
    const ids = path();
    const asked = ids.filter((id) => question(id)?.type !== "statement");
    return {
      done: asked.filter((id) => ids.indexOf(id) < ids.indexOf(state.current)).length,
      total: asked.length || 1,
    };
  }

  function question(wanted = state.current) {
    const found = questions.find(({ id }) => id === wanted);
    return found && parts.pipe ? parts.pipe.say(found, questions, state.answers, locale) : found;
  }

  function note(event: string): void {
    log.add(event).add(`${state.stage}:${state.current}`);
  }

  function emit(name: string, detail?: object): void {
    note(name);
    host.dispatchEvent(
      new CustomEvent(`aimant:${name}`, {
        bubbles: true,
        composed: true,
        detail: { slug, version, ...detail },
      }),
    );
  }

  function describe({ code, limit }: Issue): string {
    return fill(issues[code] ?? code, "limit", limit?.toLocaleString(locale) ?? "");
  }

  function hold(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function go(stage: State["stage"], way: State["way"], current = state.current): void {
    hold();
    Object.assign(state, { stage, current, way, errors: {}, trouble: "" });
    note(way);
    paint("h");
  }

  /** Shows what is wrong: one thing where it is, several in a list first. */
  function refuse(errors: State["errors"]): void {
    const [path = "", more] = Object.keys(errors);
    state.errors = errors;
    paint(more ? "e" : path.startsWith("answers.") ? "f" : path);
  }

  function set(answer: Answer | undefined): void {
    hold();
    if (state.busy) return;
    // An empty text or list is no answer.
    if (answer === undefined || String(answer) === "") delete state.answers[state.current];
    else state.answers[state.current] = Array.isArray(answer) ? plainList(answer) : answer;
    state.errors = {};
    if (!started) emit("start");
    started = true;
    paint();
  }

  function choose(answer: Answer, typed?: boolean): void {
    set(answer);
    // Where the last answer would be followed by sending, that takes a button.
    if (state.busy || (definition.confirm && !near(1))) return;
    const half = typed && answer === 1 && question()?.max === 10;
    timer = setTimeout(
      advance,
      half ? secondDigit : matchMedia("(prefers-reduced-motion:reduce)").matches ? 0 : glance,
    );
  }

  function advance(): void {
    const asked = question();
    hold();
    if (state.busy || !asked) return;
    const answer = state.answers[asked.id];
    const { check } = parts[asked.type] ?? {};
    const issue = check
      ? check(asked, answer)
      : answer === undefined && asked.required === undefined && asked.type !== "statement"
        ? ({ code: "required" } as const)
        : null;
    if (issue) return refuse({ [`answers.${asked.id}`]: describe(issue) });
    if (answer !== undefined) emit("answer", { question: asked.id, index: path().indexOf(asked.id) });
    note(`pass:${asked.id}`);
    const next = near(1);
    if (next) go("ask", "on", next);
    else if (definition.confirm) void send();
    else void toForm();
  }

  function back(): void {
    if (state.busy) return;
    if (state.stage === "form") go("ask", "off");
    else go(near(-1) ? "ask" : "form", "off", near(-1));
  }

  async function toForm(): Promise<void> {
    if (definition.preview) {
      state.busy = true;
      paint();
      const reply = await post(`${api}preview`, pass());
      state.busy = false;
      // A score that cannot be shown must not stand in the way of the form.
      state.preview = reply?.ok ? (reply.data as Preview) : undefined;
    }
    go("form", "on");
  }

  function pass() {
    return { version, answers: keep(questions, state.answers), locale };
  }

  function details(): Record<string, string> {
    return Object.fromEntries(
      definition.form.fields.map(({ id }) => [id, state.contact[id]?.trim()]).filter(([, value]) => value),
    );
  }

  function submitForm(): void {
    if (state.busy) return;
    const errors: State["errors"] = { ...parts.choices?.check(session) };
    const given = details();
    // Left empty is wrong only where it is needed, whoever is known already.
    const asked = definition.form.fields.filter(({ id, required }) => required || given[id]);
    for (const { path, ...issue } of checkContact(asked, given)) {
      errors[path] = issue.code === "required" ? texts.fill : describe(issue);
    }
    for (const { id, required } of definition.consents) {
      if (required && !state.consents[id]) errors[`consents.${id}`] = describe({ code: "consent-required" });
    }
    if (Object.keys(errors)[0]) refuse(errors);
    else if (definition.atStart && state.current) go("ask", "on");
    else void send();
  }

  async function send(): Promise<void> {
    if (state.busy) return;
    const body = {
      ...pass(),
      contact: details(),
      consents: Object.fromEntries(definition.consents.map(({ id }) => [id, !!state.consents[id]])),
      source: from,
      ...state.extra,
    };
    // The same pass keeps its key over all tries, so that it counts once; a corrected one is another pass.
    const now = JSON.stringify(body);
    if (sent !== now) key = crypto.getRandomValues(new Uint32Array(5)).join("-");
    sent = now;
    Object.assign(state, { busy: true, trouble: "", errors: {} });
    paint();
    const reply = await post(`${api}submissions`, body, { "Idempotency-Key": key }, () => {
      state.trouble = texts.retrying;
      paint();
    });
    state.busy = false;
    // Whatever else says 200, a captive portal for one, has saved nothing.
    if (reply?.data["next"]) {
      state.next = reply.data["next"] as Next;
      emit("submit", { id: reply.data["id"], kind, next: state.next.kind });
      parts.redirect?.go(state.next);
      return go("done", "on");
    }
    const { errors, question: wrong, isForm } = refusals(reply?.data, questions);
    if (wrong) go("ask", "off", wrong);
    else if (isForm) go("form", "off");
    if (wrong || isForm) return refuse(errors);
    state.trouble = reply ? String(reply.data["detail"] ?? texts.refused) : texts.failed;
    paint("t");
  }

  const session = {
    definition,
    host,
    /** The page that asks the same, for whoever cannot send from here. */
    home: `${origin}/f/${slug}`,
    state,
    emit,
    go,
    paint,
    question,
    near,
    progress,
    set,
    choose,
    advance,
    back,
    send,
    submitForm,
    /** As text, so that the browser needs no permission first and still sends it while the page is going away. */
    tell: () => {
      const events = plainList([...log].slice(told));
      told = log.size;
      if (events[0]) navigator.sendBeacon?.(`${origin}/api/v1/events`, JSON.stringify({ slug, events }));
    },
    /** A ten may still follow a one. */
    isWaiting: () => timer !== undefined,
    /** What was to be put right has been touched. */
    mend: (path: string) => {
      if (!state.errors[path]) return;
      delete state.errors[path];
      paint();
    },
    /** The network is back: what failed for its sake is tried again. */
    online: () => {
      if (state.trouble === texts.failed) void send();
    },
  };
  return session;
}
