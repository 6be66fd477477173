import { add } from "../../parts.ts";

add("statement", { view: () => null });
