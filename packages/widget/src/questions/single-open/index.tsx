import { add } from "../../parts.ts";
import { one } from "../choice.tsx";

// Does not go on by itself: there may be something to write.
add("single-open", { ...one, view: (props) => one.view({ ...props, pick: props.set }) });
