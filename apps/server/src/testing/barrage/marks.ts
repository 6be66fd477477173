import { elementsOf } from "../html.ts";

/** Texts that would be a tag, an attribute, a link, a formula, a header or a line of a calendar if nobody escaped them. */
export const marks = [
  `<aimant-x onaimant=1>`,
  `"><aimant-x>`,
  `'><aimant-x>`,
  `" onaimant="1`,
  `' onaimant='1`,
  ` onaimant=1 `,
  `</script><aimant-x>`,
  `</style></title></textarea><aimant-x>`,
  `--><aimant-x>`,
  `<svg/onaimant=1>`,
  `javascript:aimant()`,
  `=aimant(1)`,
  `\r\nX-Aimant: 1`,
  `é\nX-AIMANT:1`,
  `\u2028<aimant-x>`,
  `<<aimant-x>`,
  `<aimant-x `,
  `{{"<aimant-x>"}}`,
];

/** What somebody's words became in a page or an email that they should not be; `undefined` where they are words. */
export function unescapedIn(html: string): string | undefined {
  // Reading is slow, and most pages say nothing of the kind.
  if (!/aimant-x|onaimant|aimant\(/i.test(html)) return undefined;
  for (const { tagName, attrs } of elementsOf(html)) {
    if (tagName === "aimant-x") return "a tag";
    if (attrs.some(({ name }) => name.includes("onaimant"))) return "an attribute";
    if (attrs.some(({ name, value }) => isLink(name) && /^\s*javascript:/i.test(value)))
      return "a script in a link";
  }
  return undefined;
}

/** The same in a file for spreadsheets or calendars. */
export function runsIn(type: string, text: string): string | undefined {
  if (type.startsWith("text/csv") && /(^|[,;\n])"?[=+@-]aimant\(/m.test(text)) return "a formula";
  if (type.startsWith("text/calendar") && /^X-AIMANT:/m.test(text)) return "a line of a calendar";
  return undefined;
}

function isLink(name: string): boolean {
  return ["href", "src", "action", "formaction", "xlink:href"].includes(name);
}
