import type { Points, Question } from "../schema/question.ts";
import type { Text } from "../schema/text.ts";

/** What the two answers are called where the funnel does not say. */
const yes: Text = { fr: "Oui", en: "Yes", de: "Ja", es: "Sí", it: "Sì", nl: "Ja", pt: "Sim", ar: "نعم" };
const no: Text = { fr: "Non", en: "No", de: "Nein", es: "No", it: "No", nl: "Nee", pt: "Não", ar: "لا" };

type Choosable = {
  id: string;
  label: Text;
  help?: Text | undefined;
  points?: Points | undefined;
  outcomes?: Points | undefined;
  image?: { url: string; alt?: Text | undefined } | undefined;
  other?: true | undefined;
  alone?: true | undefined;
  pinned?: true | undefined;
};

/** The answers that can be chosen, also where a funnel does not write them out; none where there is nothing to choose. */
export function optionsOf(question: Question): Choosable[] {
  if (question.type === "yes-no") {
    return [
      { label: yes, ...question.yes, id: "yes" },
      { label: no, ...question.no, id: "no" },
    ].map(({ label, ...side }) => ({ ...side, label: label ?? (side.id === "yes" ? yes : no) }));
  }
  return "options" in question ? question.options : [];
}
