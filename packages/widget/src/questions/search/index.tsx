import { add } from "../../parts.ts";
import { searching } from "./search.tsx";

add("search", {
  ...searching(({ options = [] }) => options),
  check: ({ options, required }, answer) => {
    if (!answer) return required === false ? null : { code: "required" };
    return options?.some(({ id }) => id === answer) ? null : { code: "unknown-option" };
  },
});
