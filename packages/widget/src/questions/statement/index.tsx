import { addQuestion } from "../../parts.ts";

addQuestion("statement", { view: () => null });
