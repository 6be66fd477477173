import { isBlank, own } from "./known.ts";
import type { Issue } from "./types.ts";

/** The part of a choice that decides whether it was made rightly; full and public choices both have it. */
export type ChoiceLike = { id: string; required: boolean; options: { id: string; call: boolean }[] };

/** The public contract has this choice everywhere: the synthesis by email, or a call to go through it. */
const debrief = "debrief";
const debriefOptions = [
  { id: "email", call: false },
  { id: "call", call: true },
];

/** What is wrong with the choices made, in the order of the funnel; `debrief` by email or by call is always known. */
export function checkChoices(
  choices: ChoiceLike[],
  given: Record<string, unknown>,
): (Issue & { path: string })[] {
  const found: (Issue & { path: string })[] = [];
  for (const { id, required } of choices) {
    if (required && isBlank(own(given, id))) found.push({ code: "required", path: `choices.${id}` });
  }
  for (const [id, value] of Object.entries(given)) {
    const options = optionsOf(choices, id);
    const isLeftOut = isBlank(value) && options.length > 0;
    if (isLeftOut || options.some((option) => option.id === value)) continue;
    found.push({ code: "unknown-choice", path: `choices.${id}` });
  }
  return found;
}

/** Whether a call was asked for, which makes the phone number mandatory. */
export function asksForCall(choices: ChoiceLike[], given: Record<string, unknown>): boolean {
  return Object.entries(given).some(([id, value]) =>
    optionsOf(choices, id).some((option) => option.id === value && option.call),
  );
}

/** What may be answered; a funnel's own `debrief` keeps its options, the contract's are accepted beside them. */
function optionsOf(choices: ChoiceLike[], id: string): { id: string; call: boolean }[] {
  const offered = choices.find((choice) => choice.id === id)?.options ?? [];
  return id === debrief ? [...offered, ...debriefOptions] : offered;
}
