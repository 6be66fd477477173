import { add } from "../../parts.ts";
import { many } from "../choice.tsx";
import { checkTicks, tickHint } from "../ticks.ts";

add("multiple-more", {
  ...many,
  // “None of these” is a whole answer, however many are asked for.
  check: (question, answer) =>
    question.options?.some(({ id, alone }) => alone && [answer].flat()[0] === id)
      ? null
      : checkTicks(question, answer),
  hint: tickHint,
});
