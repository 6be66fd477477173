import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { debrief, fillForm, handingOver, json, open, shown, tap, thanks } from "../fixtures/open-widget.ts";
import { describeMoment } from "./moments.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The code is fetched on the click, which takes its time on a busy machine. */
const patience = { timeout: 20_000 };
const bookingUrl = "https://aimant.example/b/kR3mQ8vX2nP7sL4tW9yB6c";
const api = "https://aimant.example/api/v1/booking/kR3mQ8vX2nP7sL4tW9yB6c";
const slot = (start: string) => ({ start, end: start.replace(":00:00Z", ":30:00Z") });
const slots = [
  "2026-12-01T09:00:00Z",
  "2026-12-01T13:00:00Z",
  "2026-12-02T08:00:00Z",
  "2026-12-03T10:00:00Z",
  "2026-12-04T11:00:00Z",
].map(slot);
const [first, second, , , last] = slots.map(({ start }) => describeMoment(start, true, undefined));
const free = () =>
  json({
    timeZone: "Europe/Paris",
    slots,
    phone: { country: "FR", callingCodes: { BE: "32", FR: "33", CH: "41" } },
  });

/** A visitor on the last screen, where a call is offered, whom the server gives these answers from now on. */
async function offered(answers: Parameters<typeof open>[1] = [], phone = "", times?: string) {
  const funnel = { ...handingOver("Le guide"), choices: [debrief] };
  const widget = open(funnel, [thanks({ bookingUrl }), ...answers], undefined, undefined, times);
  const { ui } = widget;
  fillForm(ui);
  fireEvent.input(ui.getByLabelText(/^Téléphone/), { target: { value: phone } });
  tap(ui.getByRole("radio", { name: "Par e-mail" }));
  fireEvent.click(ui.getByRole("button", { name: "Télécharger" }));
  await shown(ui, "Merci, Camille");
  return widget;
}

/** The same, with the times open. */
async function choosing(answers: Parameters<typeof open>[1], phone = "") {
  const widget = await offered(answers, phone);
  fireEvent.click(widget.ui.getByRole("link", { name: "Choisir un rendez-vous" }));
  await waitFor(() => widget.ui.getByRole("radiogroup"), patience);
  return widget;
}

type Ui = Awaited<ReturnType<typeof choosing>>["ui"];
const numberOf = (ui: Ui) => ui.getByLabelText("Téléphone") as HTMLInputElement;
const send = (ui: Ui) => fireEvent.click(ui.getByRole("button", { name: "Réserver ce créneau" }));

it("opens the free times in the link's place, by day, with the number that was typed", async () => {
  const { ui, host, sent, events } = await choosing([free()], "06 12 34 56 78");
  expect(sent[1]?.url).toBe(`${api}/slots?countries=true`);
  expect(ui.queryByRole("link", { name: "Choisir un rendez-vous" })).toBeNull();
  expect(host.shadowRoot?.activeElement).toBe(
    ui.getByRole("heading", { name: "Choisissez votre rendez-vous" }),
  );
  const day = within(ui.getByRole("group", { name: first?.day ?? "" }));
  expect(day.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).value)).toEqual([
    slots[0]?.start,
    slots[1]?.start,
  ]);
  expect(numberOf(ui).value).toBe("06 12 34 56 78");
  // Looking at times is no booking.
  expect(events.filter(({ type }) => type === "aimant:book")).toEqual([]);
});

it("shows three days, and more where they are asked for", async () => {
  const { ui, host } = await choosing([free()]);
  expect(ui.queryByRole("group", { name: last?.day ?? "" })).toBeNull();
  fireEvent.click(ui.getByRole("button", { name: "Voir d’autres jours" }));
  const radio = within(ui.getByRole("group", { name: last?.day ?? "" })).getByRole("radio");
  expect(host.shadowRoot?.activeElement).toBe(radio);
  expect(ui.queryByRole("button", { name: "Voir d’autres jours" })).toBeNull();
});

it("books, and says when in words and that the confirmation comes by email", async () => {
  const done = json({ ...slots[1], owner: { name: "Camille Renaud" } }, 201);
  const { ui, host, sent, events } = await choosing([free(), done], "06 12 34 56 78");
  tap(ui.getByRole("radio", { name: second?.time ?? "" }));
  send(ui);
  const title = await waitFor(
    () => ui.getByRole("heading", { name: "Votre rendez-vous est pris" }),
    patience,
  );
  expect(host.shadowRoot?.activeElement).toBe(title);
  expect(events.filter(({ type }) => type === "aimant:book").map(({ detail }) => detail["start"])).toEqual([
    slots[1]?.start,
  ]);
  expect(sent[2]).toMatchObject({
    url: api,
    body: {
      start: slots[1]?.start,
      phone: "06 12 34 56 78",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  });
  // Texts are compared with plain spaces.
  expect(ui.getByText(`${second?.day} à ${second?.time}`.replace(/\s/g, " "))).toBeTruthy();
  expect(ui.getByText(/^Camille Renaud vous appelle\. La confirmation vous arrive par e-mail/)).toBeTruthy();
  expect(ui.getAllByRole("status").map(({ textContent }) => textContent)).toContain(
    "Votre rendez-vous est pris",
  );
  expect(ui.queryByRole("radio")).toBeNull();
});

it("sends the number with the country that is chosen for it", async () => {
  const done = json({ ...slots[0], owner: { name: "Camille Renaud" } }, 201);
  const { ui, sent } = await choosing([free(), done], "079 123 45 67");
  const countries = ui.getByLabelText("Pays du numéro") as HTMLSelectElement;
  expect([...countries.options].map(({ textContent }) => textContent)).toEqual([
    "Belgique (+32)",
    "France (+33)",
    "Suisse (+41)",
  ]);
  expect(countries.value).toBe("FR");
  fireEvent.change(countries, { target: { value: "CH" } });
  tap(ui.getByRole("radio", { name: first?.time ?? "" }));
  send(ui);
  await waitFor(() => ui.getByRole("heading", { name: "Votre rendez-vous est pris" }), patience);
  expect(sent[2]?.body).toMatchObject({ phone: "079 123 45 67", country: "CH" });
});

it("asks for a time and a number before anything is sent", async () => {
  const { ui, host, sent } = await choosing([free()]);
  send(ui);
  const times = ui.getByRole("radiogroup");
  expect(times.getAttribute("aria-describedby")).toContain(ui.getByText("Choisissez un créneau.").id);
  expect(numberOf(ui).getAttribute("aria-invalid")).toBe("true");
  expect(host.shadowRoot?.activeElement).toBe(ui.getByRole("radio", { name: first?.time ?? "" }));
  tap(ui.getByRole("radio", { name: first?.time ?? "" }));
  send(ui);
  expect(host.shadowRoot?.activeElement).toBe(numberOf(ui));
  expect(sent).toHaveLength(2);
});

it("shows what is wrong with the number at the number, until it is touched", async () => {
  const refusal = json({ errors: [{ path: "phone", message: "Ce numéro n’existe pas." }] }, 422);
  const { ui, host } = await choosing([free(), refusal]);
  fireEvent.input(numberOf(ui), { target: { value: "12" } });
  tap(ui.getByRole("radio", { name: first?.time ?? "" }));
  send(ui);
  const error = await waitFor(
    () => ui.getByText("Ce numéro n’existe pas.", { selector: ".error" }),
    patience,
  );
  expect(numberOf(ui).getAttribute("aria-describedby")?.split(" ")).toContain(error.id);
  expect(host.shadowRoot?.activeElement).toBe(numberOf(ui));
  fireEvent.input(numberOf(ui), { target: { value: "06 12 34 56 78" } });
  expect(ui.queryByText("Ce numéro n’existe pas.", { selector: ".error" })).toBeNull();
  expect((ui.getByRole("radio", { name: first?.time ?? "" }) as HTMLInputElement).checked).toBe(true);
});

it("shows the next times where somebody else was faster", async () => {
  const taken = json({ type: "urn:aimant:problem:slot-taken", slots: [slots[3], slots[4]] }, 409);
  const { ui, host } = await choosing([free(), taken], "06 12 34 56 78");
  tap(ui.getByRole("radio", { name: first?.time ?? "" }));
  send(ui);
  await waitFor(() => ui.getByText(/vient d’être pris/, { selector: ".error" }), patience);
  const left = ui.getAllByRole("radio") as HTMLInputElement[];
  expect(left.map(({ value, checked }) => [value, checked])).toEqual([
    [slots[3]?.start, false],
    [slots[4]?.start, false],
  ]);
  expect(host.shadowRoot?.activeElement).toBe(left[0]);
  expect(numberOf(ui).value).toBe("06 12 34 56 78");
});

it("says in the server's words what else speaks against it, and keeps the way to the page", async () => {
  const refusal = json({ detail: "Vous avez déjà un rendez-vous." }, 409);
  const { ui, host } = await choosing([free(), refusal], "06 12 34 56 78");
  tap(ui.getByRole("radio", { name: first?.time ?? "" }));
  send(ui);
  const words = await waitFor(
    () => ui.getByText("Vous avez déjà un rendez-vous.", { selector: ".alert p" }),
    patience,
  );
  expect(host.shadowRoot?.activeElement).toBe(words.parentElement);
  expect(ui.getByRole("link", { name: "Ouvrir la page de rendez-vous" }).getAttribute("href")).toBe(
    bookingUrl,
  );
});

it("may be sent again where no answer came", async () => {
  const done = json({ ...slots[0], owner: { name: "Camille Renaud" } }, 201);
  const { ui } = await choosing([free(), new Error("offline"), done], "06 12 34 56 78");
  tap(ui.getByRole("radio", { name: first?.time ?? "" }));
  send(ui);
  await waitFor(() => ui.getByText(/Réessayez/, { selector: ".alert p" }), patience);
  send(ui);
  expect(
    await waitFor(() => ui.getByRole("heading", { name: "Votre rendez-vous est pris" }), patience),
  ).toBeTruthy();
});

it.each([
  ["there is none", json({ timeZone: "Europe/Paris", slots: [] }), /^Aucun créneau/],
  ["they cannot be had", json({}, 404), /n’ont pas pu être chargés/],
  ["there is no network", new Error("offline"), /n’ont pas pu être chargés/],
])("leads to the booking page where %s", async (_, answer, words) => {
  const { ui } = await offered([answer]);
  fireEvent.click(ui.getByRole("link", { name: "Choisir un rendez-vous" }));
  expect(await waitFor(() => ui.getByText(words, { selector: "p:not(.sr)" }), patience)).toBeTruthy();
  expect(ui.getByRole("link", { name: "Ouvrir la page de rendez-vous" }).getAttribute("href")).toBe(
    bookingUrl,
  );
  expect(ui.queryByRole("radio")).toBeNull();
});

it("stays the plain link for another tab", async () => {
  const { ui, sent, events } = await offered();
  const link = ui.getByRole("link", { name: "Choisir un rendez-vous" });
  expect(link.getAttribute("href")).toBe(bookingUrl);
  const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
  // The browser would open it now.
  document.addEventListener("click", (event) => event.preventDefault(), { once: true });
  link.dispatchEvent(click);
  await new Promise((resume) => setTimeout(resume, 50));
  expect(sent).toHaveLength(1);
  expect(events.at(-1)?.type).toBe("aimant:book");
  expect(ui.queryByRole("radiogroup")).toBeNull();
});

it("follows the link where its own code does not arrive", async () => {
  const assign = vi.spyOn(window.location, "assign").mockImplementation(() => {});
  const { ui } = await offered([], "", "data:text/javascript,throw%20new%20Error()");
  fireEvent.click(ui.getByRole("link", { name: "Choisir un rendez-vous" }));
  await waitFor(() => expect(assign.mock.calls).toEqual([[bookingUrl]]), patience);
  expect(ui.getByRole("link", { name: "Choisir un rendez-vous" })).toBeTruthy();
});

it.each([
  [
    "2026-12-01T13:30:00Z",
    "Europe/Paris",
    "mardi 1er\u00a0décembre",
    "14\u00a0h\u00a030",
    "Tuesday 1\u00a0December",
    "2:30\u00a0pm",
  ],
  [
    "2026-12-01T23:00:00Z",
    "Europe/Paris",
    "mercredi 2\u00a0décembre",
    "0\u00a0h",
    "Wednesday 2\u00a0December",
    "12:00\u00a0am",
  ],
  [
    "2026-12-02T01:00:00Z",
    "America/New_York",
    "mardi 1er\u00a0décembre",
    "20\u00a0h",
    "Tuesday 1\u00a0December",
    "8:00\u00a0pm",
  ],
])("%s in %s is said as the emails say it", (start, zone, jour, heure, day, time) => {
  expect(describeMoment(start, true, zone)).toEqual({ day: jour, time: heure });
  expect(describeMoment(start, false, zone)).toEqual({ day, time });
});
