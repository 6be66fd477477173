import type { JSX } from "preact";
import { pipeQuestion, saysComputed } from "@aimant/funnel/engine";
import type { FieldId, PublicFunnel, PublicQuestion } from "@aimant/funnel";
import { Icon } from "../icons.tsx";
import type { Texts } from "../texts/index.ts";
import { Consents, ContactFields } from "./contact.tsx";
import { FileList } from "./files.tsx";
import { FunnelChoices, offersCall } from "./funnel-choices.tsx";
import { Known } from "./known.tsx";
import { QuestionField } from "./question.tsx";
import { controlId } from "./state.ts";
import type { NoScriptFormState } from "./state.ts";

type FormProps = { funnel: PublicFunnel; form: NoScriptFormState; texts: Texts };

function askedPaths(shown: PublicQuestion[]): string[] {
  return shown.filter(({ type }) => type !== "statement").map(({ id }) => `answers.${id}`);
}

/** The paths that have a control on this page: only these can be linked to. */
function paths(funnel: PublicFunnel, form: NoScriptFormState, shown: PublicQuestion[]): Set<string> {
  return new Set([
    ...askedPaths(shown),
    ...funnel.form.fields.map((field) => `contact.${field.id}`),
    ...(offersCall(funnel) && form.known?.contact.phone === undefined ? ["contact.phone"] : []),
    ...funnel.consents
      .filter(({ id }) => form.known?.consents.includes(id) !== true)
      .map((consent) => `consents.${consent.id}`),
    ...funnel.choices.map((choice) => `choices.${choice.id}`),
  ]);
}

function ErrorSummary({
  form,
  texts,
  linked,
  asked,
}: {
  form: NoScriptFormState;
  texts: Texts;
  linked: Set<string>;
  /** Paths of the questions in their order: five of them may lack an answer in the same words. */
  asked: string[];
}): JSX.Element | null {
  if (form.errors.length === 0) return null;
  const said = ({ path, message }: { path: string; message: string }) =>
    asked.includes(path) ? texts.form.question(asked.indexOf(path) + 1, message) : message;
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
                <a href={`#${controlId(error.path)}`}>{said(error)}</a>
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
              locale={funnel.locale}
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
  const { computed, questions } = funnel.magnet;
  const says = saysComputed(computed, form.typed ?? {}, funnel.locale);
  const shown = questions
    .filter((question) => form.shownQuestions.includes(question.id))
    .map((question) => pipeQuestion(question, questions, form.values.answers, funnel.locale, says));
  const { known } = form;
  const isKnown = ({ id }: { id: FieldId }) => known?.contact[id] !== undefined;
  // The number stands beside the choice that needs it.
  const asked = funnel.form.fields.filter(
    (field) => !isKnown(field) && !(field.id === "phone" && offersCall(funnel)),
  );
  const details = <ContactFields funnel={funnel} form={form} texts={texts} fields={asked} />;
  const hidden: [string, string][] = [
    ["idempotencyKey", form.idempotencyKey],
    ...(form.opened === undefined ? [] : [["opened", form.opened] satisfies [string, string]]),
    ["version", String(form.version)],
    // Which questions were drawn for this visit.
    ...(funnel.magnet.pools ?? []).flatMap(({ id }) =>
      (form.values.answers[`${id}.asked`] ?? []).map((question): [string, string] => [
        `answers.${id}.asked`,
        question,
      ]),
    ),
    ["locale", funnel.locale],
    ...(known === undefined ? [] : [["person", known.token] satisfies [string, string]]),
    ...Object.entries(form.values.source).map(([key, value]): [string, string] => [`source.${key}`, value]),
  ];
  return (
    // Our own messages say what to do, in the visitor's language; the browser's would hide them.
    <form class="plain-form" method="post" action={form.action} noValidate accept-charset="utf-8">
      <ErrorSummary form={form} texts={texts} linked={paths(funnel, form, shown)} asked={askedPaths(shown)} />
      {hidden.map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      {form.opened === undefined ? null : (
        // Nobody sees it, and no browser fills it in: whoever does is a program.
        <div class="trap" aria-hidden="true">
          <label for="field-website">{texts.form.leaveEmpty}</label>
          <input id="field-website" name="website" tabIndex={-1} autocomplete="off" />
        </div>
      )}
      <FileList funnel={funnel} texts={texts} />
      {known === undefined ? null : (
        <Known known={known} fields={funnel.form.fields.filter(isKnown)} form={form} texts={texts} />
      )}
      {funnel.form.position === "start" ? details : null}
      <Questions funnel={funnel} form={form} texts={texts} shown={shown} />
      <FunnelChoices funnel={funnel} form={form} texts={texts} />
      {funnel.form.position === "start" ? null : details}
      <Consents funnel={funnel} form={form} texts={texts} />
      <button class="button send" type="submit">
        {funnel.form.submit ?? texts.kinds[funnel.magnet.kind].submit}
      </button>
      {funnel.form.keepsDays === undefined || funnel.magnet.questions.length === 0 ? null : (
        <p class="later">
          <button class="button quiet" type="submit" name="later" value="yes">
            {texts.later.button}
          </button>
          <span class="muted">{texts.later.text(funnel.form.keepsDays)}</span>
        </p>
      )}
    </form>
  );
}
