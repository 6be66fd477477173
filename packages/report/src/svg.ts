import type { Chart } from "./chart.ts";
import { drawnScore } from "./chart.ts";

// Control characters have no place in a label, and most are not allowed in XML, whatever way they are written.
const FORBIDDEN = /[\p{Cc}\ufffe\uffff]+/gu;
const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeText(value: string): string {
  return value
    .toWellFormed()
    .replace(FORBIDDEN, " ")
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

type Attributes = Record<string, string | number | undefined>;
const number = (value: number) => String(Math.round(value * 100) / 100);

/** One element; attribute values are escaped, content is taken as it is. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escapeText(String(value))}"`,
    )
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A text; empty ones leave nothing behind. */
export function textElement(content: string, attributes: Attributes): string {
  return content === "" ? "" : element("text", attributes, escapeText(content));
}

export const pointList = (points: { x: number; y: number }[]) =>
  points.map(({ x, y }) => `${number(x)},${number(y)}`).join(" ");

/**
 * The drawing's frame: named and described in words, so that the picture itself is one image to assistive technology.
 * Only presentation attributes inside: a strict content security policy forbids styles.
 */
export function frame(
  { id, words, axes }: Chart,
  size: { width: number; height: number },
  content: string,
): string {
  const facts = axes.map((axis) => words.fact({ ...axis, score: drawnScore(axis) })).join(". ");
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${number(size.width)} ${number(size.height)}`,
      width: size.width,
      height: size.height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
    },
    element("title", { id: `${id}-title` }, escapeText(words.title)) +
      element("desc", { id: `${id}-desc` }, `${escapeText(facts)}${facts === "" ? "" : "."}`) +
      content,
  );
}
