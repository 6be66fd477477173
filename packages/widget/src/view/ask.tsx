import type { Session } from "../flow/session.ts";
import { parts } from "../parts.ts";
import { Wrong } from "./wrong.tsx";

/** One question with its way on. */
export function Ask({ session }: { session: Session }) {
  const { definition, state } = session;
  const { texts } = definition;
  const question = session.question();
  const part = question && parts[question.type];
  if (!part) return null;
  const value = state.answers[question.id];
  const error = state.errors[`answers.${question.id}`];
  const isLast = !!definition.confirm && !session.near(1);
  const optional = question.required === false;
  const help = [question.help, part.hint?.(question, texts)].filter(Boolean).join(" ");
  const describedBy = [help && "help", error && "error"].filter(Boolean).join(" ");
  // A group of choices is a fieldset; one field takes the heading as its label.
  const [Group, Label] = part.group ? (["fieldset", "legend"] as const) : (["div", "h2"] as const);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        session.advance();
      }}
    >
      {question.section && (
        <p class="section quiet">
          <b>{question.section}</b> {question.about}
        </p>
      )}
      <Group aria-describedby={part.group ? describedBy : undefined}>
        <Label id="h" tabIndex={-1}>
          {question.label}
          {optional && <small> ({texts.optional})</small>}
        </Label>
        {help && (
          <p class="help" id="help">
            {help}
          </p>
        )}
        <part.view
          question={question}
          value={value}
          answers={state.answers}
          locale={definition.locale}
          texts={texts}
          describedBy={describedBy}
          invalid={!!error}
          set={session.set}
          pick={(answer) => (state.moving ? session.set : session.choose)(answer)}
        />
        <Wrong id="error" text={error} />
      </Group>
      {isLast && state.note?.()}
      <div class="foot">
        <button class={part.auto && value === undefined ? "button second" : "button"} disabled={state.busy}>
          {isLast ? definition.confirm : optional && value === undefined ? texts.skip : texts.next}
        </button>
        <span class="enter quiet" aria-hidden="true">
          {texts.enter} ↵
        </span>
      </div>
    </form>
  );
}
