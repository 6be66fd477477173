import { add } from "../../parts.ts";
import { optionByKey, Rows } from "../rows.tsx";

add("single", {
  group: true,
  auto: true,
  key: optionByKey,
  view: ({ question, value, pick }) => (
    <Rows question={question} type="radio" isChosen={(id) => id === value} onChoose={pick} />
  ),
});
