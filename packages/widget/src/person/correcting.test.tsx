import { fireEvent, waitFor } from "@testing-library/preact";
import type { PublicFunnel } from "@aimant/funnel";
import { afterEach, expect, it, vi } from "vitest";
import { customerCare } from "../fixtures/customer-care.ts";
import { asking, debrief, handingOver, json, open, shown, tap, thanks } from "../fixtures/open-widget.ts";

afterEach(() => {
  document.body.replaceChildren();
  window.history.replaceState(null, "", "/");
  vi.unstubAllGlobals();
});

const token = "kR3mQ8vX2nP7sL4tW9yB6c";
const ines = {
  contact: {
    name: "Inès Moreau",
    email: "i•••@maison.example",
    jobTitle: "Directrice de l’accueil",
    company: "Maison Serre",
    phone: "+33•••78",
  },
  consents: ["results", "news"],
};
const someOfInes = { contact: { name: ines.contact.name, email: ines.contact.email }, consents: ["results"] };
const options = ["Oui", "Non"].map((label) => ({ id: label.toLowerCase(), label }));
const twoQuestions = (change: Partial<PublicFunnel> = {}) => ({
  ...asking({ options }, { label: "La dernière", options }),
  ...change,
});

type Ui = ReturnType<typeof open>["ui"];
const settled = () => new Promise((resume) => setTimeout(resume, 50));
const isKnown = (ui: Ui) => waitFor(() => ui.getByText(/Vous êtes Inès Moreau/));

/** A widget whose visitor has been recognised, at the last question. */
async function atLast(funnel: PublicFunnel, answers: Parameters<typeof open>[1]) {
  const widget = open(funnel, answers, token);
  await waitFor(() => expect(widget.sent).toHaveLength(1));
  await settled();
  tap(widget.ui.getByRole("radio", { name: "Oui" }));
  await shown(widget.ui, "La dernière");
  return widget;
}

/** The same, at the form. */
async function atForm(funnel: PublicFunnel, answers: Parameters<typeof open>[1]) {
  const widget = await atLast(funnel, answers);
  tap(widget.ui.getByRole("radio", { name: "Non" }));
  await isKnown(widget.ui);
  return widget;
}

it("brings the fields back to correct them: masked ones empty, and empty or unchanged ones are not sent", async () => {
  const { ui, sent, host } = await atLast(twoQuestions(), [json(ines), thanks()]);
  fireEvent.click(ui.getByRole("button", { name: "Corriger" }));
  await shown(ui, /synthèse/);
  const value = (label: RegExp) => (ui.getByLabelText(label) as HTMLInputElement).value;
  expect(host.shadowRoot?.activeElement).toBe(ui.getByLabelText(/^Nom/));
  expect([/^Nom/, /^Adresse/, /^Fonction/, /^Entreprise/, /^Téléphone/].map(value)).toEqual([
    "Inès Moreau",
    "",
    "Directrice de l’accueil",
    "Maison Serre",
    "",
  ]);
  expect(ui.getByText("Laissez vide pour garder i•••@maison.example.").id).toBe(
    ui.getByLabelText(/^Adresse/).getAttribute("aria-describedby"),
  );
  expect(ui.queryByText(/Vous êtes/)).toBeNull();
  expect(ui.queryAllByRole("checkbox")).toEqual([]);
  fireEvent.input(ui.getByLabelText(/^Fonction/), { target: { value: "Directrice" } });
  fireEvent.click(ui.getByRole("button", { name: "Retour" }));
  await shown(ui, "La dernière");
  fireEvent.click(ui.getByRole("radio", { name: "Non" }));
  fireEvent.click(ui.getByRole("button", { name: "Continuer" }));
  await shown(ui, /synthèse/);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Merci, Camille");
  expect(sent[1]?.body).toMatchObject({ person: token, contact: { jobTitle: "Directrice" }, consents: {} });
});

it("asks for consent again for another address, and not for the one it was given for", async () => {
  const { ui, sent } = await atForm(twoQuestions({ choices: [debrief] }), [json(ines), thanks()]);
  tap(ui.getByRole("radio", { name: "Par e-mail" }));
  fireEvent.click(ui.getByRole("button", { name: "Corriger" }));
  const email = ui.getByLabelText(/^Adresse/);
  fireEvent.input(email, { target: { value: "l.serre@example.com" } });
  expect(ui.getAllByRole("checkbox")).toHaveLength(2);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  expect(ui.getByText(/Cochez cette case/, { selector: ".error" })).toBeTruthy();
  fireEvent.input(email, { target: { value: "" } });
  expect(ui.queryAllByRole("checkbox")).toEqual([]);
  fireEvent.input(email, { target: { value: "l.serre@example.com" } });
  tap(ui.getByRole("checkbox", { name: /synthèse/ }));
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Merci, Camille");
  expect(sent[1]?.body).toMatchObject({
    contact: { email: "l.serre@example.com" },
    consents: { results: true, news: false },
  });
});

it("asks for the number that a call takes only where it is not known", async () => {
  const funnel = twoQuestions({
    choices: [debrief],
    form: { ...customerCare.form, fields: customerCare.form.fields.filter(({ id }) => id !== "phone") },
  });
  const known = await atForm(funnel, [json(ines)]);
  tap(known.ui.getByRole("radio", { name: /Au téléphone/ }));
  expect(known.ui.queryByLabelText(/^Téléphone/)).toBeNull();
  fireEvent.click(known.ui.getByRole("button", { name: "Corriger" }));
  expect((known.ui.getByLabelText(/^Téléphone/) as HTMLInputElement).required).toBe(false);
  document.body.replaceChildren();

  const unknown = await atForm({ ...funnel, slug: "no-number" }, [json(someOfInes)]);
  tap(unknown.ui.getByRole("radio", { name: /Au téléphone/ }));
  expect((unknown.ui.getByLabelText(/^Téléphone/) as HTMLInputElement).required).toBe(true);
  fireEvent.click(unknown.ui.getByRole("button", { name: "Corriger" }));
  expect((unknown.ui.getByLabelText(/^Téléphone/) as HTMLInputElement).required).toBe(true);
});

it("brings back what the server asks for after all", async () => {
  const refusal = json(
    {
      errors: [
        { path: "contact.phone", message: "Indiquez un numéro." },
        { path: "consents.results", message: "Cette case est nécessaire." },
      ],
    },
    422,
  );
  const { ui } = await atLast(twoQuestions(), [json(ines), refusal]);
  tap(ui.getByRole("radio", { name: "Non" }));
  fireEvent.click(ui.getByRole("button", { name: "Envoyer mes réponses" }));
  await waitFor(() => ui.getByText("Indiquez un numéro.", { selector: ".error" }));
  expect(ui.getByText("Cette case est nécessaire.", { selector: ".error" })).toBeTruthy();
  expect(ui.getByRole("checkbox", { name: /synthèse/ })).toBeTruthy();
});

it("says the same in English", async () => {
  const { ui } = open({ ...handingOver("The guide"), locale: "en" }, [json(ines)], token);
  await waitFor(() => ui.getByText(/You are Inès Moreau \(i•••@maison\.example, \+33•••78\)\./));
  fireEvent.click(ui.getByRole("button", { name: "Correct this" }));
  expect(ui.getByText("Leave empty to keep +33•••78.")).toBeTruthy();
});
