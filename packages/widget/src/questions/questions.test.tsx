import { fireEvent } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { asking, open, shown, tap } from "../fixtures/open-widget.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const options = ["Jamais", "Parfois", "Toujours"].map((label, index) => ({ id: `o${index}`, label }));
const last = { label: "La dernière", type: "statement" as const };

/** The funnel's form, reached from its last question, sends these answers. */
async function answersOf({ ui, sent }: ReturnType<typeof open>) {
  await shown(ui, "La dernière");
  fireEvent.click(ui.getByRole("button", { name: "Continuer" }));
  await shown(ui, /synthèse/);
  fireEvent.input(ui.getByLabelText(/^Nom/), { target: { value: "Camille" } });
  fireEvent.input(ui.getByLabelText(/^Adresse/), { target: { value: "camille@example.com" } });
  tap(ui.getByRole("checkbox", { name: /synthèse/ }));
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Merci, Camille");
  return sent[0]?.body["answers"];
}

it("a single choice goes on by itself when it is tapped", async () => {
  const widget = open(asking({ label: "Mesurez-vous\u202f?", options }, last));
  expect(widget.ui.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).checked)).toEqual([
    false,
    false,
    false,
  ]);
  tap(widget.ui.getByRole("radio", { name: "Parfois" }));
  expect(await answersOf(widget)).toEqual({ q0: "o1" });
});

it("several choices are ticked and unticked before going on", async () => {
  const widget = open(asking({ type: "multiple", options, max: 2 }, last));
  expect(widget.ui.getByText("2 réponses au plus.")).toBeTruthy();
  for (const box of widget.ui.getAllByRole("checkbox")) tap(box);
  fireEvent.click(widget.ui.getByRole("button", { name: "Continuer" }));
  expect(widget.ui.getByText("Choisissez-en 2 au plus.", { selector: ".error" })).toBeTruthy();
  tap(widget.ui.getByRole("checkbox", { name: "Jamais" }));
  fireEvent.click(widget.ui.getByRole("button", { name: "Continuer" }));
  expect(await answersOf(widget)).toEqual({ q0: ["o1", "o2"] });
});

it("a scale names its values, or only its ends", async () => {
  const widget = open(
    asking(
      { type: "scale", min: 1, max: 3, labels: ["Non", "Peut-être", "Oui"] },
      { type: "scale", label: "Facile\u202f?", min: 0, max: 4, labels: ["Difficile", "Facile"] },
      last,
    ),
  );
  tap(widget.ui.getByRole("radio", { name: /Peut-être/ }));
  await shown(widget.ui, "Facile\u202f?");
  expect(widget.ui.getByRole("radio", { name: /0\s*Difficile/ })).toBeTruthy();
  tap(widget.ui.getByRole("radio", { name: /4\s*Facile/ }));
  expect(await answersOf(widget)).toEqual({ q0: 2, q1: 4 });
});

it("a recommendation goes from 0 to 10", async () => {
  const widget = open(asking({ type: "nps", min: 0, max: 10, labels: ["Non", "Oui"] }, last));
  expect(widget.ui.getAllByRole("radio")).toHaveLength(11);
  tap(widget.ui.getByRole("radio", { name: "0 Non" }));
  expect(await answersOf(widget)).toEqual({ q0: 0 });
});

it("a number is read as the visitor's language writes it, and nothing else passes", async () => {
  const widget = open(asking({ type: "number", unit: "appels", min: 1, max: 5000 }, last));
  const field = widget.ui.getByRole("textbox", { name: "Question 0" });
  const go = (value: string) => {
    fireEvent.input(field, { target: { value } });
    fireEvent.click(widget.ui.getByRole("button", { name: "Continuer" }));
  };
  go("beaucoup");
  expect(widget.ui.getByText("Indiquez un nombre, par exemple 12.", { selector: ".error" })).toBeTruthy();
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.getAttribute("aria-describedby")).toBe("error");
  go("0");
  expect(widget.ui.getByText(/supérieur ou égal à 1/, { selector: ".error" })).toBeTruthy();
  go("1 234,5");
  expect(await answersOf(widget)).toEqual({ q0: 1234.5 });
});

it("texts are checked by the engine and warn about sensitive facts", async () => {
  const widget = open(
    asking(
      { type: "short-text", maxLength: 5 },
      { type: "long-text", label: "Racontez", required: false },
      last,
    ),
  );
  expect(widget.ui.getByText(/rien de sensible/)).toBeTruthy();
  fireEvent.input(widget.ui.getByRole("textbox"), { target: { value: "bien trop long" } });
  fireEvent.click(widget.ui.getByRole("button", { name: "Continuer" }));
  expect(widget.ui.getByText("Raccourcissez ce texte à 5 caractères.", { selector: ".error" })).toBeTruthy();
  fireEvent.input(widget.ui.getByRole("textbox"), { target: { value: "court" } });
  fireEvent.click(widget.ui.getByRole("button", { name: "Continuer" }));
  await shown(widget.ui, /Racontez/);
  const area = widget.ui.getByRole("textbox");
  fireEvent.input(area, { target: { value: "Une ligne\nune autre" } });
  fireEvent.keyDown(area, { key: "Enter" });
  expect(widget.ui.getByRole("textbox")).toBe(area);
  fireEvent.keyDown(area, { key: "Enter", ctrlKey: true });
  expect(await answersOf(widget)).toEqual({ q0: "court", q1: "Une ligne\nune autre" });
});

it("an optional question says so and can be passed over", async () => {
  const widget = open(asking({ options, required: false }, last));
  expect(widget.ui.getByRole("group", { name: "Question 0 (facultatif)" })).toBeTruthy();
  fireEvent.click(widget.ui.getByRole("button", { name: "Passer" }));
  expect(await answersOf(widget)).toEqual({});
});

it("a required question without an answer says what to do and keeps the focus in it", () => {
  const { ui, host } = open(asking({ options }, last));
  fireEvent.click(ui.getByRole("button", { name: "Continuer" }));
  expect(ui.getByText("Répondez pour continuer.", { selector: ".error" })).toBeTruthy();
  expect(ui.getByRole("status").textContent).toBe("Répondez pour continuer.");
  expect(host.shadowRoot?.activeElement).toBe(ui.getAllByRole("radio")[0]);
});

it("texts are shown as text, whatever they hold", () => {
  const { ui, host } = open(
    asking({
      label: "<img src=x onerror=alert(1)>",
      help: "{{constructor}} </script><b>gras</b>",
      options: [
        { id: "a", label: "<script>alert(1)</script>" },
        { id: "b", label: "\u202eabc & 🎺" },
      ],
    }),
  );
  expect(ui.getByRole("group", { name: "<img src=x onerror=alert(1)>" })).toBeTruthy();
  expect(ui.getByText("{{constructor}} </script><b>gras</b>")).toBeTruthy();
  expect(ui.getByRole("radio", { name: "<script>alert(1)</script>" })).toBeTruthy();
  expect(host.shadowRoot?.querySelector("img, script")).toBeNull();
});
