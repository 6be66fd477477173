import type { Definition } from "../flow/state.ts";
import { add } from "../parts.ts";
import css from "./overlay.css?inline";
import { rest } from "./rest.ts";
import { watch } from "./triggers.ts";

type Api = { open: (slug: string) => void };
const page = globalThis as { Aimant?: Api };
const request = "aimant:open";

/**
 * Shows the funnel above the page: in a dialog of the browser's own, which keeps the focus, closes on Escape and stands
 * over whatever the page does with z-index; or in a corner, where the page stays usable.
 */
function place(definition: Definition, script: HTMLScriptElement | null): void {
  const { slug, title, dir, locale, display = "popup", texts, css: sheet } = definition;
  const root = document.documentElement;
  if (root.querySelector(`:scope > [data-aimant-overlay="${slug}"]`)) return;
  // Beside the body: a transform on it would move what is fixed.
  const home = document.createElement("div");
  home.dataset["aimantOverlay"] = slug;
  const shadow = home.attachShadow({ mode: "open" });
  const sheets = new CSSStyleSheet();
  sheets.replaceSync(sheet);
  shadow.adoptedStyleSheets = [sheets];

  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, into: Node) => {
    const element = document.createElement(name);
    element.className = className;
    into.appendChild(element);
    return element;
  };
  const isModal = display === "popup" || display === "full" || display === "bar";
  const dialog = make("dialog", `root over ${isModal ? display : "slide"}`, shadow);
  dialog.setAttribute("aria-label", title);
  Object.assign(dialog, { lang: locale, dir });
  const hold = make("div", "hold", dialog);
  const inner = make("div", "sheet", hold);
  let opener: HTMLElement | null = null;
  let button: HTMLButtonElement | undefined;

  const open = (isAsked: boolean) => {
    // One at a time, and nothing opens by itself over what somebody is doing in another.
    if (dialog.open || (!isAsked && root.querySelector("[data-aimant-open]"))) return;
    stop();
    if (inner.childElementCount === 0) {
      const close = make("button", "close", inner);
      close.type = "button";
      close.setAttribute("aria-label", texts.close);
      close.addEventListener("click", () => dialog.close());
      const funnel = document.createElement("aimant-funnel");
      funnel.setAttribute("slug", slug);
      inner.append(funnel);
    }
    opener = isAsked ? focused() : null;
    home.dataset["aimantOpen"] = "";
    if (isModal) dialog.showModal();
    else dialog.show();
    // By itself, a corner takes nobody's focus away.
    if (!isModal && !isAsked) (opener ?? focusedBefore)?.focus({ preventScroll: true });
    if (button) button.hidden = true;
  };
  let focusedBefore: HTMLElement | null = null;
  dialog.addEventListener("close", () => {
    resting.begin();
    delete home.dataset["aimantOpen"];
    if (button) button.hidden = false;
    (opener?.isConnected ? opener : button)?.focus({ preventScroll: true });
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !isModal) dialog.close();
  });
  // Beside the sheet is out.
  hold.addEventListener("click", (event) => {
    if (event.target === hold && isModal) dialog.close();
  });

  if (display === "side-tab" || display === "bar") {
    button = make("button", `root opener ${display === "bar" ? "bar-opener" : "tab"}`, shadow);
    button.type = "button";
    button.textContent = title;
    Object.assign(button, { lang: locale, dir });
    button.addEventListener("click", () => open(true));
  }
  const query = script ? new URL(script.src).searchParams : undefined;
  const resting = rest(slug, Number(query?.get("rest")));
  const stop = watch(resting.isOn() ? "" : (query?.get("open") ?? ""), () => {
    focusedBefore = focused();
    open(false);
  });
  document.addEventListener("click", (event) => {
    const target = event.composedPath()[0];
    const asks = target instanceof Element ? target.closest(`[data-aimant="${slug}"]`) : null;
    if (!asks) return;
    event.preventDefault();
    open(true);
  });
  document.addEventListener(request, (event) => {
    if ((event as CustomEvent).detail === slug) open(true);
  });
  const byHash = () => {
    if (location.hash === `#aimant-${slug}`) open(true);
  };
  addEventListener("hashchange", byHash);
  page.Aimant ??= { open: (wanted) => document.dispatchEvent(new CustomEvent(request, { detail: wanted })) };
  root.append(home);
  byHash();
}

/** What has the focus, also inside a shadow root. */
function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

add("overlay", { place, css });
