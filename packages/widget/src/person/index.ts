import type { Session } from "../flow/session.ts";
import type { LinkedField, State } from "../flow/state.ts";
import type { jsx } from "../jsx-runtime.ts";
import { texts } from "./texts.ts";

type Person = { contact: NonNullable<State["known"]>; consents: string[] };

/** These come masked, since emails get forwarded: they can be replaced, not shown. */
const masked = new Set<LinkedField["id"]>(["email", "phone"]);
// Nothing waits for the answer, and by then the form may well be filled in.
const patience = 10_000;

/**
 * Asks who came by a personal link, and from then on no longer asks that visitor for what is known. `h` is the core's,
 * since this part is a module of its own.
 */
export async function recognise(
  session: Session,
  token: string,
  origin: string,
  h: typeof jsx,
): Promise<void> {
  const { definition, state } = session;
  clearAddress(token);
  const person = await ask(`${origin}/api/v1/funnels/${definition.slug}/person`, token);
  // Too late is as good as not known: what was typed is on its way.
  if (!person?.contact.name || !person.contact.email || state.busy || state.stage === "done") return;
  state.extra = { ...state.extra, person: token };
  state.known = person.contact;
  askLess(session, person, h);
  session.paint();
}

/** The token must not be shared, kept or measured with the page's address. */
function clearAddress(token: string): void {
  const [page, inAddress] = location.href.split("#aimant=");
  if (!inAddress) return;
  // The page's own router may keep something in the state.
  history.replaceState(history.state, "", page);
  // For the page's other funnels, whose scripts may come later.
  for (const other of document.querySelectorAll("aimant-funnel:not([person])"))
    other.setAttribute("person", token);
}

async function ask(url: string, token: string): Promise<Person | null> {
  const response = await fetch(url, {
    headers: { "Aimant-Person": token },
    credentials: "omit",
    signal: AbortSignal.timeout(patience),
  });
  return response.ok ? ((await response.json()) as Person) : null;
}

function askLess(session: Session, { contact: known, consents: standing }: Person, h: typeof jsx): void {
  const { definition, state, mend } = session;
  const said = texts[definition.locale.slice(0, 2) as keyof typeof texts] ?? texts.en;
  const focused = session.host.shadowRoot?.activeElement?.id;
  /** Left as it is, a known field stays what it was. */
  const kept = (field: LinkedField): LinkedField => {
    const value = known[field.id] ?? "";
    const shown = masked.has(field.id) ? { help: said.keep(value) } : { value };
    return { ...field, required: false, ...shown };
  };

  const { form, consents } = definition;
  const [, toCall] = definition.phones ?? [];
  const isNew = known.phone && toCall && !form.fields.some(({ id }) => id === "phone");
  const every = isNew ? [...form.fields, toCall] : form.fields;
  // Whoever has begun to fill in something goes on doing so.
  const fields = form.fields
    .filter(({ id }) => !known[id] || state.contact[id] !== undefined || focused === `contact.${id}`)
    .map((field) => (known[field.id] ? kept(field) : field));
  const left = consents.filter(({ id }) => !standing.includes(id) || state.consents[id] !== undefined);
  // What is said about giving a name and an address is not for somebody who gives none.
  definition.form = { ...form, fields, text: undefined };
  definition.consents = left;

  const isAsked = fields[0] || left[0] || definition.choices;
  // An answer that is on its way to the form must not become a submission.
  if (!isAsked && state.current && !definition.preview && !session.isWaiting()) {
    definition.confirm = said.send;
    if (definition.atStart) state.stage = "ask";
    definition.atStart = undefined;
  }

  /** Another address is another mailbox: what was agreed to for the first does not count for it. */
  session.mend = (path) => {
    mend(path);
    if (path !== "contact.email") return;
    definition.consents = state.contact["email"]?.trim() ? consents : left;
    session.paint();
  };

  const open = (): void => {
    const asked = definition.form.fields;
    const back = every.flatMap((field) =>
      known[field.id] ? kept(field) : asked.filter(({ id }) => id === field.id),
    );
    // A call may have been asked for meanwhile.
    const added = asked.filter(({ id }) => back.every((field) => field.id !== id));
    definition.form = { ...form, fields: [...back, ...added] };
    definition.confirm = undefined;
    state.note = undefined;
  };
  const correct = (): void => {
    open();
    if (state.stage !== "form") session.go("form", "on");
    session.paint("contact.name");
  };
  state.note = () => {
    const isRefused = (path: string) => state.errors[path] !== undefined;
    if (consents.some(({ id }) => isRefused(`consents.${id}`))) definition.consents = consents;
    if (Object.keys(known).some((id) => isRefused(`contact.${id}`))) {
      open();
      return null;
    }
    return h("p", {
      class: "quiet",
      style: { marginTop: "20px" },
      children: [
        `${said.known(known.name ?? "", [known.email, known.phone].filter(Boolean).join(", "))} `,
        h("button", {
          type: "button",
          // Large enough for a thumb, without pushing the lines apart.
          style: { margin: "-10px 0", padding: "10px 0", textDecoration: "underline" },
          onClick: correct,
          children: said.correct,
        }),
      ],
    });
  };
}
