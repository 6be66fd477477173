import { fireEvent, waitFor } from "@testing-library/preact";
import type { PublicFunnel } from "@aimant/funnel";
import { afterEach, expect, it, vi } from "vitest";
import { customerCare } from "../fixtures/customer-care.ts";
import { asking, fillForm, handingOver, json, open, shown, tap, thanks } from "../fixtures/open-widget.ts";

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

it("asks who it is with the token in a header, and takes the token out of the page's address", async () => {
  window.history.replaceState({ router: 1 }, "", `/page?cta=mail#aimant=${token}`);
  const { ui, sent } = open(handingOver("Le guide"), [json(ines)]);
  await isKnown(ui);
  expect(sent[0]?.url).toMatch(/\/api\/v1\/funnels\/care-\d+\/person$/);
  expect(sent[0]?.headers["Aimant-Person"]).toBe(token);
  expect(sent[0]?.url).not.toContain(token);
  expect(window.location.href).toBe(`${window.location.origin}/page?cta=mail`);
  expect(window.history.state).toEqual({ router: 1 });
});

it.each(["#elsewhere", "#aimant=", ""])("a page with %j in its address asks for nobody", async (hash) => {
  window.history.replaceState(null, "", `/page${hash}`);
  const { ui, sent } = open(handingOver("Le guide"));
  await settled();
  expect(sent).toEqual([]);
  expect(ui.getByLabelText(/^Nom/)).toBeTruthy();
  expect(window.location.hash.replace(/^#$/, "")).toBe(hash);
});

it("does not ask for what is known and agreed to, and sends only what is new", async () => {
  const { ui, sent } = await atForm(twoQuestions(), [json(someOfInes), thanks()]);
  expect(ui.getByText(/Vous êtes Inès Moreau \(i•••@maison\.example\)/)).toBeTruthy();
  expect(ui.getAllByRole("textbox").map(({ id }) => id)).toEqual([
    "contact.jobTitle",
    "contact.company",
    "contact.phone",
  ]);
  expect(ui.getAllByRole("checkbox").map(({ id }) => id)).toEqual(["consents.news"]);
  fireEvent.input(ui.getByLabelText(/^Entreprise/), { target: { value: "Maison Serre" } });
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Merci, Camille");
  expect(sent[1]?.body).toMatchObject({ person: token, answers: { q0: "oui", q1: "non" } });
  expect(sent[1]?.body["contact"]).toEqual({ company: "Maison Serre" });
  expect(sent[1]?.body["consents"]).toEqual({ news: false });
});

it("sends after the last question where nothing is left to ask, by a button and never by a choice alone", async () => {
  const { ui, sent } = await atLast(twoQuestions(), [json(ines), thanks()]);
  expect(ui.getByText(/Vous êtes Inès Moreau \(i•••@maison\.example, \+33•••78\)/)).toBeTruthy();
  tap(ui.getByRole("radio", { name: "Non" }));
  await new Promise((resume) => setTimeout(resume, 300));
  expect(sent).toHaveLength(1);
  fireEvent.click(ui.getByRole("button", { name: "Envoyer mes réponses" }));
  await shown(ui, "Merci, Camille");
  expect(sent[1]?.body).toMatchObject({ person: token, contact: {}, consents: {} });
});

it("keeps its one screen for a download, with nothing but the button", async () => {
  const { ui, sent } = open(handingOver("Le guide"), [json(ines), thanks()], token);
  await isKnown(ui);
  expect(ui.queryAllByRole("textbox")).toEqual([]);
  expect(ui.queryAllByRole("checkbox")).toEqual([]);
  fireEvent.click(ui.getByRole("button", { name: "Télécharger" }));
  await shown(ui, "Merci, Camille");
  expect(sent[1]?.body).toMatchObject({ person: token, contact: {}, consents: {} });
});

it("goes straight to the questions where the form would come first", async () => {
  const form = { ...customerCare.form, position: "start" as const };
  const { ui, sent } = open(twoQuestions({ form }), [json(ines), thanks()], token);
  expect(ui.getByLabelText(/^Nom/)).toBeTruthy();
  await shown(ui, "Question 0");
  expect(ui.queryByRole("button", { name: "Retour" })).toBeNull();
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, "La dernière");
  tap(ui.getByRole("radio", { name: "Oui" }));
  fireEvent.click(ui.getByRole("button", { name: "Envoyer mes réponses" }));
  await shown(ui, "Merci, Camille");
  expect(sent[1]?.body).toMatchObject({ person: token, contact: {} });
});

it("still shows the score before the form where the funnel promises that", async () => {
  const funnel = twoQuestions({ form: { ...customerCare.form, position: "end" } });
  const preview = { total: 62, level: { id: "mid", label: "En route" } };
  const { ui } = await atForm(funnel, [json(ines), json(preview)]);
  expect(ui.getByText("En route")).toBeTruthy();
  expect(ui.queryAllByRole("textbox")).toEqual([]);
});

it("whoever has begun to fill in the form keeps what was begun, and the focus", async () => {
  const answer = Promise.withResolvers<Response>();
  const { ui, host } = open(handingOver("Le guide"), [() => answer.promise], token);
  await settled();
  fireEvent.input(ui.getByLabelText(/^Nom/), { target: { value: "Lou" } });
  (ui.getByLabelText(/^Adresse/) as HTMLInputElement).focus();
  tap(ui.getByRole("checkbox", { name: /synthèse/ }));
  answer.resolve(json(ines));
  await isKnown(ui);
  expect(ui.getAllByRole("textbox").map(({ id }) => id)).toEqual(["contact.name", "contact.email"]);
  expect((ui.getByLabelText(/^Nom/) as HTMLInputElement).value).toBe("Lou");
  expect(host.shadowRoot?.activeElement).toBe(ui.getByLabelText(/^Adresse/));
  expect(ui.getAllByRole("checkbox").map(({ id }) => id)).toEqual(["consents.results"]);
});

it("changes nothing for somebody who has sent the form before the answer comes", async () => {
  const answer = Promise.withResolvers<Response>();
  const { ui, sent } = open(handingOver("Le guide"), [() => answer.promise, thanks()], token);
  await settled();
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Télécharger" }));
  answer.resolve(json(ines));
  await shown(ui, "Merci, Camille");
  expect(sent[1]?.body["contact"]).toEqual({ name: "Camille Renard", email: "camille@example.com" });
  expect(sent[1]?.body).not.toHaveProperty("person");
});

it("an answer that is on its way to the form does not become a submission", async () => {
  const answer = Promise.withResolvers<Response>();
  const { ui, sent } = open(asking({ options }), [() => answer.promise], token);
  await settled();
  tap(ui.getByRole("radio", { name: "Oui" }));
  answer.resolve(json(ines));
  await shown(ui, /synthèse/);
  await isKnown(ui);
  expect(sent).toHaveLength(1);
});

it.each([
  ["a link that opens nothing", json({ title: "Introuvable" }, 404)],
  ["a server that is down", json({}, 503)],
  ["no network", new TypeError("offline")],
  ["a captive portal", new Response("<h1>wifi</h1>", { status: 200 })],
  ["somebody who was erased", json({ contact: { name: "", email: "" }, consents: [] })],
])("%s is as if there were no token", async (_, answer) => {
  const { ui, sent } = await atLast(twoQuestions(), [answer, thanks()]);
  tap(ui.getByRole("radio", { name: "Non" }));
  await shown(ui, /synthèse/);
  expect(ui.queryByText(/Vous êtes/)).toBeNull();
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Merci, Camille");
  expect(sent[1]?.body).not.toHaveProperty("person");
  expect(sent[1]?.body).toMatchObject({ consents: { results: true, news: false } });
});
