import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { brotliCompressSync } from "node:zlib";
import type { PublicFunnel } from "@aimant/funnel";
import { theme } from "@aimant/funnel/theme";
import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { customerCare } from "../fixtures/customer-care.ts";
import { debrief, handingOver } from "../fixtures/open-widget.ts";
import { lazyPart, linkWidget } from "./index.ts";

let partsDir = "";
beforeAll(() => {
  partsDir = mkdtempSync(join(tmpdir(), "aimant-parts-"));
  execFileSync(process.execPath, [join(import.meta.dirname, "../../build.ts"), partsDir]);
}, 60_000);
afterAll(() => rmSync(partsDir, { recursive: true }));
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const link = (change: Partial<PublicFunnel> = {}) => {
  const funnel = { ...customerCare, ...change };
  return linkWidget({ funnel, theme: theme(funnel.appearance), partsDir });
};
const withTypes = (...types: ("number" | "nps" | "multiple")[]) =>
  link({
    magnet: {
      ...customerCare.magnet,
      questions: types.map((type, index) => ({
        id: `q${index}`,
        type,
        label: type,
        required: true,
        options: [],
      })),
    },
  });

it("fits the budget with code, form, consents and ten questions of four options", () => {
  const bytes = brotliCompressSync(link().code).length;
  console.info(`linked ten-question diagnostic: ${bytes} bytes brotli`);
  expect(bytes).toBeLessThanOrEqual(12 * 1024);
});

it("gives the same bytes for the same funnel, and other bytes for another", () => {
  expect(link()).toEqual(link());
  expect(link().hash).toMatch(/^[0-9a-f]{64}$/);
  expect(link({ version: 4 }).hash).not.toBe(link().hash);
});

it("holds only the question types and the wordings that the funnel uses", () => {
  const decimal = /decimal/;
  const steps = /\.steps/;
  expect(withTypes("number").code).toMatch(decimal);
  expect(withTypes("number").code).not.toMatch(steps);
  expect(withTypes("nps", "multiple").code).toMatch(steps);
  expect(withTypes("nps", "multiple").code).not.toMatch(decimal);
  expect(link().code).not.toMatch(
    /decimal|steps|textarea \{|Plusieurs réponses possibles|sur 100|Enter a number/,
  );
  expect(link({ results: { show: "both", teaser: "none" } }).code).toContain("sur 100");
});

it("only a funnel that leads on to another page carries what does so", () => {
  const [staying, leading] = [{}, { redirects: true as const }].map(
    (more) => link({ results: { show: "email", teaser: "none", ...more } }).code,
  );
  expect(staying).not.toContain("location.assign");
  expect(leading).toContain("location.assign");
});

it("only a funnel with choices, or with files, carries what they take; nobody carries what recognises people", () => {
  const [plain, choosing, download] = [
    link(),
    link({ choices: [debrief] }),
    link(handingOver("Le guide")),
  ].map(({ code }) => code);
  const [ofChoices, ofFiles] = [/Choisissez une réponse/, /Ce que vous recevez/];
  expect(plain).not.toMatch(ofChoices);
  expect(plain).not.toMatch(ofFiles);
  expect(choosing).toMatch(ofChoices);
  expect(choosing).not.toMatch(ofFiles);
  expect(download).toMatch(ofFiles);
  for (const code of [plain, choosing, download]) expect(code).not.toMatch(/Vous êtes|Aimant-Person/);
});

it("speaks of no score in a survey, whatever its results say", () => {
  const { code } = link({
    magnet: { ...customerCare.magnet, kind: "survey" },
    results: { show: "both", teaser: "total" },
    form: { position: "end", fields: customerCare.form.fields },
  });
  expect(code).not.toMatch(/sur 100|résultat|"preview"/);
  expect(code).toContain("Envoyer mes réponses");
});

it("names the part that recognises people by its content, and that part is a module that needs nothing else", async () => {
  const { file, code, hash } = lazyPart(partsDir, "person");
  expect(file).toMatch(/^person-[0-9a-f]{8}\.js$/);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(link().code).toContain(`"/w/parts/${file}"`);
  expect(code).not.toMatch(/\bimport\b|</);
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as object;
  expect(Object.keys(module)).toEqual(["recognise"]);
});

it("names the part that books calls by its content, for a last screen that offers one and in a language it speaks", async () => {
  const { file, code } = lazyPart(partsDir, "times");
  const path = `"/w/parts/${file}"`;
  expect(file).toMatch(/^times-[0-9a-f]{8}\.js$/);
  expect(link().code).not.toContain(path);
  expect(link({ choices: [debrief] }).code).toContain(path);
  expect(link({ choices: [debrief], locale: "en-GB" }).code).toContain(path);
  expect(link({ choices: [debrief], locale: "de" }).code).not.toContain(path);
  expect(code).not.toMatch(/\bimport\b|<[/!]/);
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as object;
  expect(Object.keys(module)).toEqual(["chooseTime"]);
});

it("asks nothing of a page that a strict content security policy or Trusted Types refuse", () => {
  const all = [
    "core",
    "single",
    "multiple",
    "scale",
    "nps",
    "number",
    "short-text",
    "long-text",
    "statement",
    "results",
    "choices",
    "files",
    "booking",
    "person",
    "proof",
    "times",
  ]
    .map((part) => readFileSync(join(partsDir, `${part}.js`), "utf8"))
    .join("\n");
  expect(all).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|cssText|createElement\(["'`]style/,
  );
  expect(all).not.toMatch(/localStorage|sessionStorage|indexedDB|\.cookie|importScripts/);
});

it("may stand inside a page's own script element", () => {
  const evil = "</script><!-- <script> \u2028\u2029 ${x} `";
  const { code } = link({ magnet: { ...customerCare.magnet, title: evil } });
  expect(code).not.toMatch(/<\/script|<!--|[\u2028\u2029]/);
  const before = document.title;
  runInThisContext(code.replace(/"slug":"[^"]+"/, '"slug":"evil"'));
  expect(document.querySelector("aimant-funnel")?.shadowRoot?.querySelector("h2")?.textContent).toBe(evil);
  expect(document.title).toBe(before);
});

it("works as it is served: ten questions, the form, the end", async () => {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    sent.push(JSON.parse(init.body as string));
    return new Response(JSON.stringify({ id: "s", next: { kind: "thanks", title: "Merci", text: "" } }), {
      status: 201,
    });
  });
  runInThisContext(link({ slug: "as-served" }).code);
  const host = document.querySelector("aimant-funnel") as HTMLElement;
  const ui = within(host.shadowRoot as unknown as HTMLElement);
  for (const { label, options } of customerCare.magnet.questions) {
    await waitFor(() => ui.getByRole("group", { name: label }));
    fireEvent.pointerDown(host);
    fireEvent.click(ui.getByRole("radio", { name: options?.[2]?.label ?? "" }));
  }
  const name = await waitFor(() => ui.getByLabelText("Nom"));
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  expect(ui.getAllByText("Remplissez ce champ.", { selector: ".error" })).toHaveLength(2);
  fireEvent.input(name, { target: { value: "Camille" } });
  fireEvent.input(ui.getByLabelText("Adresse e-mail"), { target: { value: "camille@example.com" } });
  fireEvent.click(ui.getByRole("checkbox", { name: /synthèse/ }));
  expect(ui.queryAllByText("Remplissez ce champ.")).toEqual([]);
  fireEvent.click(ui.getByRole("button", { name: "Recevoir ma synthèse" }));
  await waitFor(() => ui.getByRole("heading", { name: "Merci" }));
  expect(sent).toHaveLength(1);
  expect(Object.values((sent[0] as { answers: object }).answers)).toEqual(
    Array.from({ length: 10 }, () => "c"),
  );
});
