import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { attributeValues, outline, textOf } from "./testing/html.ts";
import { walk, type Surfaces } from "./testing/walk.ts";

// What a visitor may write in a one-line field of two hundred characters.
const hostile = [
  '<b onclick="alert(1)">x</b>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  "</textarea></title></style></script><script>alert(1)</script>",
  "<!-- --><style>*{display:none}</style>",
  "<!--[if mso]><a href='https://evil.test'>x</a><![endif]-->",
  "]]><svg/onload=alert(1)>",
  "&lt;b&gt; &amp;amp; &#60;i&#62; &nbsp",
  "javascript:alert(1)",
  "{{name}} {{company}} {{score}} {{constructor}} ${7*7} #{7*7} <%= 7*7 %> {% raw %}",
  '=HYPERLINK("https://evil.test","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\\nATTENDEE:mailto:evil@evil.test\\nSUMMARY:x;y,z\\\\",
  "\u202eשלום\u202c 😀👩‍👩‍👧 العربية \u200f e\u0301",
  "%0d%0aBcc:evil@evil.test %00 %3Cscript%3E",
  "__proto__ constructor toString",
];

let plain: Surfaces;
beforeAll(async () => {
  plain = await walk("Des mots ordinaires");
});

/** Blanks of every kind as one, and without the marks that turn the direction round: emails take those out. */
const fold = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/[\s\u200b-\u200d\u034f\u2060]+/gu, " ")
    .trim();

function calendarOutline(ics: string): unknown {
  const root = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  const names = (component: ICAL.Component): unknown => [
    component.name,
    component.getAllProperties().map((property) => property.name),
    component.getAllSubcomponents().map(names),
  ];
  return names(root);
}

describe.each(hostile)("the words %j in every field", (words) => {
  let surfaces: Surfaces;
  beforeAll(async () => {
    surfaces = await walk(words);
  });

  it("add no element and no attribute to any page or email", () => {
    expect(Object.keys(surfaces.pages)).toEqual(Object.keys(plain.pages));
    expect(Object.keys(surfaces.emails).toSorted()).toEqual(["confirmation", "notice", "synthesis"]);
    for (const [name, html] of Object.entries(surfaces.pages))
      expect(outline(html), name).toEqual(outline(plain.pages[name] ?? ""));
    for (const [name, { html }] of Object.entries(surfaces.emails))
      expect(outline(html), name).toEqual(outline(plain.emails[name]?.html ?? ""));
  });

  it("lead nowhere: every address is one of ours, a mail or a phone address", () => {
    for (const html of [
      ...Object.values(surfaces.pages),
      ...Object.values(surfaces.emails).map((email) => email.html),
    ]) {
      for (const attribute of ["href", "src", "action", "formaction"]) {
        for (const value of attributeValues(html, attribute)) {
          const { protocol, hostname } = new URL(value, "http://aimant.test");
          expect(["http:", "https:", "mailto:", "tel:"]).toContain(protocol);
          // The one foreign address: the page that the visitor came from, shown to the rep.
          if (protocol.startsWith("http")) expect(["aimant.test", "www.example.com"]).toContain(hostname);
        }
      }
    }
  });

  it("reach the rep as they were written, in both parts of the notice", () => {
    const { notice } = surfaces.emails;
    const wanted = fold(words);
    // Name, job title, company and two answers.
    expect(fold(textOf(notice?.html ?? "")).split(wanted).length - 1).toBeGreaterThanOrEqual(5);
    expect(fold(notice?.text ?? "").split(wanted).length - 1).toBeGreaterThanOrEqual(5);
  });

  it("are filled in once, where an email greets with them", () => {
    const { synthesis } = surfaces.emails;
    // A subject ends with an ellipsis where an inbox would cut it.
    const subject = fold(synthesis?.subject ?? "").replace(/…$/, "");
    expect(subject.length).toBeGreaterThan(20);
    expect(fold(`${words}, ${words}`).startsWith(subject)).toBe(true);
    expect(fold(textOf(synthesis?.html ?? ""))).toContain(fold(`Bonjour ${words} (${words})`));
    expect(fold(synthesis?.text ?? "")).toContain(fold(`Bonjour ${words} (${words})`));
  });

  it("come back in the form for correction", () => {
    const again = surfaces.pages["form again"] ?? "";
    expect(
      attributeValues(again, "value").filter((value) => fold(value) === fold(words)).length,
    ).toBeGreaterThanOrEqual(5);
    expect(fold(textOf(again))).toContain(fold(words));
  });

  it("add no line to a calendar entry or a header", () => {
    expect(surfaces.invitations).toHaveLength(3);
    surfaces.invitations.forEach((ics, at) =>
      expect(calendarOutline(ics)).toEqual(calendarOutline(plain.invitations[at] ?? "")),
    );
    for (const [name, { subject, headers, to }] of Object.entries(surfaces.emails)) {
      expect([subject, to, ...Object.values(headers)].join(" ")).not.toMatch(/[\r\n]/);
      expect(Object.keys(headers)).toEqual(Object.keys(plain.emails[name]?.headers ?? {}));
    }
  });
});
