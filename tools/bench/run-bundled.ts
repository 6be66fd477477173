import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** Runs a part of a benchmark that works on the server's own parts, built as the server is: its pages are JSX. */
export async function runBundled(name: string): Promise<void> {
  const built = spawnSync(
    process.execPath,
    ["build.ts", `../../tools/bench/${name}.ts`, `dist/bench-${name}.js`],
    {
      cwd: "apps/server",
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  if (built.status !== 0) throw new Error(`tools/bench/${name}.ts could not be built`);
  const child = spawn(process.execPath, ["--enable-source-maps", `apps/server/dist/bench-${name}.js`], {
    stdio: "inherit",
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`the benchmark ended with ${code}`);
}
