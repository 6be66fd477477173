import { elementName } from "./element.ts";

/** The script tag that is running, also where the page has an image named currentScript. */
export function ownScript(slug: string): HTMLScriptElement | null {
  const { currentScript } = document;
  return currentScript instanceof HTMLScriptElement
    ? currentScript
    : document.querySelector<HTMLScriptElement>(`script[src*="/w/${slug}.js"]`);
}

/** Makes sure that the funnel has a place: the page's own, else one where its script tag stands. */
export function ensurePlace(slug: string, script: HTMLScriptElement | null): void {
  if (document.readyState === "loading") {
    // The page's own element may follow the tag, and there may be no body yet.
    document.addEventListener("DOMContentLoaded", () => ensurePlace(slug, script), { once: true });
    return;
  }
  if (document.querySelector(`${elementName}[slug="${slug}"]`)) return;
  const element = document.createElement(elementName);
  element.setAttribute("slug", slug);
  if (script?.isConnected && !script.closest("head")) script.after(element);
  else document.body.append(element);
}
