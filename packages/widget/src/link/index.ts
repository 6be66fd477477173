export { linkWidget } from "./link-widget.ts";
