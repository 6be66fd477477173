import type { JSX } from "preact";
import type { PublicQuestion } from "@aimant/funnel";
import type { Texts } from "../texts/index.ts";
import { Rows, Steps, scaleValues } from "./choices.tsx";
import { FieldError, Help, Optional } from "./field-parts.tsx";
import { Dropdown, MatrixRows, OtherWords, Places } from "./parts.tsx";
import { controlState, described } from "./state.ts";
import type { ControlState, NoScriptFormState } from "./state.ts";

type QuestionProps = {
  question: PublicQuestion;
  form: NoScriptFormState;
  texts: Texts;
  /** Place among the questions that are asked; statements have none. */
  index: number;
  total: number;
  locale: string;
};

function hints(question: PublicQuestion, texts: Texts): (string | null | undefined)[] {
  if (question.type === "multiple")
    return [question.help, texts.form.ticks(question.min, question.max) ?? texts.form.several];
  if (question.type === "number" || question.type === "slider")
    return [question.help, texts.form.bounds(question.min, question.max, question.unit)];
  if (question.type === "long-text" && question.maxLength !== undefined)
    return [question.help, texts.form.atMost(question.maxLength)];
  if (question.type === "ranking")
    return [question.help, texts.form.ranking(question.top ?? question.options?.length ?? 0)];
  return [question.help];
}

const isTyped = (type: PublicQuestion["type"]) =>
  ["number", "slider", "date", "short-text", "long-text"].includes(type);

/** What browsers and phones call these kinds of words. */
const formats = {
  email: { type: "email", autocomplete: "email" },
  phone: { type: "tel", autocomplete: "tel" },
  company: { type: "text", autocomplete: "organization" },
} as const;

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
  if (question.type === "short-text") {
    const format = question.format === undefined ? { type: "text" as const } : formats[question.format];
    return <input {...format} {...common} value={value} dir="auto" />;
  }
  if (question.type === "date") {
    return <input type="date" {...common} min={question.from} max={question.until} value={value} />;
  }
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
export function QuestionField({ question, form, texts, index, total, locale }: QuestionProps): JSX.Element {
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
  if (isTyped(question.type))
    return (
      <div class={className}>
        <label for={control.id}>{label}</label>
        {after}
        <TypedField question={question} control={control} value={chosen[0] ?? ""} hasHelp={hasHelp} />
      </div>
    );
  const parts = { question, control, chosen, hasHelp, form, texts };
  if (question.type === "dropdown" || question.type === "country")
    return (
      <div class={className}>
        <label for={control.id}>{label}</label>
        {after}
        <Dropdown {...parts} locale={locale} />
      </div>
    );
  if (question.type === "ranking" || question.type === "matrix") {
    const Parts = question.type === "ranking" ? Places : MatrixRows;
    return (
      <fieldset class={className}>
        <legend>{label}</legend>
        {after}
        <Parts {...parts} />
      </fieldset>
    );
  }
  // A scale that names each value reads as sentences; one that names its ends reads as a line.
  const named = question.labels?.length === scaleValues(question).length;
  const inLine =
    (question.type === "scale" && !named) || question.type === "nps" || question.type === "stars";
  const Choice = inLine ? Steps : Rows;
  return (
    <fieldset class={className}>
      <legend>{label}</legend>
      {after}
      <Choice question={question} control={control} chosen={chosen} hasHelp={hasHelp} />
      <OtherWords {...parts} />
    </fieldset>
  );
}
