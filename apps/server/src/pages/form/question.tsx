import type { JSX } from "preact";
import type { PublicQuestion } from "@aimant/funnel";
import type { Texts } from "../texts/index.ts";
import { Rows, Steps, scaleValues } from "./choices.tsx";
import { FieldError, Help, Optional } from "./field-parts.tsx";
import { controlState, described } from "./state.ts";
import type { ControlState, NoScriptFormState } from "./state.ts";

type QuestionProps = {
  question: PublicQuestion;
  form: NoScriptFormState;
  texts: Texts;
  /** Place among the questions that are asked; statements have none. */
  index: number;
  total: number;
};

function hints(question: PublicQuestion, texts: Texts): (string | null | undefined)[] {
  if (question.type === "multiple")
    return [question.help, texts.form.ticks(question.min, question.max) ?? texts.form.several];
  if (question.type === "number")
    return [question.help, texts.form.bounds(question.min, question.max, question.unit)];
  if (question.type === "long-text" && question.maxLength !== undefined)
    return [question.help, texts.form.atMost(question.maxLength)];
  return [question.help];
}

type FieldProps = { question: PublicQuestion; control: ControlState; value: string; hasHelp: boolean };

function TypedField({ question, control, value, hasHelp }: FieldProps): JSX.Element {
  const common = {
    id: control.id,
    name: control.name,
    required: question.required,
    ...(question.placeholder === undefined ? {} : { placeholder: question.placeholder }),
    ...(question.maxLength === undefined ? {} : { maxLength: question.maxLength }),
    ...described(control, hasHelp),
  };
  if (question.type === "long-text")
    return (
      <textarea {...common} rows={4} dir="auto">
        {value}
      </textarea>
    );
  if (question.type === "short-text") return <input type="text" {...common} value={value} dir="auto" />;
  const bounds = {
    ...(question.min === undefined ? {} : { min: question.min }),
    ...(question.max === undefined ? {} : { max: question.max }),
  };
  return (
    <span class="with-unit">
      <input
        type="number"
        inputMode="decimal"
        {...common}
        {...bounds}
        step={question.step ?? "any"}
        value={value}
      />
      {question.unit === undefined ? null : <span class="unit">{question.unit}</span>}
    </span>
  );
}

/** One question as native controls: a group with a legend for choices, a label for what is typed. */
export function QuestionField({ question, form, texts, index, total }: QuestionProps): JSX.Element {
  if (question.type === "statement")
    return (
      <div class="statement">
        <p class="statement-label">{question.label}</p>
        {question.help === undefined ? null : <p class="help">{question.help}</p>}
      </div>
    );
  const control = controlState(`answers.${question.id}`, form.errors);
  const chosen = form.values.answers[question.id] ?? [];
  const lines = hints(question, texts);
  const hasHelp = lines.some((line) => line !== null && line !== undefined && line !== "");
  const label = (
    <>
      <span class="count">{texts.form.questionOf(index, total)}</span>
      <span class="label">
        {question.label}
        <Optional texts={texts} shown={!question.required} />
      </span>
    </>
  );
  const after = (
    <>
      <Help id={control.helpId} lines={lines} />
      <FieldError control={control} texts={texts} />
    </>
  );
  const className = control.error === null ? "question" : "question invalid";
  if (question.type === "number" || question.type === "short-text" || question.type === "long-text")
    return (
      <div class={className}>
        <label for={control.id}>{label}</label>
        {after}
        <TypedField question={question} control={control} value={chosen[0] ?? ""} hasHelp={hasHelp} />
      </div>
    );
  // A scale that names each value reads as sentences; one that names its ends reads as a line.
  const named = question.labels?.length === scaleValues(question).length;
  const inLine = (question.type === "scale" && !named) || question.type === "nps";
  const Choice = inLine ? Steps : Rows;
  return (
    <fieldset class={className}>
      <legend>{label}</legend>
      {after}
      <Choice question={question} control={control} chosen={chosen} hasHelp={hasHelp} />
    </fieldset>
  );
}
