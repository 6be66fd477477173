import { add } from "../../parts.ts";
import { steps } from "../steps.tsx";

add("scale", steps);
