import { Window } from "happy-dom";

/** An email's HTML as a reader meets it. */
export type ReadHtml = {
  language: string | null;
  title: string;
  /** Words of the body, blanks of every kind folded into one ordinary space. */
  text: string;
  /** The hidden line for the inbox. */
  preheader: string;
  links: { href: string; label: string }[];
  /** Names of all elements and attributes, to see that nothing got in. */
  elements: Set<string>;
  attributes: Set<string>;
  images: { src: string | null; alt: string | null }[];
  count(selector: string): number;
};

/** Every kind of blank as one ordinary space, so that typography does not hide a fact from a test. */
export function foldBlanks(text: string): string {
  return text.replace(/[\s\u034f\u200c]+/gu, " ").trim();
}

const { DOMParser } = new Window({
  settings: { enableJavaScriptEvaluation: false, disableCSSFileLoading: true },
});

/** Parses with a real HTML parser, scripts off. */
export function readHtml(html: string): ReadHtml {
  const document = new DOMParser().parseFromString(html, "text/html");
  const all = [...document.querySelectorAll("*")];
  return {
    language: document.documentElement.getAttribute("lang"),
    title: document.querySelector("title")?.textContent ?? "",
    text: foldBlanks(document.body.textContent ?? ""),
    preheader: foldBlanks(document.body.firstElementChild?.textContent ?? ""),
    links: [...document.querySelectorAll("a")].map((link) => ({
      href: link.getAttribute("href") ?? "",
      label: foldBlanks(link.textContent ?? ""),
    })),
    elements: new Set(all.map((element) => element.tagName.toLowerCase())),
    attributes: new Set(all.flatMap((element) => [...element.attributes].map(({ name }) => name))),
    images: [...document.querySelectorAll("img")].map((image) => ({
      src: image.getAttribute("src"),
      alt: image.getAttribute("alt"),
    })),
    count: (selector) => document.querySelectorAll(selector).length,
  };
}
