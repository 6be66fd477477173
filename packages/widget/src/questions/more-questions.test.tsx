import { fireEvent } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { asking, fillForm, open, shown, tap } from "../fixtures/open-widget.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const options = ["Jamais", "Parfois", "Toujours"].map((label, index) => ({ id: `o${index}`, label }));
const last = { label: "La dernière", type: "statement" as const };
type Widget = ReturnType<typeof open>;

const go = ({ ui }: Widget) => fireEvent.click(ui.getByRole("button", { name: "Continuer" }));
const said = ({ ui }: Widget, text: string | RegExp) => ui.getByText(text, { selector: ".error" });

/** Goes on from the question on screen, to the end, and returns the answers that were sent. */
async function answersOf(widget: Widget, goes = true) {
  if (goes) go(widget);
  await shown(widget.ui, "La dernière");
  go(widget);
  await shown(widget.ui, /synthèse/);
  fillForm(widget.ui);
  fireEvent.click(widget.ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(widget.ui, "Merci, Camille");
  return widget.sent[0]?.body["answers"];
}

it("yes or no is one tap, or the letter of the word", async () => {
  const yesNo = {
    type: "yes-no" as const,
    options: [
      { id: "yes", label: "Oui" },
      { id: "no", label: "Non" },
    ],
  };
  const widget = open(asking(yesNo, { ...yesNo, label: "Et ensuite" }, last));
  tap(widget.ui.getByRole("radio", { name: "Non" }));
  await shown(widget.ui, "Et ensuite");
  fireEvent.keyDown(widget.ui.getByRole("radio", { name: "Oui" }), { key: "o" });
  expect(await answersOf(widget, false)).toEqual({ q0: "no", q1: "yes" });
});

it("pictures have their words, and are chosen like any option", async () => {
  const pictured = options.map((option) => ({
    ...option,
    image: { url: `https://example.com/${option.id}.jpg`, alt: `Dessin ${option.id}` },
  }));
  const widget = open(asking({ options: pictured }, last));
  expect(widget.ui.getByRole("img", { name: "Dessin o1" }).getAttribute("loading")).toBe("lazy");
  tap(widget.ui.getByRole("radio", { name: /Parfois/ }));
  expect(await answersOf(widget, false)).toEqual({ q0: "o1" });
});

it("an option may take words of the visitor's own, which leave with it", async () => {
  const open2 = options.map((option, at) => (at === 2 ? { ...option, other: true as const } : option));
  const widget = open(asking({ options: open2 }, { ...last, label: "Entre-temps" }, last));
  expect(widget.ui.queryByRole("textbox")).toBeNull();
  tap(widget.ui.getByRole("radio", { name: "Toujours" }));
  fireEvent.input(widget.ui.getByRole("textbox", { name: "En quelques mots" }), {
    target: { value: " sauf le lundi " },
  });
  go(widget);
  await shown(widget.ui, "Entre-temps");
  expect(await answersOf(widget)).toEqual({ q0: "o2", "q0.other": "sauf le lundi" });
});

it("what goes with no other takes their place, and gives way to them", async () => {
  const lone = options.map((option, at) => (at === 0 ? { ...option, alone: true as const } : option));
  const widget = open(asking({ type: "multiple", options: lone, min: 2 }, last));
  const box = (name: string) => widget.ui.getByRole("checkbox", { name }) as HTMLInputElement;
  tap(box("Parfois"));
  tap(box("Toujours"));
  tap(box("Jamais"));
  expect([box("Jamais").checked, box("Parfois").checked, box("Toujours").checked]).toEqual([
    true,
    false,
    false,
  ]);
  tap(box("Parfois"));
  expect([box("Jamais").checked, box("Parfois").checked]).toEqual([false, true]);
  go(widget);
  expect(said(widget, "Choisissez au moins 2 réponses.")).toBeTruthy();
  fireEvent.keyDown(box("Jamais"), { key: "a" });
  expect(await answersOf(widget)).toEqual({ q0: ["o0"] });
});

it("a list is a native one with a label", async () => {
  const widget = open(asking({ type: "dropdown", options }, last));
  go(widget);
  expect(said(widget, "Répondez pour continuer.")).toBeTruthy();
  const list = widget.ui.getByRole("combobox", { name: "Question 0" });
  expect(list.getAttribute("aria-invalid")).toBe("true");
  fireEvent.change(list, { target: { value: "o1" } });
  expect(await answersOf(widget)).toEqual({ q0: "o1" });
});

it("a long list is searched by typing, without accents, and by the arrows", async () => {
  const many = [
    ...options,
    ...Array.from({ length: 12 }, (_, at) => ({ id: `n${at}`, label: `Équipe ${at}` })),
  ];
  const widget = open(asking({ type: "dropdown", options: many }, last));
  const field = widget.ui.getByRole("combobox", { name: "Question 0" });
  expect(field.getAttribute("aria-expanded")).toBe("false");
  fireEvent.input(field, { target: { value: "equ" } });
  expect(field.getAttribute("aria-expanded")).toBe("true");
  expect(widget.ui.getAllByRole("option")).toHaveLength(12);
  go(widget);
  expect(said(widget, "Choisissez parmi les réponses proposées.")).toBeTruthy();
  fireEvent.keyDown(field, { key: "ArrowDown" });
  const active = widget.ui.getByRole("option", { selected: true });
  expect(active.textContent).toBe("Équipe 1");
  expect(field.getAttribute("aria-activedescendant")).toBe(active.id);
  fireEvent.keyDown(field, { key: "Enter" });
  expect((field as HTMLInputElement).value).toBe("Équipe 1");
  expect(field.getAttribute("aria-expanded")).toBe("false");
  expect(await answersOf(widget)).toEqual({ q0: "n1" });
});

it("a country is found by its name in the visitor's language, or typed out", async () => {
  const widget = open(asking({ type: "country" }, { type: "country", label: "Et l’autre" }, last));
  fireEvent.input(widget.ui.getByRole("combobox"), { target: { value: "alle" } });
  fireEvent.mouseDown(widget.ui.getByRole("option", { name: "Allemagne" }));
  go(widget);
  await shown(widget.ui, "Et l’autre");
  fireEvent.input(widget.ui.getByRole("combobox"), { target: { value: "belgique" } });
  expect(await answersOf(widget)).toEqual({ q0: "DE", q1: "BE" });
});

it("a ranking is made by choosing in turn, and says each place", async () => {
  const widget = open(asking({ type: "ranking", options }, last));
  const box = (name: string | RegExp) => widget.ui.getByRole("checkbox", { name });
  tap(box("Toujours"));
  tap(box("Jamais"));
  go(widget);
  expect(said(widget, "Choisissez au moins 3 réponses.")).toBeTruthy();
  expect(box("Jamais , rang 2")).toBeTruthy();
  tap(box(/^Toujours/));
  fireEvent.keyDown(box("Parfois"), { key: "b" });
  fireEvent.keyDown(box(/^Parfois/), { key: "c" });
  expect(await answersOf(widget)).toEqual({ q0: ["o0", "o1", "o2"] });
});

it("a matrix is a group a row, and wants every row", async () => {
  const rows = [
    { id: "speed", label: "La vitesse" },
    { id: "tone", label: "Le ton" },
  ];
  const widget = open(asking({ type: "matrix", rows, columns: options }, last));
  const cell = (row: string, name: string) =>
    [...widget.ui.getByRole("group", { name: row }).querySelectorAll("label")].find(
      (label) => label.textContent === name,
    )?.firstElementChild as HTMLInputElement;
  tap(cell("Le ton", "Toujours"));
  go(widget);
  expect(said(widget, "Répondez à chaque ligne.")).toBeTruthy();
  tap(cell("La vitesse", "Parfois"));
  tap(cell("La vitesse", "Jamais"));
  expect(cell("La vitesse", "Jamais").checked).toBe(true);
  expect(await answersOf(widget)).toEqual({ q0: ["speed:o0", "tone:o2"] });
});

it("stars are radios that say how many, also by digit", async () => {
  const widget = open(asking({ type: "stars", max: 5 }, { type: "stars", label: "Encore", max: 5 }, last));
  tap(widget.ui.getByRole("radio", { name: "4 sur 5" }));
  await shown(widget.ui, "Encore");
  fireEvent.keyDown(widget.ui.getByRole("radio", { name: "1 sur 5" }), { key: "6" });
  fireEvent.keyDown(widget.ui.getByRole("radio", { name: "1 sur 5" }), { key: "3" });
  expect(await answersOf(widget, false)).toEqual({ q0: 4, q1: 3 });
});

it("a slider says its value in words, and its middle is no answer until it is taken", async () => {
  const slider = { type: "slider" as const, min: 0, max: 100, step: 5, unit: "%" };
  const widget = open(asking(slider, { ...slider, label: "Encore" }, last));
  const thumb = widget.ui.getByRole("slider", { name: "Question 0" });
  expect(thumb.getAttribute("aria-valuetext")).toBe("Pas encore de réponse");
  go(widget);
  expect(said(widget, "Répondez pour continuer.")).toBeTruthy();
  fireEvent.input(thumb, { target: { value: "35" } });
  expect(thumb.getAttribute("aria-valuetext")).toBe("35\u00a0%");
  go(widget);
  await shown(widget.ui, "Encore");
  fireEvent.keyDown(widget.ui.getByRole("slider"), { key: " " });
  expect(await answersOf(widget)).toEqual({ q0: 35, q1: 50 });
});

it("a day has to be in the calendar and in the period", async () => {
  const widget = open(asking({ type: "date", from: "2026-01-01", until: "2026-12-31" }, last));
  const field = widget.ui.getByLabelText("Question 0");
  expect(field.getAttribute("min")).toBe("2026-01-01");
  fireEvent.input(field, { target: { value: "2027-01-01" } });
  go(widget);
  expect(said(widget, "Choisissez une date de la période proposée.")).toBeTruthy();
  fireEvent.input(field, { target: { value: "2026-02-28" } });
  expect(await answersOf(widget)).toEqual({ q0: "2026-02-28" });
});

it("an address and a number are checked like in the form, and browsers may fill them in", async () => {
  const widget = open(
    asking(
      { type: "short-text", format: "email" },
      { type: "short-text", format: "phone", label: "Le numéro" },
      last,
    ),
  );
  const field = widget.ui.getByRole("textbox");
  expect(field.getAttribute("autocomplete")).toBe("email");
  fireEvent.input(field, { target: { value: "camille" } });
  go(widget);
  expect(said(widget, /@/)).toBeTruthy();
  fireEvent.input(field, { target: { value: "camille@example.com" } });
  go(widget);
  await shown(widget.ui, "Le numéro");
  fireEvent.input(widget.ui.getByRole("textbox"), { target: { value: "bientôt" } });
  go(widget);
  expect(said(widget, /numéro/)).toBeTruthy();
  fireEvent.input(widget.ui.getByRole("textbox"), { target: { value: "06 39 98 00 12" } });
  expect(await answersOf(widget)).toEqual({ q0: "camille@example.com", q1: "06 39 98 00 12" });
});

it("a random order moves all but what is pinned, and loses nothing", () => {
  const listed = Array.from({ length: 6 }, (_, at) => ({
    id: `o${at}`,
    label: `Réponse ${at}`,
    ...(at === 5 && { pinned: true as const }),
  }));
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { ui } = open(asking({ options: listed, order: "random" }));
  const order = ui.getAllByRole("radio").map((radio) => radio.parentElement?.textContent?.slice(-1));
  expect(order.at(-1)).toBe("5");
  expect(order.join("")).not.toBe("012345");
  expect(order.toSorted().join("")).toBe("012345");
});

it("an answer leads past questions, or to the end of them, and stands in later words", async () => {
  const jumping = {
    options,
    next: [
      { when: { question: "q0", is: "o0" }, to: "q2" },
      { when: { question: "q0", is: "o1" }, to: "end" },
    ],
  };
  const widget = open(
    asking(
      jumping,
      { label: "Entre les deux", options },
      { ...last, label: "Vous dites {{answer.q0|rien}}." },
    ),
  );
  tap(widget.ui.getByRole("radio", { name: "Jamais" }));
  await shown(widget.ui, "Vous dites Jamais.");
  fireEvent.click(widget.ui.getByRole("button", { name: "Retour" }));
  await shown(widget.ui, "Question 0");
  tap(widget.ui.getByRole("radio", { name: "Parfois" }));
  await shown(widget.ui, /synthèse/);
});
