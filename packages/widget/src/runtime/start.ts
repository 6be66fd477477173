import type { Definition } from "../flow/state.ts";
import { parts } from "../parts.ts";
import base from "../styles/base.css?inline";
import { defineElement, offer } from "./element.ts";
import { createMount } from "./mount.tsx";
import { ensurePlace, ownScript } from "./place.ts";
import { warn } from "./warn.ts";

/** What a linked script ends with: shows its funnel, and never throws into the page that carries it. */
export function start(definition: Definition): void {
  const { slug } = definition;
  try {
    parts.shuffle?.(definition);
    const script = ownScript(slug);
    const css = [base, definition.css, ...new Set(Object.values(parts).map((part) => part.css))].join("");
    defineElement();
    const whole = { ...definition, css };
    offer(slug, createMount(whole, script?.src ? new URL(script.src).origin : location.origin));
    if (parts.overlay) parts.overlay.place(whole, script);
    else ensurePlace(slug, script);
  } catch (error) {
    warn(slug, error);
  }
}
