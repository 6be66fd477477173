/**
 * Prints how long a synthesis takes in steady state, and how large it is: the example diagnostic, with every datum
 * different each time and Typst's memory emptied after each. Numbers for people: nothing fails on them.
 */
import type { SynthesisDocument } from "../packages/core/src/ports/index.ts";
import { createReports } from "../packages/report/src/index.ts";
import { exampleDocument } from "../packages/report/src/pdf/fixtures/example-document.ts";

const ROUNDS = 40;
const WARM_UP = 5;

/** The example with other words, scores, people and addresses, of the same length. */
function variant(document: SynthesisDocument, round: number): SynthesisDocument {
  const mark = round.toString(36).padStart(3, "0");
  const say = (text: string) => `${text.slice(0, -4)} ${mark}`;
  const scored = (score: number | null, index: number) =>
    score === null ? null : (score + round * 7 + index) % 101;
  const { results } = document;
  const level = <View extends { label: string; text?: string; advice?: string }>(view: View | null) =>
    view && {
      ...view,
      label: `${view.label} ${mark}`,
      text: say(view.text ?? ""),
      advice: say(view.advice ?? ""),
    };
  return {
    ...document,
    person: { name: `Inès ${mark}`, company: `Atelier ${mark}` },
    title: say(document.title),
    date: document.date.add({ hours: round }),
    results: {
      ...results,
      total: scored(results.total, 0),
      level: level(results.level),
      axes: results.axes.map((axis, index) => ({
        ...axis,
        label: `${axis.label} ${mark}`,
        score: scored(axis.score, index),
        level: level(axis.level),
      })),
      explanation: results.explanation.map((entry) => ({
        ...entry,
        question: say(entry.question),
        answer: say(entry.answer),
      })),
    },
    answers: document.answers.map(({ question, answer }) => ({
      question: say(question),
      answer: say(answer),
    })),
    resultsUrl: `${document.resultsUrl}${mark}`,
    bookingUrl: `${document.bookingUrl}${mark}`,
  };
}

const reports = createReports();
const times: number[] = [];
const sizes: number[] = [];
let cpu = 0;
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  const document = variant(exampleDocument(round % 2 === 0 ? "fr" : "en"), round);
  const started = performance.now();
  const before = process.cpuUsage();
  const bytes = await reports.synthesis(document);
  if (round < WARM_UP) continue;
  times.push(performance.now() - started);
  const { user, system } = process.cpuUsage(before);
  cpu += (user + system) / 1000;
  sizes.push(bytes.byteLength);
}
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
console.log(
  `synthesis PDF, ${ROUNDS} different ones: median ${at(0.5)} ms, p90 ${at(0.9)} ms (target ≤ 50 ms)`,
);
console.log(`work: ${(cpu / ROUNDS).toFixed(1)} ms of processor time each, all threads together`);
console.log(`size: ${(Math.max(...sizes) / 1000).toFixed(1)} kB at most (target < 100 kB)`);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
