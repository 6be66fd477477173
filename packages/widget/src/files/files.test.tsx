import { fireEvent } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import {
  asking,
  debrief,
  fillForm,
  handingOver,
  json,
  open,
  shown,
  tap,
  thanks,
} from "../fixtures/open-widget.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const guide = "Le guide (PDF, 15 pages)";
const link = (id: string, label: string) => ({ id, label, url: `https://aimant.example/d/${id}` });
const given = (...files: ReturnType<typeof link>[]) =>
  thanks({ kind: "download", title: "Le guide est à vous", url: files[0]?.url, files });

it("the form is the first and only screen: title, intro and the files by name, no progress and no way back", () => {
  const { ui } = open(handingOver(guide, "La grille (tableur)"));
  expect(ui.getByRole("heading", { name: "Le guide de l’accueil" })).toBeTruthy();
  expect(ui.getByText("Ce que font les équipes qui répondent vite.")).toBeTruthy();
  const list = ui.getByRole("list", { name: "Ce que vous recevez" });
  expect(ui.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    guide,
    "La grille (tableur)",
  ]);
  expect(list.compareDocumentPosition(ui.getByLabelText(/^Nom/))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(ui.getByRole("button", { name: "Télécharger" })).toBeTruthy();
  expect(ui.queryByRole("progressbar")).toBeNull();
  expect(ui.queryByRole("button", { name: "Retour" })).toBeNull();
  expect(ui.queryByText(/question/i)).toBeNull();
});

it("a single file is one button that names it; following it is told to the page", async () => {
  const { ui, sent, events, host } = open(handingOver(guide), [given(link("f0", guide))]);
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Télécharger" }));
  await shown(ui, "Le guide est à vous");
  expect(host.shadowRoot?.activeElement).toBe(ui.getByRole("heading", { name: "Le guide est à vous" }));
  expect(sent[0]?.body).toMatchObject({ answers: {}, consents: { results: true, news: false } });
  const [button, more] = ui.getAllByRole("link");
  expect(more).toBeUndefined();
  expect(button?.textContent).toBe(`Télécharger ${guide}`);
  expect([button?.getAttribute("href"), button?.hasAttribute("download")]).toEqual([
    "https://aimant.example/d/f0",
    true,
  ]);
  fireEvent.click(button as Element);
  expect(events.map(({ type, detail }) => [type, detail["kind"] ?? detail["file"]])).toEqual([
    ["aimant:submit", "download"],
    ["aimant:download", "f0"],
  ]);
});

it("several files are a list of links", async () => {
  const files = [link("f0", guide), link("f1", "La grille (tableur)")];
  const { ui, events } = open(handingOver(guide, "La grille (tableur)"), [given(...files)]);
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Télécharger" }));
  await shown(ui, "Le guide est à vous");
  expect(ui.getByRole("list", { name: "Ce que vous recevez" })).toBeTruthy();
  expect(ui.getAllByRole("link").map((each) => each.getAttribute("href"))).toEqual(
    files.map(({ url }) => url),
  );
  fireEvent.click(ui.getByRole("link", { name: /La grille/ }));
  expect(events.at(-1)).toMatchObject({ type: "aimant:download", detail: { file: "f1" } });
});

it("files that come by email only are thanked for, without a link", async () => {
  const { ui } = open(handingOver(guide), [thanks({ title: "Regardez votre boîte" })]);
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Télécharger" }));
  await shown(ui, "Regardez votre boîte");
  expect(ui.queryAllByRole("link")).toEqual([]);
});

it("can ask questions first, with the files named above the first one", async () => {
  const funnel = asking({ options: [{ id: "a", label: "Une" }] }, { type: "statement", label: "Fin" });
  const { magnet } = handingOver(guide);
  const { ui } = open({ ...funnel, magnet: { ...magnet, questions: funnel.magnet.questions } });
  expect(ui.getByRole("list", { name: "Ce que vous recevez" })).toBeTruthy();
  expect(ui.getByRole("progressbar")).toBeTruthy();
  tap(ui.getByRole("radio", { name: "Une" }));
  await shown(ui, "Fin");
  expect(ui.queryByRole("list", { name: "Ce que vous recevez" })).toBeNull();
});

it("can ask how to go on, and stays on its one screen when something is wrong", async () => {
  const refusal = json({ errors: [{ path: "contact.email", message: "Cette adresse n’existe pas." }] }, 422);
  const { ui, host } = open({ ...handingOver(guide), choices: [debrief] }, [refusal]);
  fireEvent.click(ui.getByRole("button", { name: "Télécharger" }));
  expect(ui.getAllByText(/Choisissez une réponse/).length).toBeGreaterThan(0);
  tap(ui.getByRole("radio", { name: "Par e-mail" }));
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Télécharger" }));
  await vi.waitFor(() => ui.getByText("Cette adresse n’existe pas.", { selector: ".error" }));
  expect(host.shadowRoot?.activeElement).toBe(ui.getByLabelText(/^Adresse/));
  expect(ui.queryByRole("button", { name: "Retour" })).toBeNull();
});

it("says the same in English, and speaks of what was entered when the network is away", async () => {
  vi.useFakeTimers();
  const { ui } = open({ ...handingOver("The guide"), locale: "en" }, [new TypeError("offline")]);
  expect(ui.getByRole("list", { name: "What you get" })).toBeTruthy();
  fireEvent.input(ui.getByLabelText(/^Name/), { target: { value: "Ada Finch" } });
  fireEvent.input(ui.getByLabelText(/^Email/), { target: { value: "ada@example.com" } });
  for (const box of ui.getAllByRole("checkbox")) tap(box);
  fireEvent.click(ui.getByRole("button", { name: "Download" }));
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(ui.getByText(/What you entered is kept on this page/, { selector: ".alert p" })).toBeTruthy();
});
