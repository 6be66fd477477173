/** One package of an SBOM (CycloneDX). */
export type Component = {
  name: string;
  version: string;
  group?: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
};

/** Licences that ask for no more than to be named, or to share changes of the package itself. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
  "PSF-2.0",
  "Unlicense",
  "Zlib",
]);

/** Packages whose manifest does not say it in today's form; read in their own files. */
const readByHand: Record<string, string> = {
  busboy: "MIT",
  streamsearch: "MIT",
  "humanize-number": "MIT",
};

/** What a package says of its licence. */
export function licenceOf({ name, licenses = [] }: Component): string {
  const said = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? "");
  return said.filter((one) => one !== "").join(" AND ") || (readByHand[name] ?? "");
}

/** Whether an SPDX expression leaves a choice that is allowed; one that says nothing does not. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, "");
  return plain.split(" OR ").some((choice) => choice.split(" AND ").every((one) => allowed.has(one.trim())));
}
