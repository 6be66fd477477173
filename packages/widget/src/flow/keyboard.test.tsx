import { fireEvent } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { asking, open, shown, tap } from "../fixtures/open-widget.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const options = ["Jamais", "Parfois", "Toujours"].map((label, index) => ({ id: `o${index}`, label }));
const next = { label: "La suivante", options };

const chosen = (ui: ReturnType<typeof open>["ui"]) =>
  ui.getAllByRole("radio").findIndex((radio) => (radio as HTMLInputElement).checked);

it("a letter or a digit chooses and goes on", async () => {
  const { ui } = open(asking({ options }, next, { label: "Fin", type: "statement" }));
  fireEvent.keyDown(ui.getAllByRole("radio")[0] as Element, { key: "b" });
  expect(chosen(ui)).toBe(1);
  const heading = (await shown(ui, "La suivante")).querySelector("legend") as Element;
  fireEvent.keyDown(heading, { key: "3" });
  await shown(ui, "Fin");
  fireEvent.click(ui.getByRole("button", { name: "Retour" }));
  await shown(ui, "La suivante");
  expect(chosen(ui)).toBe(2);
});

it("letters that stand for no option, and letters with a modifier, do nothing", () => {
  const { ui } = open(asking({ options }, next));
  const radio = ui.getAllByRole("radio")[0] as Element;
  for (const press of [
    { key: "z" },
    { key: "0" },
    { key: "b", ctrlKey: true },
    { key: "b", metaKey: true },
    { key: "b", altKey: true },
  ]) {
    fireEvent.keyDown(radio, press);
  }
  expect(chosen(ui)).toBe(-1);
});

it("moving through the choices with the arrows does not go on, Enter and the button do", async () => {
  vi.useFakeTimers();
  const { ui } = open(asking({ options }, next));
  const [first, second] = ui.getAllByRole("radio") as [HTMLElement, HTMLElement];
  fireEvent.keyDown(first, { key: "ArrowDown" });
  // What browsers do then: they check the next radio and click it.
  fireEvent.click(second);
  await vi.advanceTimersByTimeAsync(2000);
  expect(ui.getByRole("group", { name: "Question 0" })).toBeTruthy();
  expect(chosen(ui)).toBe(1);
  fireEvent.submit(second.closest("form") as HTMLFormElement);
  expect(ui.getByRole("group", { name: "La suivante" })).toBeTruthy();
});

it("a ten is typed as a one and a zero", async () => {
  const { ui } = open(asking({ type: "nps", min: 0, max: 10 }, next));
  const radio = ui.getAllByRole("radio")[0] as Element;
  fireEvent.keyDown(radio, { key: "1" });
  fireEvent.keyDown(radio, { key: "0" });
  expect(chosen(ui)).toBe(10);
  await shown(ui, "La suivante");
});

it("letters tick several choices and stay", () => {
  const { ui } = open(asking({ type: "multiple", options }, next));
  const box = ui.getAllByRole("checkbox")[0] as Element;
  fireEvent.keyDown(box, { key: "a" });
  fireEvent.keyDown(box, { key: "c" });
  fireEvent.keyDown(box, { key: "a" });
  expect(ui.getAllByRole("checkbox").map((each) => (each as HTMLInputElement).checked)).toEqual([
    false,
    false,
    true,
  ]);
  fireEvent.keyDown(box, { key: "c" });
  expect(ui.getByRole("group", { name: "Question 0" })).toBeTruthy();
});

it("letters belong to a text field while it has the focus, and never reach the page's own shortcuts", () => {
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  const { ui } = open(asking({ type: "short-text" }, next));
  fireEvent.keyDown(ui.getByRole("textbox"), { key: "s" });
  fireEvent.keyDown(ui.getByRole("textbox"), { key: "Escape" });
  document.removeEventListener("keydown", heard);
  expect(ui.getByRole("textbox", { name: "Question 0" })).toBeTruthy();
  expect(heard.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(["Escape"]);
});

it("the focus goes to each new question, and nowhere before the first answer", async () => {
  const { ui, host } = open(asking({ options }, next));
  expect(host.shadowRoot?.activeElement).toBeNull();
  expect(document.activeElement).toBe(document.body);
  tap(ui.getByRole("radio", { name: "Jamais" }));
  const group = await shown(ui, "La suivante");
  expect(host.shadowRoot?.activeElement).toBe(group.querySelector("legend"));
  expect(ui.getByRole("status").textContent).toBe("Question 2 sur 2");
});
