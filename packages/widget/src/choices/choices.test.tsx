import { fireEvent, waitFor } from "@testing-library/preact";
import type { PublicFunnel } from "@aimant/funnel";
import { afterEach, expect, it, vi } from "vitest";
import { customerCare } from "../fixtures/customer-care.ts";
import { asking, debrief, fillForm, json, open, shown, tap, thanks } from "../fixtures/open-widget.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const options = ["Oui", "Non"].map((label) => ({ id: label.toLowerCase(), label }));
const withoutPhone = customerCare.form.fields.filter(({ id }) => id !== "phone");

async function atForm(change: Partial<PublicFunnel> = {}, answers?: Parameters<typeof open>[1]) {
  const widget = open({ ...asking({ options }), choices: [debrief], ...change }, answers);
  tap(widget.ui.getByRole("radio", { name: "Oui" }));
  await shown(widget.ui, /Recevez|synthèse/);
  return widget;
}
type Ui = Awaited<ReturnType<typeof atForm>>["ui"];
const send = (ui: Ui) => fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
const phone = (ui: Ui) => ui.queryByLabelText(/^Téléphone/) as HTMLInputElement | null;

it("stands above the fields, as a group of radio buttons, none chosen beforehand", async () => {
  const { ui } = await atForm();
  const group = ui.getByRole("group", { name: debrief.label });
  const radios = ui.getAllByRole("radio") as HTMLInputElement[];
  expect(radios.map(({ checked, required }) => [checked, required])).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(ui.getByRole("radio", { name: /Au téléphone\s*Trente minutes/ })).toBeTruthy();
  expect(group.compareDocumentPosition(ui.getByLabelText(/^Nom/))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it("a required one that was not made is said where it is, and in the list of faults", async () => {
  const { ui, host, sent } = await atForm();
  send(ui);
  expect(ui.getByRole("link", { name: /Comment recevoir.*Choisissez une réponse/ })).toBeTruthy();
  fillForm(ui);
  send(ui);
  const error = ui.getByText("Choisissez une réponse.", { selector: ".error" });
  const group = ui.getByRole("group", { name: debrief.label });
  expect(group.getAttribute("aria-describedby")).toBe(error.id);
  expect(host.shadowRoot?.activeElement).toBe(ui.getByRole("radio", { name: "Par e-mail" }));
  tap(ui.getByRole("radio", { name: "Par e-mail" }));
  expect(ui.queryByText("Choisissez une réponse.")).toBeNull();
  expect(sent).toEqual([]);
});

it("is sent by the ids of what was chosen; an optional one may be left out", async () => {
  const visit = { ...debrief, id: "visit", label: "Une visite\u202f?", required: false };
  const { ui, sent } = await atForm({ choices: [debrief, visit] });
  expect(ui.getByRole("group", { name: /Une visite.*facultatif/ })).toBeTruthy();
  tap(ui.getAllByRole("radio", { name: "Par e-mail" })[0] as Element);
  fillForm(ui);
  send(ui);
  await shown(ui, "Merci, Camille");
  expect(sent[0]?.body["choices"]).toEqual({ debrief: "email" });
});

it("a call makes the phone number necessary at once, and says what for; without one it is not any more", async () => {
  const { ui, sent } = await atForm();
  expect(phone(ui)?.required).toBe(false);
  tap(ui.getByRole("radio", { name: /Au téléphone/ }));
  expect(phone(ui)?.required).toBe(true);
  expect(ui.getByText("Le numéro auquel vous appeler.").id).toBe(phone(ui)?.getAttribute("aria-describedby"));
  fillForm(ui);
  send(ui);
  expect(ui.getByText("Remplissez ce champ.", { selector: ".error" })).toBeTruthy();
  tap(ui.getByRole("radio", { name: "Par e-mail" }));
  expect(ui.queryByText("Remplissez ce champ.")).toBeNull();
  expect(phone(ui)?.required).toBe(false);
  expect(ui.queryByText("Le numéro auquel vous appeler.")).toBeNull();
  send(ui);
  await shown(ui, "Merci, Camille");
  expect(sent[0]?.body["contact"]).toEqual({ name: "Camille Renard", email: "camille@example.com" });
});

it("a form without a phone field asks for the number once a call is wanted, and sends it only then", async () => {
  const { ui, sent } = await atForm({ form: { ...customerCare.form, fields: withoutPhone } });
  expect(phone(ui)).toBeNull();
  tap(ui.getByRole("radio", { name: /Au téléphone/ }));
  fireEvent.input(phone(ui) as Element, { target: { value: "06 12" } });
  fillForm(ui);
  send(ui);
  expect(phone(ui)?.getAttribute("aria-invalid")).toBe("true");
  fireEvent.input(phone(ui) as Element, { target: { value: "06 12 34 56 78" } });
  tap(ui.getByRole("radio", { name: "Par e-mail" }));
  expect(phone(ui)).toBeNull();
  tap(ui.getByRole("radio", { name: /Au téléphone/ }));
  expect(phone(ui)?.value).toBe("06 12 34 56 78");
  send(ui);
  await shown(ui, "Merci, Camille");
  expect(sent[0]?.body).toMatchObject({ contact: { phone: "06 12 34 56 78" }, choices: { debrief: "call" } });
});

it("keeps its order where the phone field stands among others", async () => {
  const { fields } = customerCare.form;
  const [name, email] = fields;
  const number = fields.find(({ id }) => id === "phone");
  if (!name || !email || !number) throw new Error("three fields");
  const { ui } = await atForm({ form: { ...customerCare.form, fields: [name, number, email] } });
  tap(ui.getByRole("radio", { name: /Au téléphone/ }));
  expect(ui.getAllByRole("textbox").map(({ id }) => id)).toEqual([
    "contact.name",
    "contact.phone",
    "contact.email",
  ]);
});

it("leads to a choice that the server refuses, in its words", async () => {
  const refusal = json({ errors: [{ path: "choices.debrief", message: "Ce choix n’existe plus." }] }, 422);
  const { ui, host } = await atForm({}, [refusal]);
  tap(ui.getByRole("radio", { name: "Par e-mail" }));
  fillForm(ui);
  send(ui);
  await waitFor(() => ui.getByText("Ce choix n’existe plus.", { selector: ".error" }));
  expect(host.shadowRoot?.activeElement).toBe(ui.getByRole("radio", { name: "Par e-mail" }));
});

it("is sent too where the form comes first", async () => {
  const { ui, sent } = open({
    ...asking({ options }),
    choices: [debrief],
    form: { ...customerCare.form, position: "start" },
  });
  tap(ui.getByRole("radio", { name: "Par e-mail" }));
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Commencer" }));
  await shown(ui, "Question 0");
  tap(ui.getByRole("radio", { name: "Oui" }));
  send(ui);
  await shown(ui, "Merci, Camille");
  expect(sent[0]?.body["choices"]).toEqual({ debrief: "email" });
});

it("after a call was asked for, a time for it is offered, without a score", async () => {
  const survey = { ...asking({ options }), choices: [debrief] };
  survey.magnet = { ...survey.magnet, kind: "survey" };
  survey.form = { position: "before-results", fields: withoutPhone };
  const { ui, events } = open(survey, [thanks({ bookingUrl: "https://aimant.example/b/token" })]);
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, "Vos coordonnées");
  tap(ui.getByRole("radio", { name: /Au téléphone/ }));
  fireEvent.input(phone(ui) as Element, { target: { value: "+33 6 12 34 56 78" } });
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Envoyer mes réponses" }));
  await shown(ui, "Merci, Camille");
  const book = ui.getByRole("link", { name: "Choisir un rendez-vous" });
  expect(book.getAttribute("href")).toBe("https://aimant.example/b/token");
  fireEvent.click(book, { ctrlKey: true });
  expect(events.at(-2)?.detail["kind"]).toBe("survey");
  expect(events.at(-1)?.type).toBe("aimant:book");
});
