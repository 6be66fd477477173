import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const tools: Record<string, string> = {
  qpdf: "qpdf",
  pdftotext: "poppler-utils",
  pdfinfo: "poppler-utils",
  pdffonts: "poppler-utils",
  pdftoppm: "poppler-utils",
};
const missing = () =>
  Object.keys(tools).filter(
    (tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).error !== undefined,
  );

/** Once before the tests: documents are judged by tools that we did not write, and a machine without them gets them. */
export function setup(): void {
  if (missing().length === 0) return;
  const packages = [...new Set(missing().map((tool) => tools[tool] ?? tool))];
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = (...parameters: string[]) =>
      spawnSync("apt-get", parameters, {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...packages);
  }
  const still = missing();
  if (still.length > 0) {
    throw new Error(
      `${still.join(", ")} missing: install ${packages.join(" and ")} (brew install qpdf poppler, apt install qpdf poppler-utils)`,
    );
  }
}
