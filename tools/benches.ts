/** `pnpm bench`: every benchmark in turn, but the one that installs others' software. `pnpm bench NAME…`: these. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const always = {
  tag: "bench.ts",
  pdf: "bench-pdf.ts",
  "follow-ups": "bench-follow-ups.ts",
  slots: "bench-slots.ts",
  submissions: "bench-submissions.ts",
};
const benches: Record<string, string> = { ...always, widget: "bench-widget.ts" };

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(always)) {
  const file = benches[name];
  if (file === undefined) throw new Error(`${name}: there are ${Object.keys(benches).join(", ")}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
