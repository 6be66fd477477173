import { addQuestion } from "../../parts.ts";
import { steps } from "../steps.tsx";

addQuestion("nps", {
  ...steps,
  view: (props) => steps.view({ ...props, question: { min: 0, max: 10, ...props.question } }),
});
