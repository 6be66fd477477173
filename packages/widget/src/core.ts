/**
 * What the build makes of this is `$`, which linked parts take everything from.
 * @public
 */
export { Fragment, jsx, jsxs } from "./jsx-runtime.ts";
/** @public */
export { add, fill, parts } from "./parts.ts";
export { start } from "./runtime/start.ts";
