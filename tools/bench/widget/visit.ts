import type { Browser, Page } from "playwright-core";
import type { Asked } from "./asked.ts";
import type { Contestant } from "./contestants.ts";

/** What one visit on a slow phone measured. */
export type Visit = {
  bytes: number;
  requests: number;
  /** From the click on the link to the first question that can be answered, painted. */
  firstQuestion: number;
  /** Of all tasks until a second after it, what is beyond 50 ms each. */
  blocking: number;
  shift: number;
  /** Kilobytes in use, beyond what the page alone takes. */
  heap: number;
  /** Answer to next question painted. */
  answer: number;
};

type Probe = Pick<Contestant, "host" | "title" | "option" | "next">;
type Seen = { first: number; shift: number; blocking: number };

/** Notes in the page when the first control is there, and what moved or blocked. */
function watch({ host, option }: Probe): void {
  const seen: Seen = { first: 0, shift: 0, blocking: 0 };
  Object.assign(window, { seen });
  const on = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on("layout-shift", (entry) => (seen.shift += (entry as unknown as { value: number }).value));
  on("longtask", ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
  const look = () => {
    const place = document.querySelector(host);
    const control = (place?.shadowRoot ?? place)?.querySelector(option);
    if (control?.getClientRects().length) requestAnimationFrame(() => (seen.first = performance.now()));
    else requestAnimationFrame(look);
  };
  look();
}

/** Answers question after question in the page, and says how long each took to be followed by the next. */
async function answerAll({ probe, kinds }: { probe: Probe; kinds: string[] }): Promise<number[]> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const place = document.querySelector(probe.host);
  const root = place?.shadowRoot ?? place;
  const title = () => root?.querySelector(probe.title)?.textContent;
  const press = (selector: string) => {
    const control = root?.querySelector<HTMLElement>(selector);
    if (!control) throw new Error(`${selector} is not there`);
    const began = performance.now();
    // As a finger does: some go on only after a press.
    control.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));
    control.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, composed: true }));
    control.dispatchEvent(new MouseEvent("mouseup", { bubbles: true, composed: true }));
    control.click();
    return began;
  };
  const times: number[] = [];
  for (const kind of kinds) {
    const before = title();
    let began = press(probe.option);
    if (kind === "several") {
      for (let frames = 0; frames < 3; frames += 1) await frame();
      began = press(probe.next);
    }
    while (title() === before) {
      if (performance.now() - began > 10_000) throw new Error(`no question came after “${before}”`);
      await frame();
    }
    await frame();
    times.push(performance.now() - began);
    for (let frames = 0; frames < 3; frames += 1) await frame();
  }
  return times;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1024;
}

/** A first visit: nothing kept, a processor four times slower, 1.6 Mbit/s at 150 ms. */
export async function visit(
  browser: Browser,
  url: string,
  at: number,
  contestant: Contestant,
  { questions }: Asked,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
    locale: "fr-FR",
  });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/blank`);
    const alone = await heapOf(page);
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const { host, title, option, next } = contestant;
    const probe = { host, title, option, next };
    await page.addInitScript(watch, probe);
    const document = `${url}/${at}`;
    const asked = new Map<string, number>();
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (request.url !== document && request.url.startsWith("http")) asked.set(requestId, 0);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (asked.has(requestId)) asked.set(requestId, encodedDataLength);
    });
    await page.goto(document);
    await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.first > 0, undefined, {
      timeout: 60_000,
    });
    await page.waitForTimeout(1_000);
    const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const sizes = [...asked.values()];
    const heap = (await heapOf(page)) - alone;
    // The last one is followed by something else with each of them.
    const kinds = questions.slice(0, -1).map(({ kind }) => kind);
    const answers = await page.evaluate(answerAll, { probe, kinds });
    return {
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      requests: sizes.length,
      firstQuestion: seen.first,
      blocking: seen.blocking,
      shift: seen.shift,
      heap,
      answer: median(answers),
    };
  } finally {
    await context.close();
  }
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
