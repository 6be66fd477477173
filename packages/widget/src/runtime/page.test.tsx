import { fireEvent, waitFor } from "@testing-library/preact";
import { theme } from "@aimant/funnel/theme";
import { afterEach, expect, it, vi } from "vitest";
import { start } from "../core.ts";
import { aFunnel, asking, inside, open, shown, tap } from "../fixtures/open-widget.ts";
import { define } from "../link/define.ts";

afterEach(() => {
  document.body.replaceChildren();
  document.head.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const options = ["Oui", "Non"].map((label) => ({ id: label.toLowerCase(), label }));
const run = (funnel: ReturnType<typeof aFunnel>) => start(define(funnel, theme(funnel.appearance)));
const tick = () => new Promise((resume) => setTimeout(resume));

function element(slug: string): HTMLElement {
  const host = document.createElement("aimant-funnel");
  host.setAttribute("slug", slug);
  return host;
}

it("stands after its own tag where the page has no element for it", () => {
  const funnel = aFunnel();
  const tag = document.createElement("script");
  // Only where it stands matters here: the test runs the script itself.
  tag.type = "text/plain";
  tag.setAttribute("src", `https://aimant.example/w/${funnel.slug}.js`);
  const rest = document.createElement("p");
  document.body.append(tag, rest);
  run(funnel);
  expect(tag.nextElementSibling?.getAttribute("slug")).toBe(funnel.slug);
  expect(rest.previousElementSibling?.shadowRoot).toBeTruthy();
});

it("stands at the end of the page where its tag is in the head", () => {
  const funnel = aFunnel();
  const tag = document.createElement("script");
  // Only where it stands matters here: the test runs the script itself.
  tag.type = "text/plain";
  tag.setAttribute("src", `https://aimant.example/w/${funnel.slug}.js`);
  document.head.append(tag);
  run(funnel);
  expect(document.body.lastElementChild?.getAttribute("slug")).toBe(funnel.slug);
});

it("is shown in each of the page's elements, with answers of their own", async () => {
  const funnel = asking({ options }, { label: "Deux", options });
  const [one, two] = [element(funnel.slug), element(funnel.slug)];
  document.body.append(one, two);
  run(funnel);
  tap(inside(one).getByRole("radio", { name: "Oui" }));
  await shown(inside(one), "Deux");
  expect(inside(two).getByRole("group", { name: "Question 0" })).toBeTruthy();
  expect(document.querySelectorAll("aimant-funnel")).toHaveLength(2);
});

it("tells how far the visitor came, each thing once, when the page is hidden or left", async () => {
  const told: unknown[] = [];
  vi.stubGlobal("navigator", {
    ...navigator,
    sendBeacon: (url: string, body: string) => told.push([url, JSON.parse(body)]),
  });
  const hide = () => document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  const funnel = asking({ options }, { label: "Deux", options }, { label: "Trois", options });
  const { ui, host } = open(funnel);
  const url = expect.stringContaining("/api/v1/events");
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, "Deux");
  fireEvent.click(ui.getByRole("button", { name: "Retour" }));
  await shown(ui, "Question 0");
  tap(ui.getByRole("radio", { name: "Non" }));
  await shown(ui, "Deux");
  hide();
  const events = ["start", "ask:q0", "answer", "pass:q0", "on", "ask:q1", "off"];
  expect(told).toEqual([[url, { slug: funnel.slug, events }]]);
  hide();
  expect(told).toHaveLength(1);
  tap(ui.getByRole("radio", { name: "Non" }));
  await shown(ui, "Trois");
  host.remove();
  await tick();
  expect(told.slice(1)).toEqual([[url, { slug: funnel.slug, events: ["pass:q1", "ask:q2"] }]]);
  hide();
  expect(told).toHaveLength(2);
});

it("a tag that is there twice changes nothing, and another funnel's tag adds its own", () => {
  const [one, other] = [aFunnel(), aFunnel()];
  run(one);
  run(one);
  run(other);
  expect([...document.querySelectorAll("aimant-funnel")].map((host) => host.getAttribute("slug"))).toEqual([
    one.slug,
    other.slug,
  ]);
});

it("an element that waits for its script is shown when that comes, and keeps its own content until then", () => {
  run(aFunnel());
  const funnel = aFunnel();
  const host = element(funnel.slug);
  host.textContent = "Le questionnaire arrive.";
  document.body.append(host);
  expect(host.shadowRoot).toBeNull();
  run(funnel);
  expect(inside(host).getAllByRole("radio")).toHaveLength(4);
});

it("keeps its place in the questions when the page moves it, and when it comes back later", async () => {
  const { host, ui } = open(asking({ options }, { label: "Deux", options }));
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, "Deux");
  const elsewhere = document.createElement("div");
  document.body.append(elsewhere);
  elsewhere.append(host);
  await tick();
  expect(inside(host).getByRole("group", { name: "Deux" })).toBeTruthy();
  host.remove();
  await tick();
  expect(host.shadowRoot?.childElementCount).toBe(0);
  document.body.append(host);
  expect(inside(host).getByRole("group", { name: "Deux" })).toBeTruthy();
});

it("leaves nothing behind when it is taken away", async () => {
  const added = vi.spyOn(window, "addEventListener");
  const removed = vi.spyOn(window, "removeEventListener");
  const { host } = open(aFunnel());
  host.remove();
  await tick();
  expect(added.mock.calls.map(([type, listener]) => [type, listener])).toEqual(
    removed.mock.calls.map(([type, listener]) => [type, listener]),
  );
});

it("shows another funnel when the page names another", () => {
  const [one, other] = [asking({ label: "La première", options }), asking({ label: "L’autre", options })];
  run(one);
  run(other);
  const host = element(one.slug);
  document.body.append(host);
  host.setAttribute("slug", other.slug);
  expect(inside(host).getByRole("group", { name: "L’autre" })).toBeTruthy();
});

it("offers the hosted page where the browser is too old for it", () => {
  const own = Object.getOwnPropertyDescriptor(
    ShadowRoot.prototype,
    "adoptedStyleSheets",
  ) as PropertyDescriptor;
  Reflect.deleteProperty(ShadowRoot.prototype, "adoptedStyleSheets");
  const { host, ui } = open(aFunnel());
  Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", own);
  expect(ui.getByRole("link", { name: /Ouvrir le questionnaire/ }).getAttribute("href")).toBe(
    `${location.origin}/f/${host.getAttribute("slug")}`,
  );
});

it("says one line and offers the hosted page when something breaks, and the page goes on", () => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const funnel = asking({ options });
  const definition = define(funnel, theme(funnel.appearance));
  const host = element(funnel.slug);
  document.body.append(host);
  const questions = definition.questions.map((question) => ({ ...question, options: "none" as never }));
  expect(() => start({ ...definition, questions })).not.toThrow();
  expect(warned).toHaveBeenCalledTimes(1);
  expect(inside(host).getByRole("link", { name: /Ouvrir le questionnaire/ })).toBeTruthy();
});

it("tells the page when it is seen, and of the first answer only once", async () => {
  const callbacks: ((entries: { isIntersecting: boolean }[]) => void)[] = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: (typeof callbacks)[number]) {
        callbacks.push(callback);
      }
      observe() {}
      disconnect() {}
    },
  );
  const { ui, events } = open(asking({ type: "multiple", options }, { label: "Deux", options }));
  const see = (isIntersecting: boolean) => callbacks[0]?.([{ isIntersecting }]);
  see(false);
  expect(events).toEqual([]);
  see(true);
  tap(ui.getByRole("checkbox", { name: "Oui" }));
  tap(ui.getByRole("checkbox", { name: "Non" }));
  fireEvent.click(ui.getByRole("button", { name: "Continuer" }));
  await waitFor(() => ui.getByRole("group", { name: "Deux" }));
  expect(events.map(({ type }) => type)).toEqual(["aimant:view", "aimant:start", "aimant:answer"]);
});
