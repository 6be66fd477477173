import { h, type ComponentType } from "preact";

/** @public */
export { Fragment } from "preact";

/**
 * Stands in for preact/jsx-runtime in the build: the same calls, 700 bytes less. Parts get it from the core, so that
 * Preact is linked in once.
 * @public
 */
export function jsx(type: string | ComponentType, props: Record<string, unknown>, key?: string | number) {
  // Every class, or else id, is a `::part` too, so that a page's own style sheet can reach what docs/looks.md names.
  return h(type as string, { ...props, part: props["class"] ?? props["id"], key: key as string });
}

/** @public */
export { jsx as jsxs };
