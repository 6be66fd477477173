import { add } from "../../parts.ts";
import { steps } from "../steps.tsx";

add("nps", {
  ...steps,
  view: (props) => steps.view({ ...props, question: { min: 0, max: 10, ...props.question } }),
});
