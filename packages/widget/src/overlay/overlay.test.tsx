import { afterEach, expect, it, vi } from "vitest";
import { aFunnel, inside } from "../fixtures/open-widget.ts";
import { theme } from "@aimant/funnel/theme";
import { start } from "../core.ts";
import { define } from "../link/define.ts";
import "./index.ts";
import { watch } from "./triggers.ts";

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const api = globalThis as unknown as { Aimant: { open(slug: string): void } };

it("opens by code and by click, one at a time, and is there once however often its script runs", () => {
  const funnel = aFunnel();
  const run = () => start(define(funnel, theme(funnel.appearance), {}, "popup"));
  run();
  run();
  const homes = document.querySelectorAll<HTMLElement>(`[data-aimant-overlay="${funnel.slug}"]`);
  expect(homes).toHaveLength(1);
  const [home] = homes;
  const dialog = home?.shadowRoot?.querySelector("dialog");
  expect(dialog?.querySelector("aimant-funnel")).toBeNull();
  api.Aimant.open("another");
  expect(dialog?.open).toBe(false);
  api.Aimant.open(funnel.slug);
  expect(dialog?.open).toBe(true);
  const shown = dialog?.querySelector("aimant-funnel");
  expect(shown && inside(shown).getAllByRole("radio").length).toBe(4);
  dialog?.close();
  document.body.innerHTML = `<p data-aimant="${funnel.slug}"><b>Ouvrir</b></p>`;
  document.querySelector("b")?.click();
  expect(dialog?.open).toBe(true);
  expect(dialog?.querySelectorAll("aimant-funnel")).toHaveLength(1);
});

it("the first of several occasions opens, and the others are given up", () => {
  vi.useFakeTimers();
  const open = vi.fn();
  watch("delay-5,idle-2", open);
  vi.advanceTimersByTime(1_500);
  window.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(1_500);
  expect(open).not.toHaveBeenCalled();
  vi.advanceTimersByTime(600);
  expect(open).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(20_000);
  expect(open).toHaveBeenCalledTimes(1);
});

it("what is given up, or makes no sense, never opens", () => {
  vi.useFakeTimers();
  const open = vi.fn();
  watch("delay-1,load", open)();
  watch("delay-soon,sometimes,,scroll--5", open);
  vi.advanceTimersByTime(60_000);
  window.dispatchEvent(new Event("scroll"));
  expect(open).not.toHaveBeenCalled();
});
