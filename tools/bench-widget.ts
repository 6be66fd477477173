/**
 * `pnpm bench widget`: our script beside what others load for the same ten questions, on a slow phone. The peers are
 * installed in a folder of their own for this alone; without a network ours and the hand-written form still run
 * (`--without-peers`). Numbers for people: nothing fails on them.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { launchBrowser } from "../e2e/browser.ts";
import { asked } from "./bench/widget/asked.ts";
import { handWritten, ours, postHog, surveyJs } from "./bench/widget/contestants.ts";
import { startStand } from "./bench/widget/stand.ts";
import { median, visit, type Visit } from "./bench/widget/visit.ts";

const ROUNDS = Number(process.env["ROUNDS"] ?? 5);
const slug = "customer-experience";
const questions = asked(slug);
const contestants = [ours(slug), await handWritten(questions), ...peers()];

function peers() {
  if (process.argv.includes("--without-peers")) return [];
  const { status } = spawnSync(
    "npx",
    ["-y", "pnpm@12.21.0", "install", "--frozen-lockfile", "--ignore-scripts", "--silent"],
    { cwd: join(import.meta.dirname, "bench/widget"), stdio: "inherit" },
  );
  if (status === 0) return [surveyJs(questions), postHog(questions)];
  process.stdout.write("bench: the peers could not be installed: ours and the hand-written form alone\n");
  return [];
}

const stand = await startStand(contestants);
const browser = await launchBrowser();
const visits = contestants.map((): Visit[] => []);
try {
  // In turns, so that what the machine does meanwhile falls on all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, contestant] of contestants.entries()) {
      visits[at]?.push(await visit(browser, stand.url, at, contestant, questions));
    }
  }
} finally {
  await browser.close();
  await stand.stop();
}

const columns: [string, (of: (key: keyof Visit) => number) => string][] = [
  ["KB", (of) => (of("bytes") / 1024).toFixed(1)],
  ["requests", (of) => String(of("requests"))],
  ["first question, ms", (of) => of("firstQuestion").toFixed(0)],
  ["blocking, ms", (of) => of("blocking").toFixed(0)],
  ["layout shift", (of) => of("shift").toFixed(3)],
  ["heap, KB", (of) => of("heap").toFixed(0)],
  ["ms per answer", (of) => of("answer").toFixed(0)],
];
const rows = contestants.map(({ name }, at) => {
  const of = (key: keyof Visit) => median((visits[at] ?? []).map((one) => one[key]));
  return { name, first: of("firstQuestion"), cells: columns.map(([, cell]) => cell(of)) };
});
const line = (cells: string[]) => `| ${cells.join(" | ")} |\n`;
process.stdout.write(
  `\n${line(["", ...columns.map(([name]) => name)])}${line(["---", ...columns.map(() => "---:")])}` +
    rows.map(({ name, cells }) => line([name, ...cells])).join(""),
);
const [own, yardstick] = rows;
process.stdout.write(
  `\nbench: first question, ours against the hand-written form: × ${((own?.first ?? 0) / (yardstick?.first ?? 1)).toFixed(2)} (goal 1.25)\n`,
);
