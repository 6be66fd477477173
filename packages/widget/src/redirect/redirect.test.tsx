import { afterEach, expect, it, vi } from "vitest";
import { fireEvent } from "@testing-library/preact";
import { fillForm, handingOver, open, shown, thanks } from "../fixtures/open-widget.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function sendTo(redirect: string | undefined): Promise<unknown[][]> {
  const assign = vi.spyOn(window.location, "assign").mockImplementation(() => {});
  const { ui, events } = open(handingOver("Le guide"), [thanks({ redirect })]);
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Télécharger" }));
  await shown(ui, "Merci, Camille");
  expect(events.map(({ type }) => type)).toContain("aimant:submit");
  return assign.mock.calls;
}

it("follows the server to another page once the submission is kept and told to the page", async () => {
  expect(await sendTo("https://www.example.com/merci?score=62")).toEqual([
    ["https://www.example.com/merci?score=62"],
  ]);
});

it.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", "", undefined])(
  "stays where it is told %s",
  async (redirect) => {
    expect(await sendTo(redirect)).toEqual([]);
  },
);
