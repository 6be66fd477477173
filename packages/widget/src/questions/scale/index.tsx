import { addQuestion } from "../../parts.ts";
import { steps } from "../steps.tsx";

addQuestion("scale", steps);
