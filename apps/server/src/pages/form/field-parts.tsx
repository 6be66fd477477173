import type { JSX } from "preact";
import { Icon } from "../icons.tsx";
import type { Texts } from "../texts/index.ts";
import type { ControlState } from "./state.ts";

/** The reason why a field is asked again, in words and with a sign: never by colour alone. */
export function FieldError({ control, texts }: { control: ControlState; texts: Texts }): JSX.Element | null {
  if (control.error === null) return null;
  return (
    <p class="field-error" id={control.errorId}>
      <Icon name="alert" size={18} />
      <span>
        <span class="hidden">{texts.form.error} </span>
        {control.error}
      </span>
    </p>
  );
}

/** Quiet lines under a label; nothing where there is nothing to say. */
export function Help({
  id,
  lines,
}: {
  id: string;
  lines: (string | null | undefined)[];
}): JSX.Element | null {
  const said = lines.filter((line) => line !== null && line !== undefined && line !== "");
  if (said.length === 0) return null;
  return (
    <div class="help" id={id}>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Said beside what may be left out, since most fields may not. */
export function Optional({ texts, shown }: { texts: Texts; shown: boolean }): JSX.Element | null {
  return shown ? <span class="optional"> {texts.optional}</span> : null;
}
