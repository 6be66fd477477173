import { add } from "../../parts.ts";
import { one } from "../choice.tsx";

add("single-pictures", { ...one, auto: true });
