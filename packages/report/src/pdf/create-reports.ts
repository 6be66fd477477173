import { join } from "node:path";
import type { Reports } from "@aimant/core/ports";
import { briefData } from "./brief-data.ts";
import { synthesisData } from "./synthesis-data.ts";
import { createTypesetter } from "./typesetter.ts";

const SYNTHESIS = "synthesis.typ";
const BRIEF = "brief.typ";

/**
 * Documents by Typst. `home` is this package's folder, where the templates are and from where the fonts are found: a
 * bundled server must say where it is. Throws at once where one of them is missing.
 */
export function createReports({
  home = join(import.meta.dirname, "../.."),
}: { home?: string } = {}): Reports {
  const typesetter = createTypesetter(home);
  return {
    brief: (document) => typesetter.pdf(BRIEF, briefData(document)),
    async synthesis(document) {
      const data = synthesisData(document);
      if (document.logo === undefined) return typesetter.pdf(SYNTHESIS, data);
      // A broken logo must not cost the person their synthesis; what else is broken breaks again.
      return typesetter.pdf(SYNTHESIS, data, document.logo).catch(() => typesetter.pdf(SYNTHESIS, data));
    },
  };
}
