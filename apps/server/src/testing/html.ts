import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a document in order, as a browser would build it. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node);
    if ("content" in node) visit(node.content);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  // Without scripts: what stands in a noscript is read as elements too.
  visit(parse(html, { scriptingEnabled: false }));
  return found;
}

/** Elements with the names of their attributes: equal for two pages that differ in texts only. */
export function outline(html: string): string[] {
  return elementsOf(html).map(({ tagName, attrs }) =>
    [tagName, ...attrs.map(({ name }) => name).toSorted()].join(" "),
  );
}

/** All text that a reader could see, and no markup. */
export function textOf(html: string): string {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isTextNode(node)) texts.push(node.value);
    if (defaultTreeAdapter.isElementNode(node) && ["style", "script"].includes(node.tagName)) return;
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { scriptingEnabled: false }));
  return texts.join("\n");
}

/** The value of an attribute on every element that has it. */
export function attributeValues(html: string, attribute: string): string[] {
  return elementsOf(html).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === attribute).map(({ value }) => value),
  );
}

/** The fields of the page's one post form as a browser without scripts would send them. */
export function formFields(html: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const { tagName, attrs, childNodes } of elementsOf(html)) {
    const at = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
    const name = at("name");
    if (name === undefined) continue;
    if (tagName === "textarea")
      fields.append(name, childNodes.map((node) => ("value" in node ? node.value : "")).join(""));
    if (tagName !== "input") continue;
    const box = at("type") === "checkbox" || at("type") === "radio";
    if (!box || at("checked") !== undefined) fields.append(name, at("value") ?? (box ? "on" : ""));
  }
  return fields;
}
