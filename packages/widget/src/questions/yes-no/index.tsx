import { add } from "../../parts.ts";
import { optionByKey, Rows } from "../rows.tsx";

add("yes-no", {
  group: true,
  auto: true,
  // Also by the first letter of the word: O and N, Y and N, J and N.
  key: (question, key) =>
    question.options?.find(({ label }) => label[0]?.toLowerCase() === key.toLowerCase())?.id ??
    optionByKey(question, key),
  view: ({ question, value, pick }) => (
    <Rows question={question} type="radio" isChosen={(id) => id === value} onChoose={pick} />
  ),
});
