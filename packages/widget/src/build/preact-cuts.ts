/** As `to`: up to the end of the file. */
export const END = "";

/** One passage of Preact's source: everything from `from` up to `to` (left out: just `from`) becomes `by`. */
export type Cut = { why: string; from: string; to?: string; by?: string };

const index: Cut[] = [
  {
    why: "what the widget asks of it",
    from: "export { render, hydrate } from './render';",
    to: END,
    by: "export { render } from './render'; export { createElement as h, Fragment } from './create-element';",
  },
];

const options: Cut[] = [
  { why: "no options", from: "import { _catchError }", to: END, by: "export default {};" },
];

const render: Cut[] = [
  { why: "no effects", from: "commitRoot, diff", by: "diff" },
  {
    why: "the widget renders into its own empty shadow root: nothing to hydrate, no options, no effects to flush",
    from: "\tif (options._root)",
    to: "\tlet oldVNode = isHydrating",
  },
  { why: "no hydration", from: "isHydrating ? NULL : parentDom._children", by: "parentDom._children" },
  {
    why: "no nodes to take over",
    from: "\t\toldVNode\n\t\t\t? NULL\n",
    to: "\t\toldVNode ? oldVNode._dom : parentDom.firstChild",
  },
  { why: "no effects", from: "\t// List of effects", to: "\tdiff(\n" },
  { why: "no effects", from: "\t// Flush all queued effects", to: "\t// The live children" },
];

const diff: Cut[] = [
  { why: "no state", from: "BaseComponent, getDomSibling", by: "getDomSibling" },
  { why: "no suspense", from: "\t// If the previous diff bailed out", to: "\touter: if (typeof newType" },
  {
    why: "components here are functions without state, context, boundaries or portals",
    from: "\touter: if (typeof newType",
    to: "\t} else {\n\t\toldDom = newVNode._dom = diffElementNodes(",
    by: `	if (typeof newType == 'function') {
		tmp = newType(newVNode.props);
		tmp = tmp && tmp.type === Fragment && tmp.key == NULL ? tmp.props.children : tmp;
		oldDom = diffChildren(parentDom, isArray(tmp) ? tmp : [tmp], newVNode, oldVNode, oldDom);
`,
  },
  { why: "no options", from: "\tif ((tmp = options.diffed)) tmp(newVNode);\n" },
  {
    why: "no effects",
    from: "export function commitRoot",
    to: "/**\n * Diff two virtual nodes representing",
  },
  { why: "HTML only", from: "\t// Tracks entering and exiting namespaces", to: "\tif (!dom) {" },
  { why: "HTML only", from: "\t\tconst doc = parentDom.ownerDocument || document;\n" },
  { why: "HTML only", from: "return doc.createTextNode(", by: "return document.createTextNode(" },
  {
    why: "HTML only",
    from: "\t\t// Without `is`, the parent doubles",
    to: "\t}\n\n\tif (!nodeType) {\n\t\t// During hydration",
    by: "dom = document.createElement(nodeType);",
  },
  { why: "no hydration", from: " && (!isHydrating || dom.data != newProps)" },
  { why: "no templates, no hydration", from: "\t\t// A <template> holds", to: "\t\tfor (i in oldProps) {" },
  {
    why: "no raw HTML, ever",
    from: "if (i == 'dangerouslySetInnerHTML') {\n\t\t\t\toldHtml = value;\n\t\t\t} else if (",
    by: "if (",
  },
  {
    why: "no raw HTML, ever",
    from: " else if (i == 'dangerouslySetInnerHTML') {\n\t\t\t\tnewHtml = value;\n\t\t\t}",
  },
  { why: "no hydration", from: "(!isHydrating || typeof value == 'function') &&" },
  {
    why: "no raw HTML, ever; HTML only",
    from: "\t\t// If the new vnode didn't have dangerously",
    to: "\t\t\tdiffChildren(\n\t\t\t\tparentDom,\n\t\t\t\tisArray(newChildren)",
    by: "{ parentDom = dom;",
  },
  {
    why: "no nodes to take over",
    from: "excessDomChildren\n\t\t\t\t\t? excessDomChildren[0]\n\t\t\t\t\t: oldVNode._children",
    by: "oldVNode._children",
  },
  { why: "no nodes to take over", from: "\t\t\tif (excessDomChildren) excessDomChildren.some(removeNode);" },
  {
    why: "no hydration, no progress elements",
    from: "if (!isHydrating || nodeType == 'textarea') {",
    to: "setProperty(dom, i, inputValue,",
    by: "{ i = 'value'; if (inputValue != UNDEFINED && inputValue !== dom[i]) {",
  },
  { why: "no refs", from: "export function applyRef", to: "/**\n * Unmount a virtual node" },
  {
    why: "no refs, no lifecycles",
    from: "\tlet r, end, nodes;\n",
    to: "\tif ((r = vnode._children)) {\n\t\tfor (let i",
    by: "\tlet r;\n",
  },
  { why: "no portals", from: "? skipRemove && !vnode.props._parentDom", by: "? skipRemove" },
  {
    why: "no suspense",
    from: "\t// A component that suspended while",
    to: "\tif (!skipRemove) removeNode(vnode._dom);",
  },
];

const children: Cut[] = [
  { why: "no refs", from: ", applyRef }", by: " }" },
  { why: "no refs", from: "\t\t// A ref detached while", to: "\t\tfirstChildDom = firstChildDom" },
  {
    why: "lists here grow and shrink but never change their order",
    from: "\tif (moved) {",
    to: "\t// Remove remaining oldChildren if there",
  },
  {
    why: "no vnode is used twice",
    from: " else if (childVNode.constructor === VNODE_MARKER && childVNode._depth) {",
    to: " else {\n\t\t\tnewChildren[i] = childVNode;",
  },
  { why: "no vnode is used twice", from: "\t\tchildVNode._depth = newParentVNode._depth + 1;\n" },
  { why: "no portals", from: "\t\tif (parentVNode.props._parentDom) return oldDom;\n" },
  {
    why: "no suspense, no foreign comments",
    from: "\t\t// A cursor a parked Suspense",
    to: "\t\toldDom = dom;\n\t}\n\n\twhile (",
    by: "let dom = parentVNode._dom; if (dom != oldDom) parentDom.insertBefore(dom, oldDom || NULL);\n",
  },
  {
    why: "no foreign comments",
    from: "\twhile (\n\t\t(oldDom = oldDom && oldDom.nextSibling)",
    to: "\treturn oldDom;\n}\n\n/**\n * Flatten",
    by: "oldDom = oldDom && oldDom.nextSibling;",
  },
];

const props: Cut[] = [
  {
    why: "no style strings",
    from: "\t\tif (typeof value == 'string') {",
    to: "\t\t\tif (oldValue) {\n\t\t\t\tfor (name in",
    by: "{",
  },
  { why: "HTML only", from: "if (namespace == SVG_NAMESPACE) {", to: "if (\n\t\t\tname != 'width'" },
  {
    why: "attributes that the widget does not set",
    from: "\t\t\tname != 'width' &&\n\t\t\tname != 'height' &&\n",
  },
  {
    why: "attributes that the widget does not set",
    from: "\t\t\tname != 'rowSpan' &&\n\t\t\tname != 'colSpan' &&\n",
  },
  { why: "attributes that the widget does not set", from: "\t\t\tname != 'popover' &&\n" },
  {
    why: "attributes that the widget does not set",
    from: "name == 'popover' && value == true ? '' : value",
    by: "value",
  },
  {
    why: "no listener is ever added to an element that an event is just passing through",
    from: "\t\t\t// The attach time belongs to the listener",
    to: "\t\t\t// Infer correct casing",
  },
  {
    why: "no listener is ever added to an element that an event is just passing through",
    from: "\t\t\tif (e[EVENT_DISPATCHED] == NULL) {",
    to: "\t\t\treturn eventHandler(",
  },
  { why: "no options", from: "options.event ? options.event(e) : e", by: "e" },
];

const element: Cut[] = [
  {
    why: "no refs; JSX passes children as a property",
    from: "export function createElement(",
    to: "/**\n * Clones",
    by: "export function createElement(type, { key, ...props }) { return createVNode(type, props, key); }\n",
  },
  { why: "no options", from: "\t// Only invoke the vnode hook", to: "\treturn vnode;" },
];

const component: Cut[] = [
  { why: "no state", from: "import { commitRoot, diff } from './diff/index';\n" },
  {
    why: "no state",
    from: "/**\n * Base Component class",
    to: "/**\n * @param {import('./internal').VNode} vnode\n * @param {number",
  },
  { why: "no portals", from: " && !vnode.props._parentDom\n\t\t?", by: " ?" },
  { why: "no state", from: "/**\n * Trigger in-place re-rendering", to: END },
];

/** What the widget leaves out, by file of Preact's `src`. */
export const preactCuts: Record<string, Cut[]> = {
  "index.js": index,
  "options.js": options,
  "render.js": render,
  "diff/index.js": diff,
  "diff/children.js": children,
  "diff/props.js": props,
  "create-element.js": element,
  "component.js": component,
};

/** Parameters and arguments that the cuts leave without use. */
export const unused =
  /, namespace(?=\))|\n\s*(?:\/\/ @ts-expect-error we are doing[^\n]*\n\s*)?(globalContext|namespace|excessDomChildren|commitQueue|isHydrating|refQueue)(?:,(?=\n)|(?=\n\s*\)))|\n\s*EMPTY_OBJ,\n\s*parentDom\.namespaceURI,(?=\n)/g;
