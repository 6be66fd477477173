import { launchBrowser } from "../e2e/browser.ts";
import { definitionOf, wordsFor } from "../e2e/funnel-walk.ts";
import { startRunningServer } from "../e2e/running-server.ts";
import { exampleScript } from "./example-script.ts";

const slug = "customer-experience";

function print(what: string, value: string): void {
  process.stdout.write(`bench: ${what.padEnd(58)} ${value}\n`);
}

for (const locale of ["fr", "en"]) {
  print(
    `/w/${slug}.js (${locale}), brotli, everything included`,
    `${exampleScript(slug, locale).brotli} bytes (budget 12288)`,
  );
}

const server = await startRunningServer();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const funnel = await definitionOf(server.url, slug);
  const started = performance.now();
  await page.goto(`${server.site}/landing.html`);
  await page.getByRole("group").first().waitFor();
  print(
    "navigation to first question, loopback, unthrottled",
    `${Math.round(performance.now() - started)} ms`,
  );
  print(
    "requests from tag to first question",
    `${requests.filter((url) => url.startsWith(server.url)).length} (budget 1)`,
  );
  print(
    "requests to anybody else",
    `${requests.filter((url) => !url.startsWith(server.url) && !url.startsWith(server.site)).length}`,
  );
  print(
    "layout shift with the recommended snippet",
    String(await page.evaluate(() => (window as unknown as { shift: number }).shift)),
  );

  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  const times: number[] = [];
  for (const question of funnel.magnet.questions) {
    const group = page.getByRole("group", { name: question.label });
    await group.waitFor();
    const several = question.type === "multiple";
    const [word = ""] = wordsFor(question);
    if (several) await group.getByRole("checkbox", { name: word }).click();
    const control = several
      ? page.getByRole("button", { name: "Continuer" })
      : group.getByRole("radio", { name: word });
    // From the click to the frame that shows what comes next, in the page's own time.
    const measured = group.evaluate(
      (element) =>
        new Promise<number>((done) => {
          const root = element.getRootNode() as ShadowRoot;
          const before = root.querySelector("legend")?.textContent;
          root.addEventListener(
            "click",
            () => {
              const clicked = performance.now();
              const look = () => {
                if (root.querySelector("legend")?.textContent === before) requestAnimationFrame(look);
                else requestAnimationFrame(() => done(performance.now() - clicked));
              };
              look();
            },
            { once: true, capture: true },
          );
        }),
    );
    await control.click();
    times.push(await measured);
  }
  const sorted = times.toSorted((a, b) => a - b);
  print(
    "answer to next question painted, 4× CPU throttle, median",
    `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms (budget 50)`,
  );
  print("… slowest of ten", `${Math.round(sorted.at(-1) ?? 0)} ms`);
} finally {
  await browser.close();
  await server.stop();
}
