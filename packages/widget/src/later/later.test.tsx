import { fireEvent, waitFor } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { aFunnel, fillForm, json, open, shown, tap } from "../fixtures/open-widget.ts";
import { customerCare } from "../fixtures/customer-care.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const keeping = (form: Partial<typeof customerCare.form> = {}) =>
  aFunnel({ form: { ...customerCare.form, ...form, keepsDays: 14 } });
const kept = () => json({ until: "2026-12-09T08:00:00Z" }, 202);
const [first] = customerCare.magnet.questions;
const firstAnswer = first?.options?.[0]?.label ?? "";

/** Answers the first question, and waits for the second. */
async function answerFirst(ui: ReturnType<typeof open>["ui"]): Promise<void> {
  fireEvent.click(ui.getByRole("radio", { name: new RegExp(firstAnswer) }));
  await shown(ui, new RegExp(customerCare.magnet.questions[1]?.label.slice(0, 20) ?? ""));
}

it("offers to go on later once something was answered, and not before", async () => {
  const { ui, sent } = open(keeping(), [kept()]);
  expect(ui.queryByRole("button", { name: "Reprendre plus tard" })).toBeNull();
  await answerFirst(ui);
  tap(await waitFor(() => ui.getByRole("button", { name: "Reprendre plus tard" })));
  const field = await waitFor(() => ui.getByLabelText("Votre adresse e-mail"));
  expect(document.activeElement?.shadowRoot?.activeElement).toBe(field);
  expect(field.getAttribute("aria-describedby")).toBe("later-why");
  fireEvent.input(field, { target: { value: " zoe@example.com " } });
  fireEvent.click(ui.getByRole("button", { name: "Recevoir le lien" }));
  const done = await waitFor(() => ui.getByText(/Le lien part à l’instant/));
  expect(document.activeElement?.shadowRoot?.activeElement).toBe(done);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.url).toMatch(/\/api\/v1\/funnels\/care-\d+\/unfinished$/);
  expect(sent[0]?.body).toMatchObject({ email: "zoe@example.com", asked: true, locale: "fr" });
  expect(Object.keys(sent[0]?.body["answers"] as object)).toEqual([first?.id]);
});

it("says what is wrong where it is, and keeps what was typed", async () => {
  const refusal = { errors: [{ path: "contact.email", code: "email-no-at", message: "Il manque le @." }] };
  const { ui } = open(keeping(), [json(refusal, 422), new Error("offline"), kept()]);
  await answerFirst(ui);
  tap(await waitFor(() => ui.getByRole("button", { name: "Reprendre plus tard" })));
  const field = await waitFor(() => ui.getByLabelText<HTMLInputElement>("Votre adresse e-mail"));
  const send = () => fireEvent.click(ui.getByRole("button", { name: "Recevoir le lien" }));
  fireEvent.input(field, { target: { value: "zoe" } });
  send();
  await waitFor(() => expect(ui.getByText("Il manque le @.").id).toBe("later-error"));
  expect([field.getAttribute("aria-invalid"), field.value]).toEqual(["true", "zoe"]);
  fireEvent.input(field, { target: { value: "zoe@example.com" } });
  send();
  await waitFor(() => ui.getByText(/n’a pas pu être envoyé/));
  send();
  await waitFor(() => ui.getByText(/Le lien part à l’instant/));
});

it("goes on at the first question without an answer, by the link of the email", async () => {
  const funnel = keeping();
  const { questions } = funnel.magnet;
  const answers = { [questions[0]?.id ?? ""]: questions[0]?.options?.[0]?.id };
  const host = document.createElement("aimant-funnel");
  host.setAttribute("unfinished", "token-of-the-link");
  const { ui, sent } = open(funnel, [json({ answers, until: "2026-12-09T08:00:00Z" })], undefined, host);
  await shown(ui, new RegExp(questions[1]?.label.slice(0, 20) ?? ""));
  expect(sent[0]?.headers).toMatchObject({ "Aimant-Unfinished": "token-of-the-link" });
  fireEvent.click(ui.getByRole("button", { name: "Retour" }));
  await shown(ui, new RegExp(questions[0]?.label.slice(0, 20) ?? ""));
  expect(ui.getByRole<HTMLInputElement>("radio", { name: new RegExp(firstAnswer) }).checked).toBe(true);
});

it("starts like for everybody where the link opens nothing", async () => {
  const host = document.createElement("aimant-funnel");
  host.setAttribute("unfinished", "gone");
  const { ui, sent } = open(keeping(), [json({}, 404)], undefined, host);
  await waitFor(() => expect(sent).toHaveLength(1));
  await shown(ui, new RegExp(first?.label.slice(0, 20) ?? ""));
});

it("keeps the answers of whoever leaves after giving their details first, once for each change", async () => {
  const { ui, sent } = open(keeping({ position: "start" }), [kept()]);
  const leave = () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  };
  leave();
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Commencer" }));
  await shown(ui, new RegExp(first?.label.slice(0, 20) ?? ""));
  leave();
  expect(sent).toEqual([]);
  await answerFirst(ui);
  leave();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ email: "camille@example.com", asked: false });
  leave();
  await Promise.resolve();
  expect(sent).toHaveLength(1);
});

it("is not there where the funnel keeps nothing", async () => {
  const { ui } = open(aFunnel());
  await answerFirst(ui);
  expect(ui.queryByRole("button", { name: "Reprendre plus tard" })).toBeNull();
});
