export type { Display } from "../flow/state.ts";
export { displayOf } from "./displays.ts";
export { lazyPart, linkWidget } from "./link-widget.ts";
