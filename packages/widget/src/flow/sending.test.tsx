import { fireEvent, waitFor } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { asking, fillForm, json, open, shown, tap, thanks } from "../fixtures/open-widget.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const options = ["Oui", "Non"].map((label) => ({ id: label.toLowerCase(), label }));

/** A widget that waits at its form. */
async function atForm(answers?: Parameters<typeof open>[1], change: object = {}) {
  const widget = open({ ...asking({ options }), ...change }, answers);
  tap(widget.ui.getByRole("radio", { name: "Oui" }));
  await shown(widget.ui, /synthèse/);
  return widget;
}
const send = (ui: Awaited<ReturnType<typeof atForm>>["ui"]) =>
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));

it("no consent is ticked beforehand, and each says whether it is needed", async () => {
  const { ui } = await atForm();
  const boxes = ui.getAllByRole("checkbox") as HTMLInputElement[];
  expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);
  expect(boxes.map((box) => box.closest("label")?.textContent?.match(/\((.*)\)/)?.[1])).toEqual([
    "nécessaire",
    "facultatif",
  ]);
});

it("says beside the button who asks, what for, and how to have it erased", async () => {
  const { ui } = await atForm();
  expect(
    ui.getByText(/Maison Tilleul utilise ces informations.*donnees@maison-tilleul\.example/),
  ).toBeTruthy();
  expect(ui.getByRole("link", { name: "Confidentialité" }).getAttribute("href")).toBe(
    "https://maison-tilleul.example/confidentialite",
  );
});

it("tells browsers what each field is", async () => {
  const { ui } = await atForm();
  const about = (ui.getAllByRole("textbox") as HTMLInputElement[]).map((field) => [
    field.type,
    field.getAttribute("autocomplete"),
    field.required,
  ]);
  expect(about).toEqual([
    ["text", "name", true],
    ["email", "email", true],
    ["text", "organization-title", false],
    ["text", "organization", false],
    ["tel", "tel", false],
  ]);
  expect(ui.getByLabelText(/^Téléphone/).getAttribute("aria-describedby")).toBe("contact.phone-help");
});

it("lists several faults, leads to each, and lets go of one as soon as it is touched", async () => {
  const { ui, host, sent } = await atForm();
  fireEvent.input(ui.getByLabelText(/^Adresse/), { target: { value: "camille.example.com" } });
  send(ui);
  expect(host.shadowRoot?.activeElement?.textContent).toContain("À vérifier");
  const email = ui.getByLabelText(/^Adresse/);
  expect(email.getAttribute("aria-invalid")).toBe("true");
  expect(ui.getByText("Il manque le @ dans l’adresse.", { selector: ".error" }).id).toBe(
    email.getAttribute("aria-describedby"),
  );
  fireEvent.click(ui.getByRole("link", { name: /^Nom/ }));
  expect(host.shadowRoot?.activeElement).toBe(ui.getByLabelText(/^Nom/));
  fireEvent.input(email, { target: { value: "camille@example.com" } });
  expect(ui.queryByText("Il manque le @ dans l’adresse.")).toBeNull();
  expect(email.getAttribute("aria-invalid")).toBe("false");
  expect(sent).toEqual([]);
});

it("leads straight to a single fault", async () => {
  const { ui, host } = await atForm();
  fillForm(ui);
  fireEvent.click(ui.getByRole("checkbox", { name: /synthèse/ }));
  send(ui);
  expect(ui.queryByText("À vérifier")).toBeNull();
  expect(host.shadowRoot?.activeElement).toBe(ui.getByRole("checkbox", { name: /synthèse/ }));
});

it("sends what was answered, and where the visit came from, once", async () => {
  window.history.replaceState(
    null,
    "",
    "/page?utm_source=lettre&utm_campaign=nov&cta=haut&email=a@b.example#x",
  );
  const { ui, sent, events } = await atForm();
  fillForm(ui);
  fireEvent.input(ui.getByLabelText(/^Entreprise/), { target: { value: "  Verrerie Serre " } });
  send(ui);
  fireEvent.submit(ui.getByLabelText(/^Nom/).closest("form") as HTMLFormElement);
  expect(ui.getByRole("button", { name: "Envoi en cours…" })).toHaveProperty("disabled", true);
  await shown(ui, "Merci, Camille");
  window.history.replaceState(null, "", "/");
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers["Idempotency-Key"]).toMatch(/^[\d-]{20,}$/);
  expect(sent[0]?.body).toEqual({
    version: 3,
    answers: { q0: "oui" },
    contact: { name: "Camille Renard", email: "camille@example.com", company: "Verrerie Serre" },
    consents: { results: true, news: false },
    source: { page: `${location.origin}/page`, cta: "haut", utm: { source: "lettre", campaign: "nov" } },
    locale: "fr",
  });
  expect(events.map(({ type, detail }) => [type.slice(7), detail])).toEqual([
    ["start", { slug: expect.any(String), version: 3 }],
    ["answer", { slug: expect.any(String), version: 3, question: "q0", index: 0 }],
    ["submit", { slug: expect.any(String), version: 3, id: "sub-1", kind: "diagnostic", next: "thanks" }],
  ]);
});

it("tries again by itself with the same key", async () => {
  vi.useFakeTimers();
  const { ui, sent } = open(asking({ options }), [new TypeError("offline"), json({}, 503), thanks()]);
  tap(ui.getByRole("radio", { name: "Oui" }));
  await vi.advanceTimersByTimeAsync(200);
  fillForm(ui);
  send(ui);
  await vi.advanceTimersByTimeAsync(100);
  expect(ui.getByRole("status").textContent).toMatch(/nouvel essai/);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ui.getByRole("heading", { name: "Merci, Camille" })).toBeTruthy();
  expect(new Set(sent.map(({ headers }) => headers["Idempotency-Key"])).size).toBe(1);
  expect(sent).toHaveLength(3);
});

it("keeps the answers when the network stays away, and sends them when it is back", async () => {
  vi.useFakeTimers();
  const offline = new TypeError("offline");
  const { ui, sent, host } = open(asking({ options }), [
    offline,
    offline,
    offline,
    offline,
    offline,
    offline,
    thanks(),
  ]);
  tap(ui.getByRole("radio", { name: "Oui" }));
  await vi.advanceTimersByTimeAsync(200);
  fillForm(ui);
  send(ui);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(host.shadowRoot?.activeElement?.textContent).toMatch(/restent sur cette page/);
  expect((ui.getByLabelText(/^Nom/) as HTMLInputElement).value).toBe("Camille Renard");
  fireEvent.click(ui.getByRole("button", { name: "Réessayer" }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(6);
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(100);
  expect(ui.getByRole("heading", { name: "Merci, Camille" })).toBeTruthy();
  expect(new Set(sent.map(({ headers }) => headers["Idempotency-Key"])).size).toBe(1);
});

it("a corrected pass is another one, with another key", async () => {
  const refusal = json({ errors: [{ path: "contact.email", message: "Cette adresse n’existe pas." }] }, 422);
  const { ui, sent, host } = await atForm([refusal, thanks()]);
  fillForm(ui);
  send(ui);
  await waitFor(() => ui.getByText("Cette adresse n’existe pas.", { selector: ".error" }));
  expect(host.shadowRoot?.activeElement).toBe(ui.getByLabelText(/^Adresse/));
  fireEvent.input(ui.getByLabelText(/^Adresse/), { target: { value: "c.renard@example.com" } });
  send(ui);
  await shown(ui, "Merci, Camille");
  expect(sent[0]?.headers["Idempotency-Key"]).not.toBe(sent[1]?.headers["Idempotency-Key"]);
});

it("goes back to an answer that the server refuses", async () => {
  const { ui } = await atForm([
    json({ errors: [{ path: "answers.q0", message: "Cette réponse n’est plus proposée." }] }, 422),
  ]);
  fillForm(ui);
  send(ui);
  await shown(ui, "Question 0");
  expect(ui.getByText("Cette réponse n’est plus proposée.", { selector: ".error" })).toBeTruthy();
});

it("does the work that is asked for under pressure, and sends the same pass again, without a word", async () => {
  const prove =
    "export const prove = ({ challenge }, headers) => ({ ...headers, 'Aimant-Proof': challenge })";
  const solver = `data:text/javascript,${encodeURIComponent(prove)}`;
  const { ui, sent } = await atForm([json({ challenge: "worked", solver }, 428), thanks]);
  fillForm(ui);
  send(ui);
  await shown(ui, /Merci/);
  const [first, second] = sent.filter(({ url }) => url.endsWith("/submissions"));
  expect(second?.body).toEqual(first?.body);
  expect(second?.headers["Idempotency-Key"]).toBe(first?.headers["Idempotency-Key"]);
  expect(second?.headers["Aimant-Proof"]).toBe("worked");
});

it.each([
  ["a refusal in words", json({ detail: "Ce questionnaire est clos." }, 409), "Ce questionnaire est clos."],
  ["a refusal without any", new Response("<h1>Forbidden</h1>", { status: 403 }), "L’envoi n’a pas abouti."],
  ["a captive portal that says yes", json({ hello: "wifi" }), "L’envoi n’a pas abouti."],
])("shows %s, and stays at the form", async (_, answer, words) => {
  const { ui } = await atForm([answer]);
  fillForm(ui);
  send(ui);
  await waitFor(() => ui.getByText(words, { selector: ".alert p" }));
  expect(ui.getByLabelText(/^Nom/)).toBeTruthy();
});
