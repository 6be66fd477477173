import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublicFunnel } from "@aimant/funnel";
import type { Theme } from "@aimant/funnel/theme";
import type { Display } from "../flow/state.ts";
import { chooseParts, type LazyName, type PartName } from "./choose-parts.ts";
import { define } from "./define.ts";

const sources = new Map<string, Map<string, string>>();

/**
 * One classic script that shows one funnel in one language: Preact once, only the parts and wordings that this funnel
 * needs, and the definition. Equal input gives equal bytes; `hash` is their SHA-256 in hex.
 */
export function linkWidget(input: {
  funnel: PublicFunnel;
  theme: Theme;
  partsDir: string;
  /** Above the page instead of in it. */
  display?: Display | undefined;
}): {
  code: string;
  hash: string;
} {
  const { funnel, theme, partsDir, display } = input;
  const served = (name: LazyName) => `/w/parts/${lazyPart(partsDir, name).file}`;
  const later = { person: served("person"), times: served("times") };
  const code = [
    "/*! aimant; includes Preact (MIT, Jason Miller) */",
    '(()=>{"use strict";',
    ...["core" as const, ...chooseParts(funnel, display)].map((part) => read(partsDir, part)),
    `$.start(${literal(define(funnel, theme, later, display))})`,
    "})();",
  ].join("\n");
  return { code, hash: createHash("sha256").update(code).digest("hex") };
}

/**
 * What is loaded only by whom it is for: `person` recognises who came by a personal link, `proof` does the work that a
 * server under pressure asks for, `times` lets a call be booked on the last screen.
 */
export const lazyParts: readonly LazyName[] = ["person", "proof", "times"];

/** One of these, served under `/w/parts/`. Its name holds its hash, so that it may be kept for ever. */
export function lazyPart(partsDir: string, name: LazyName): { file: string; code: string; hash: string } {
  const code = read(partsDir, name);
  const hash = createHash("sha256").update(code).digest("hex");
  return { file: `${name}-${hash.slice(0, 8)}.js`, code, hash };
}

function read(partsDir: string, part: "core" | LazyName | PartName): string {
  const known = sources.get(partsDir) ?? new Map<string, string>();
  sources.set(partsDir, known);
  const source = known.get(part) ?? readFileSync(join(partsDir, `${part}.js`), "utf8").trim();
  known.set(part, source);
  return source;
}

/** JSON as an expression that may stand in a script element too: no end tag, no comment, no line separators. */
function literal(value: unknown): string {
  return JSON.stringify(value)
    .replace(/<(?=[!/])/g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
