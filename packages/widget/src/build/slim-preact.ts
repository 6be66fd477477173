import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { END, preactCuts, unused } from "./preact-cuts.ts";

const folder = join(dirname(createRequire(import.meta.url).resolve("preact/package.json")), "src");
const gone = /\b(excessDomChildren|isHydrating|commitQueue|refQueue|globalContext|namespace|innerHTML)\b/;

/** Preact's own build shortens its inner names too. */
const shorter = {
  _children: "_c",
  _component: "_x",
  _depth: "_d",
  _dom: "_e",
  _flags: "_f",
  _index: "_i",
  _listeners: "_l",
  _original: "_o",
  _parent: "_p",
};

/**
 * Preact from the source that it publishes, without what the widget never uses: 4.0 KB become 1.5 (brotli). Each cut must
 * match exactly once, so that a new version of Preact fails the build instead of changing what ships.
 */
export function slimPreact(): Plugin {
  return {
    name: "slim-preact",
    enforce: "pre",
    resolveId: (id) => (id === "preact" ? join(folder, "index.js") : null),
    async load(id) {
      if (!id.startsWith(folder)) return null;
      const file = id.slice(folder.length + 1);
      const source = await readFile(id, "utf8");
      const cuts = preactCuts[file];
      if (!cuts) return source;
      let code = source;
      for (const { from, to, by = "" } of cuts) {
        const start = code.indexOf(from);
        const end =
          to === undefined ? start + from.length : to === END ? code.length : code.indexOf(to, start);
        if (start < 0 || end < 0 || code.includes(from, start + 1)) {
          this.error(`preact/src/${file} has changed near: ${from.trim()}`);
        }
        code = code.slice(0, start) + by + code.slice(end);
      }
      code = code.replace(unused, "");
      for (const [name, short] of Object.entries(shorter)) code = code.replaceAll(name, short);
      const left = bare(code).match(gone);
      if (left) this.error(`preact/src/${file} still uses ${left[0]}`);
      return code;
    },
  };
}

function bare(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|(?<!:)\/\/[^\n]*/g, "");
}
