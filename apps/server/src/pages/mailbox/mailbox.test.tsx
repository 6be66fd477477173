import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { renderMailboxMessagePage, renderMailboxPage, renderUnsubscribePage } from "../index.ts";
import { aBookingPage } from "../samples.ts";

const parse = (html: string) => new new Window().DOMParser().parseFromString(html, "text/html");
const message = {
  to: "camille@example.com",
  from: "claire@example.com",
  subject: "Bonjour",
  sentAt: "lundi",
};
const opened = (text: string, htmlSrc: string | null = null) =>
  parse(
    renderMailboxMessagePage({
      locale: "fr",
      nonce: "n",
      message,
      htmlSrc,
      text,
      attachments: [],
      headers: {},
    }),
  );
const list = (timeTravel: boolean) =>
  parse(
    renderMailboxPage({
      locale: "fr",
      nonce: "n",
      messages: [],
      now: "lundi",
      advances: [{ label: "Avancer", value: "P2D" }],
      timeTravel,
    }),
  );

describe("the local mailbox", () => {
  it("moves time by form posts, and only where time can be moved", () => {
    const form = list(true).querySelector('form[method="post"][action="/dev/clock"]');
    expect(form?.querySelector('button[name="advance"]')?.getAttribute("value")).toBe("P2D");
    expect(list(false).querySelector("form")).toBeNull();
  });

  it("makes the addresses in a text clickable, and nothing else", () => {
    const page = opened(
      "Voir https://example.com/b/t?a=1. Ou (http://127.0.0.1:4400/r/x) ; jamais javascript:alert(1) ni <a href=x>.",
    );
    const links = [...page.querySelectorAll("pre a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["https://example.com/b/t?a=1", "http://127.0.0.1:4400/r/x"]);
    expect(page.querySelector("pre")?.textContent).toContain("ni <a href=x>.");
  });

  it("shows the HTML part in a frame in which no script runs, and no frame without one", () => {
    const sandbox = opened("", "/dev/mailbox/1/html").querySelector("iframe")?.getAttribute("sandbox");
    expect(sandbox).toBe("allow-popups allow-popups-to-escape-sandbox");
    expect(opened("").querySelector("iframe")).toBeNull();
  });
});

describe("the unsubscribe page", () => {
  const { locale, nonce, theme, brand } = aBookingPage();

  it("changes nothing before its one button is pressed", () => {
    const page = parse(
      renderUnsubscribePage({ locale, nonce, theme, brand, action: "/u/token", state: "ask", purposes: [] }),
    );
    expect(page.querySelector("form")?.getAttribute("method")).toBe("post");
    expect(page.querySelectorAll("button")).toHaveLength(1);
    expect(page.querySelectorAll("input")).toHaveLength(0);
  });

  it("asks nothing more once it is done", () => {
    const page = parse(
      renderUnsubscribePage({ locale, nonce, theme, brand, action: "/u/token", state: "done", purposes: [] }),
    );
    expect(page.querySelector("form, button")).toBeNull();
    expect(page.querySelector("h1")?.textContent).toBe("C’est fait");
  });
});
