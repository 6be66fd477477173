import type { JSX } from "preact";
import type { PublicFunnel, PublicQuestion } from "@aimant/funnel";
import { Icon } from "../icons.tsx";
import type { Texts } from "../texts/index.ts";
import { Consents, ContactFields } from "./contact.tsx";
import { QuestionField } from "./question.tsx";
import { controlId } from "./state.ts";
import type { NoScriptFormState } from "./state.ts";

type FormProps = { funnel: PublicFunnel; form: NoScriptFormState; texts: Texts };

/** The paths that have a control on this page: only these can be linked to. */
function paths(funnel: PublicFunnel, shown: PublicQuestion[]): Set<string> {
  return new Set([
    ...shown.filter((question) => question.type !== "statement").map((question) => `answers.${question.id}`),
    ...funnel.form.fields.map((field) => `contact.${field.id}`),
    ...funnel.consents.map((consent) => `consents.${consent.id}`),
  ]);
}

function ErrorSummary({
  form,
  texts,
  linked,
}: {
  form: NoScriptFormState;
  texts: Texts;
  linked: Set<string>;
}): JSX.Element | null {
  if (form.errors.length === 0) return null;
  return (
    // Without scripts nothing else can bring a screen reader here after the page has loaded.
    <div class="summary" role="group" aria-labelledby="summary-title" tabIndex={-1} autofocus>
      <Icon name="alert" size={24} />
      <div>
        <h2 id="summary-title">{texts.form.problems(form.errors.length)}</h2>
        <ul>
          {form.errors.map((error) => (
            <li key={error.path}>
              {linked.has(error.path) ? (
                <a href={`#${controlId(error.path)}`}>{error.message}</a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type Group = { section: { title: string; text?: string } | null; questions: PublicQuestion[] };

/** Questions in their order, a new group wherever the section changes. */
function groups(funnel: PublicFunnel, shown: PublicQuestion[]): Group[] {
  const found: (Group & { id: string | undefined })[] = [];
  for (const question of shown) {
    const last = found.at(-1);
    if (last !== undefined && last.id === question.section) {
      last.questions.push(question);
      continue;
    }
    const section = funnel.magnet.sections.find((candidate) => candidate.id === question.section) ?? null;
    found.push({ id: question.section, section, questions: [question] });
  }
  return found;
}

function Questions({ funnel, form, texts, shown }: FormProps & { shown: PublicQuestion[] }): JSX.Element {
  const asked = shown.filter((question) => question.type !== "statement");
  const mayGrow = funnel.magnet.questions.length > shown.length;
  return (
    <>
      {groups(funnel, shown).map((group, index) => (
        <section
          class="part"
          key={index}
          {...(group.section === null
            ? { "aria-label": texts.form.questions }
            : { "aria-labelledby": `section-${index}` })}
        >
          {group.section === null ? null : <h2 id={`section-${index}`}>{group.section.title}</h2>}
          {group.section?.text === undefined ? null : <p class="muted">{group.section.text}</p>}
          {group.questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              form={form}
              texts={texts}
              index={asked.indexOf(question) + 1}
              total={asked.length}
            />
          ))}
        </section>
      ))}
      {mayGrow ? <p class="muted further">{texts.form.further}</p> : null}
    </>
  );
}

/** The whole funnel as one native form: for visitors without scripts, and after a post that has to be asked again. */
export function PlainForm({ funnel, form, texts }: FormProps): JSX.Element {
  const shown = funnel.magnet.questions.filter((question) => form.shownQuestions.includes(question.id));
  const details = <ContactFields funnel={funnel} form={form} texts={texts} />;
  const hidden: [string, string][] = [
    ["idempotencyKey", form.idempotencyKey],
    ["version", String(form.version)],
    ["locale", funnel.locale],
    ...Object.entries(form.values.source).map(([key, value]): [string, string] => [`source.${key}`, value]),
  ];
  return (
    // Our own messages say what to do, in the visitor's language; the browser's would hide them.
    <form class="plain-form" method="post" action={form.action} noValidate accept-charset="utf-8">
      <ErrorSummary form={form} texts={texts} linked={paths(funnel, shown)} />
      {hidden.map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      {funnel.form.position === "start" ? details : null}
      <Questions funnel={funnel} form={form} texts={texts} shown={shown} />
      {funnel.form.position === "start" ? null : details}
      <Consents funnel={funnel} form={form} texts={texts} />
      <button class="button send" type="submit">
        {funnel.form.submit ?? texts.form.submit}
      </button>
    </form>
  );
}
