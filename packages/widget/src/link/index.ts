export { lazyPart, linkWidget } from "./link-widget.ts";
