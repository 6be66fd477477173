/** Shows a funnel in an element and returns what takes it away again. */
export type Mount = (host: HTMLElement) => () => void;

type Registry = {
  /** By slug. */
  mounts: Map<string, Mount>;
  /** Elements whose funnel has not arrived. */
  waiting: Set<HTMLElement>;
};

const name = Symbol.for("aimant");
const shared = globalThis as { [name]?: Registry };

/** The one thing that the widgets of a page share, also those of other versions: keep its shape. */
export const registry: Registry = (shared[name] ??= { mounts: new Map(), waiting: new Set() });
