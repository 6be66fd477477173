import { fireEvent } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { aFunnel, asking, fillForm, json, open, shown, tap, thanks } from "../fixtures/open-widget.ts";
import { customerCare } from "../fixtures/customer-care.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const options = ["Oui", "Non"].map((label) => ({ id: label.toLowerCase(), label }));
const results = {
  total: 62,
  level: { id: "mid", label: "En route", text: "Vous avancez.", advice: "Commencez lundi." },
  axes: [
    {
      id: "a",
      label: "Écoute",
      score: 40,
      weight: 1,
      level: { id: "low", label: "À construire", advice: "Appelez trois clients." },
    },
  ],
  outcome: null,
  explanation: [{ question: "Question 0", answer: "Oui", to: "Écoute", points: 2, min: 0, max: 5 }],
};

it("a question is asked only where its condition holds, and answers to hidden ones are not sent", async () => {
  const { ui, sent } = open(
    asking(
      { options },
      { label: "Lequel\u202f?", options, showIf: { question: "q0", is: "oui" } },
      { label: "Fin", type: "statement" },
    ),
  );
  expect(ui.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("Question 1 sur 1");
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, "Lequel\u202f?");
  expect(ui.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("Question 2 sur 2");
  tap(ui.getByRole("radio", { name: "Non" }));
  await shown(ui, "Fin");
  for (const label of ["Lequel\u202f?", "Question 0"]) {
    fireEvent.click(ui.getByRole("button", { name: "Retour" }));
    await shown(ui, label);
  }
  expect(ui.queryByRole("button", { name: "Retour" })).toBeNull();
  expect((ui.getByRole("radio", { name: "Oui" }) as HTMLInputElement).checked).toBe(true);
  tap(ui.getByRole("radio", { name: "Non" }));
  await shown(ui, "Fin");
  fireEvent.click(ui.getByRole("button", { name: "Continuer" }));
  await shown(ui, /synthèse/);
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Merci, Camille");
  expect(sent[0]?.body["answers"]).toEqual({ q0: "non" });
});

it("choosing again what is chosen already goes on", async () => {
  const { ui } = open(asking({ options }, { label: "Deux", options }));
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, "Deux");
  fireEvent.click(ui.getByRole("button", { name: "Retour" }));
  await shown(ui, "Question 0");
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, "Deux");
});

it("the form can come first: then the last answer waits for the button that sends", async () => {
  const funnel = asking({ options });
  const { ui, sent } = open({ ...funnel, form: { ...funnel.form, position: "start" } });
  expect(ui.getByRole("heading", { name: /service client/ })).toBeTruthy();
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Commencer" }));
  await shown(ui, "Question 0");
  tap(ui.getByRole("radio", { name: "Oui" }));
  await new Promise((resume) => setTimeout(resume, 200));
  expect(sent).toEqual([]);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Merci, Camille");
  expect(sent[0]?.body["answers"]).toEqual({ q0: "oui" });
});

it("the total can be shown before the form", async () => {
  const { ui, sent } = open({ ...asking({ options }), results: { show: "email", teaser: "total" } }, [
    json({ total: 62, level: results.level }),
    thanks(),
  ]);
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, "Votre résultat");
  expect(ui.getByText("62")).toBeTruthy();
  expect(ui.getByText("En route")).toBeTruthy();
  expect(sent[0]).toMatchObject({
    url: expect.stringMatching(/\/preview$/),
    body: { version: 3, answers: { q0: "oui" }, locale: "fr" },
  });
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Merci, Camille");
});

it("a total that cannot be had does not stand in the way of the form", async () => {
  const { ui, sent } = open({ ...asking({ options }), results: { show: "email", teaser: "total" } }, [
    new TypeError("offline"),
  ]);
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, /synthèse/);
  expect(ui.queryByText("Votre résultat")).toBeNull();
  expect(sent).toHaveLength(1);
});

it("the results can come before the form, and the focus goes to them", async () => {
  const funnel = asking({ options });
  const { ui, host } = open({ ...funnel, form: { ...funnel.form, position: "end" } }, [
    json({ total: 62, level: results.level, results }),
  ]);
  tap(ui.getByRole("radio", { name: "Oui" }));
  const heading = await shown(ui, "Votre résultat");
  expect(host.shadowRoot?.activeElement).toBe(heading);
  expect(ui.getByText("Appelez trois clients.")).toBeTruthy();
  expect(ui.getByLabelText(/^Nom/)).toBeTruthy();
});

it("results after the form explain themselves and offer one thing to do", async () => {
  const { ui, events } = open({ ...asking({ options }), results: { show: "both", teaser: "none" } }, [
    thanks({
      kind: "results",
      results,
      url: "https://aimant.example/r/1",
      bookingUrl: "https://aimant.example/b/1",
    }),
  ]);
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, /synthèse/);
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Merci, Camille");
  expect(ui.getByText("2 sur 5", { exact: false })).toBeTruthy();
  expect(ui.getByRole("link", { name: "Voir mes résultats" }).getAttribute("href")).toBe(
    "https://aimant.example/r/1",
  );
  fireEvent.click(ui.getByRole("link", { name: "Choisir un rendez-vous" }), { ctrlKey: true });
  expect(events.at(-1)?.type).toBe("aimant:book");
  expect(ui.queryByRole("button", { name: "Retour" })).toBeNull();
});

it("speaks the language of the funnel, from right to left where that is how one reads", () => {
  const { ui, host } = open(aFunnel({ locale: "ar", magnet: { ...customerCare.magnet, title: "استبيان" } }));
  expect(ui.getByRole("button", { name: "متابعة" })).toBeTruthy();
  const root = host.shadowRoot?.querySelector("section");
  expect([root?.lang, root?.dir]).toEqual(["ar", "rtl"]);
});
