/**
 * `pnpm components`: what we are made of, as an SBOM (CycloneDX) in `node_modules/.cache/aimant/sbom.cdx.json`; fails on
 * a licence that is not allowed, and on a known weakness (high or critical) of what is shipped. Without a registry that
 * answers, it says so and goes on: nobody should need the network to test.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { isAllowed, licenceOf, type Component } from "./licences.ts";

const FOLDER = "node_modules/.cache/aimant";
const FILE = `${FOLDER}/sbom.cdx.json`;
/** No network, or one that swallows what it is sent. */
const PATIENCE_MS = 30_000;

mkdirSync(FOLDER, { recursive: true });
const made = pnpm("sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--out", FILE);
if (made.status !== 0) throw new Error(`pnpm sbom failed: ${made.stdout}${made.stderr}`);
const { components } = JSON.parse(readFileSync(FILE, "utf8")) as { components: Component[] };
// A list that lost its contents would have nothing wrong in it.
const known = new Set(components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`)));
for (const name of ["hono", "better-sqlite3", "preact", "@aimant/core"])
  if (!known.has(name)) throw new Error(`the SBOM does not know ${name}`);
const refused = components.filter((component) => !isAllowed(licenceOf(component)));
for (const component of refused)
  console.error(
    `${component.name}@${component.version}: ${licenceOf(component) || "no licence"} is not allowed`,
  );
console.log(`components: ${components.length} packages in ${FILE}, ${refused.length} licences not allowed`);
if (refused.length > 0) process.exitCode = 1;

type Audit = { metadata?: { vulnerabilities?: Record<string, number> } };
const audit = readAudit(pnpm("audit", "--prod", "--json").stdout);
if (audit === undefined) console.log("components: the registry tells of no advisories here; not asked");
else {
  const serious = (audit["high"] ?? 0) + (audit["critical"] ?? 0);
  console.log(`components: advisories ${JSON.stringify(audit)}`);
  if (serious > 0) process.exitCode = 1;
}

function readAudit(said: string): Record<string, number> | undefined {
  try {
    return (JSON.parse(said) as Audit).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}

function pnpm(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync("pnpm", args, { encoding: "utf8", timeout: PATIENCE_MS, maxBuffer: 64 * 2 ** 20 });
}
