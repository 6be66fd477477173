export type { Display } from "../flow/state.ts";
export { displayOf, displays } from "./displays.ts";
export { lazyPart, lazyParts, linkWidget } from "./link-widget.ts";
