import { registry, type Mount } from "./registry.ts";

export const elementName = "aimant-funnel";

/** Defines the element, unless an earlier script has; the class itself holds no funnel, so that any version serves all. */
export function defineElement(): void {
  if (customElements.get(elementName)) return;
  customElements.define(
    elementName,
    class extends HTMLElement {
      static observedAttributes = ["slug"];
      #mount: Mount | undefined;
      #leave: (() => void) | undefined;

      connectedCallback(): void {
        const mount = registry.mounts.get(this.getAttribute("slug") ?? "");
        if (!mount) registry.waiting.add(this);
        if (mount === this.#mount) return;
        this.#away();
        this.#mount = mount;
        this.#leave = mount?.(this);
      }

      disconnectedCallback(): void {
        // Being moved is leaving and coming back at once: nothing to take down then.
        queueMicrotask(() => this.isConnected || this.#away());
      }

      attributeChangedCallback(): void {
        if (this.isConnected) this.connectedCallback();
      }

      #away(): void {
        registry.waiting.delete(this);
        this.#leave?.();
        this.#mount = this.#leave = undefined;
      }
    },
  );
}

/** Makes a funnel known; elements that have been waiting for it show it now. */
export function offer(slug: string, mount: Mount): void {
  if (registry.mounts.has(slug)) return;
  registry.mounts.set(slug, mount);
  for (const element of registry.waiting) {
    if (element.getAttribute("slug") !== slug) continue;
    registry.waiting.delete(element);
    (element as HTMLElement & { connectedCallback(): void }).connectedCallback();
  }
}
