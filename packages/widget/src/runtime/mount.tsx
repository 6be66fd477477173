import { render } from "preact";
import type { Definition } from "../flow/state.ts";
import { createSession, type Session } from "../flow/session.ts";
import { App } from "../view/app.tsx";
import { meet } from "./meet.ts";
import type { Mount } from "./registry.ts";
import { warn } from "./warn.ts";

/** Shows one funnel in any number of elements; each keeps its own answers, also while it is off the page. */
export function createMount(definition: Definition, origin: string): Mount {
  const { slug, title, texts } = definition;
  const kept = new WeakMap<HTMLElement, { session: Session; paint: (focus?: string) => void }>();
  let sheet: CSSStyleSheet | undefined;

  const fallback = (host: HTMLElement | ShadowRoot) => {
    const link = document.createElement("a");
    link.href = `${origin}/f/${slug}`;
    link.textContent = `${title} – ${texts.open}`;
    host.replaceChildren(link);
  };

  return (host) => {
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    let live = true;
    const paint = (focus?: string) => {
      if (!live) return;
      try {
        render(<App session={session} />, shadow);
        // The card grows but does not shrink under the questions, so that the page below stays where it is.
        const { style, offsetHeight } = shadow.firstChild as HTMLElement;
        style.minHeight = session.state.stage === "ask" ? `${offsetHeight}px` : "";
        if (focus) show(host, shadow, focus);
      } catch (error) {
        live = false;
        warn(slug, error);
        fallback(shadow);
      }
    };
    const earlier = kept.get(host);
    const session: Session =
      earlier?.session ?? createSession(definition, origin, host, (focus) => kept.get(host)?.paint(focus));
    kept.set(host, { session, paint });

    if (!("adoptedStyleSheets" in shadow)) {
      fallback(shadow);
      return () => undefined;
    }
    // A constructed sheet: under a strict content security policy a style element would be refused.
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(definition.css);
    }
    shadow.adoptedStyleSheets = [sheet];
    shadow.addEventListener("click", calm, true);
    paint();
    addEventListener("online", session.online);
    addEventListener("visibilitychange", session.tell);
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      session.emit("view");
    });
    if (!earlier) {
      seen.observe(host);
      meet(session, origin);
    }
    return () => {
      live = false;
      seen.disconnect();
      removeEventListener("online", session.online);
      removeEventListener("visibilitychange", session.tell);
      session.tell();
      render(null, shadow);
    };
  };
}

/** The second half of a double click is no answer to the question that has come meanwhile. */
function calm(event: Event): void {
  if ((event as MouseEvent).detail < 2 || !(event.target as HTMLInputElement).name) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Moves the focus without a jump, unless the new step starts above what is seen. */
function show(host: HTMLElement, shadow: ShadowRoot, id: string): void {
  shadow.getElementById(id)?.focus({ preventScroll: id === "h" });
  if (id === "h" && host.getBoundingClientRect().top < 0) host.scrollIntoView();
}
