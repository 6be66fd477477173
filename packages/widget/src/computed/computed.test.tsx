import { fireEvent } from "@testing-library/preact";
import type { PublicFunnel } from "@aimant/funnel";
import { afterEach, expect, it, vi } from "vitest";
import { aFunnel, fillForm, json, open, shown, tap, thanks } from "../fixtures/open-widget.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const options = ["Oui", "Non"].map((label) => ({ id: label.toLowerCase(), label }));
const euros = { style: "currency", currency: "EUR", digits: 0 } as const;

function calculator(results: Partial<PublicFunnel["results"]> = {}): PublicFunnel {
  const funnel = aFunnel();
  return {
    ...funnel,
    magnet: {
      kind: "calculator",
      title: "Le coût",
      sections: [],
      questions: [
        { id: "hours", type: "number", label: "Heures", required: true },
        { id: "rate", type: "number", label: "Taux horaire", required: true },
        {
          id: "big",
          type: "single",
          label: "Soit {{computed.cost|rien}} par mois. Est-ce trop\u202f?",
          required: true,
          options,
          showIf: { fact: "computed.cost", atLeast: 1000 },
        },
      ],
      computed: [
        {
          id: "cost",
          label: "par mois",
          expression: ["*", ["get", "hours"], ["get", "rate"]],
          format: euros,
        },
        { id: "year", label: "Par an", expression: ["*", ["get", "cost"], 12], format: euros },
      ],
    },
    results: {
      show: "now",
      teaser: "none",
      figures: true,
      calculator: { title: "Votre estimation", main: "cost", breakdown: ["year"], note: "Hors taxes." },
      ...results,
    },
  };
}

type Ui = ReturnType<typeof open>["ui"];
const type = (ui: Ui, value: string) => fireEvent.input(ui.getByRole("textbox"), { target: { value } });
const next = (ui: Ui) => fireEvent.click(ui.getByRole("button", { name: "Continuer" }));
const live = (ui: Ui) => ui.queryByRole("heading", { name: "Votre estimation" })?.parentElement?.textContent;

it("shows what it comes to while numbers are typed, in the units of the language, with what it is made of", async () => {
  const { ui } = open(calculator());
  type(ui, "10");
  expect(live(ui)).toBeUndefined();
  next(ui);
  await shown(ui, "Taux horaire");
  type(ui, "50");
  expect(live(ui)).toMatch(/500\s€\s*par moisPar an6\s000\s€Hors taxes\./);
  type(ui, "55,5");
  expect(live(ui)).toMatch(/555\s€/);
});

it("a computed value decides what is asked, and stands in its words", async () => {
  const { ui, sent } = open(calculator());
  type(ui, "10");
  next(ui);
  await shown(ui, "Taux horaire");
  type(ui, "120");
  next(ui);
  await shown(ui, /^Soit 1\s200\s€ par mois/);
  tap(ui.getByRole("radio", { name: "Oui" }));
  await shown(ui, /synthèse/);
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await vi.waitFor(() => expect(sent.at(-1)?.body["answers"]).toEqual({ hours: 10, rate: 120, big: "oui" }));
});

it("below the bound the question is not asked", async () => {
  const { ui } = open(calculator());
  type(ui, "10");
  next(ui);
  await shown(ui, "Taux horaire");
  type(ui, "99");
  next(ui);
  await shown(ui, /synthèse/);
});

it("the last screen shows the server's figures", async () => {
  const figure = (id: string, said: string) => ({ id, label: id, value: 1, said });
  const results = {
    total: null,
    level: null,
    axes: [],
    outcome: null,
    explanation: [],
    figures: {
      title: "Le résultat",
      main: figure("par mois", "990 €"),
      breakdown: [figure("Par an", "11 880 €")],
    },
  };
  const { ui } = open(calculator(), [thanks({ kind: "results", results })]);
  type(ui, "10");
  next(ui);
  await shown(ui, "Taux horaire");
  type(ui, "99");
  next(ui);
  await shown(ui, /synthèse/);
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await shown(ui, "Le résultat");
  expect(ui.getByText("11 880 €")).toBeTruthy();
  expect(live(ui)).toBeUndefined();
});

it("some of a pool are asked, the same ones until the end, and sent with the answers", async () => {
  const funnel = calculator({});
  const questions = ["Un", "Deux", "Trois", "Quatre"].map((label) => ({
    id: label.toLowerCase(),
    type: "single" as const,
    label,
    required: true,
    pool: "some",
    options,
  }));
  const { computed: _, ...magnet } = funnel.magnet;
  const { ui, sent } = open({
    ...funnel,
    magnet: { ...magnet, kind: "survey", questions, pools: [{ id: "some", ask: 2 }] },
    results: { show: "email", teaser: "none" },
  });
  const asked: string[] = [];
  const shares: number[] = [];
  for (let at = 0; at < 2; at++) {
    const group = ui.getByRole("group");
    asked.push((group.querySelector("legend")?.textContent ?? "").trim());
    shares.push(Number(ui.getByRole("progressbar").getAttribute("aria-valuenow")));
    tap(ui.getByRole("radio", { name: "Oui" }));
    await vi.waitFor(() => expect(ui.queryByRole("group", { name: asked[at]! })).toBeNull());
  }
  expect(new Set(asked).size).toBe(2);
  expect(shares).toEqual([0, 50]);
  fillForm(ui);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  const { "some.asked": drawn, ...answers } = sent[0]!.body["answers"] as Record<string, unknown>;
  expect([...(drawn as string[])].toSorted()).toEqual(asked.map((label) => label.toLowerCase()).toSorted());
  expect(Object.keys(answers).toSorted()).toEqual([...(drawn as string[])].toSorted());
});

it("answers of an earlier visit bring their draw with them", async () => {
  const funnel = calculator();
  const questions = ["Un", "Deux", "Trois"].map((label) => ({
    id: label.toLowerCase(),
    type: "single" as const,
    label,
    required: true,
    pool: "some",
    options,
  }));
  const host = document.createElement("aimant-funnel");
  host.setAttribute("unfinished", "c2FtcGxlLXRva2Vu");
  const { ui } = open(
    {
      ...funnel,
      magnet: { kind: "survey", title: "T", sections: [], questions, pools: [{ id: "some", ask: 2 }] },
      form: { ...funnel.form, keepsDays: 14 },
      results: { show: "email", teaser: "none" },
    },
    [json({ answers: { deux: "oui", "some.asked": ["deux", "trois"] } })],
    undefined,
    host,
  );
  await shown(ui, "Trois");
});
