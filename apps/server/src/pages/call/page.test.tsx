import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { renderCallPage } from "../index.ts";

const props = {
  locale: "fr",
  nonce: "n",
  name: "Inès Moreau",
  phone: "+33639980123",
  phoneLabel: "06 39 98 01 23",
  when: "mardi 24 novembre à 14 h 30",
  state: "booked" as const,
  action: "/a/token",
};
const pageOf = (changes: Partial<Parameters<typeof renderCallPage>[0]> = {}) =>
  new new Window().DOMParser().parseFromString(renderCallPage({ ...props, ...changes }), "text/html");

describe("the rep's page for one call", () => {
  it("dials with one tap and takes one of two answers by a plain post", () => {
    const page = pageOf();
    const dial = page.querySelector('a[href="tel:+33639980123"]');
    expect(dial?.textContent).toContain("06 39 98 01 23");
    expect(page.querySelector("form")?.getAttribute("method")).toBe("post");
    expect(page.querySelector("form")?.getAttribute("action")).toBe("/a/token");
    const buttons = [...page.querySelectorAll('button[type="submit"][name="outcome"]')];
    expect(buttons.map((button) => button.getAttribute("value"))).toEqual(["held", "missed"]);
    expect(page.querySelector("script")).toBeNull();
  });

  it.each(["held", "missed", "cancelled"] as const)("says what was said, and asks no more: %s", (state) => {
    const page = pageOf({ state });
    expect(page.querySelector("form")).toBeNull();
    expect(page.querySelector("#said-title")?.textContent).toBeTruthy();
    // The rep may still have to call back.
    expect(page.querySelector('a[href^="tel:"]')).not.toBeNull();
  });

  it("makes no other link of a number that is none", () => {
    const page = pageOf({ phone: "javascript:alert(1)//+33 6;ext=<b>" });
    expect(page.querySelector(".dial")?.getAttribute("href")).toBe("tel:1+336");
  });
});
