import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkContact, checkEmail } from "./check-contact.ts";

describe("an email address", () => {
  test.each([
    "ada@example.com",
    "ada.lovelace+cx@mail.example.co.uk",
    "o'neil_7@a-b.example",
    "x@münchen.example",
    "x@пример.рф",
    "x@xn--mnchen-3ya.example",
    `${"a".repeat(64)}@example.com`,
  ])("%s is accepted", (address) => expect(checkEmail(address)).toBeNull());

  test.each(["", "ada", "ada.example.com", " "])("%j misses its @", (address) =>
    expect(checkEmail(address)).toBe("email-no-at"),
  );

  test.each([
    "@example.com",
    "ada@",
    "ada@localhost",
    "ada@example..com",
    "ada@.example.com",
    "ada@example.com.",
    ".ada@example.com",
    "ada.@example.com",
    "a..da@example.com",
    '"ada"@example.com',
    '"ada@evil.example"@example.com',
    "ada@evil.example,ada@example.com",
    "ada (me)@example.com",
    "Ada <ada@example.com>",
    "group:ada@example.com;",
    "ada@exa mple.com",
    "ada@example.com ",
    "a@b.co\nBcc: x@evil.example",
    "a@b.co\r\n",
    "a@b.co\u0000",
    "a@b@example.com",
    "adá@example.com",
    "ada@[127.0.0.1]",
    "ada@127.0.0.1",
    "ada@-example.com",
    "ada@example-.com",
    "ada@exam_ple.com",
    "ada@example.c",
    "ada@ｅxample.com",
    "ada@example。com",
    `${"a".repeat(65)}@example.com`,
    `a@${"b".repeat(64)}.com`,
    `a@${"b.".repeat(125)}example.com`,
  ])("%j is refused", (address) => expect(checkEmail(address)).toBe("email-invalid"));

  test("an accepted address never holds what separates headers or addresses", () => {
    const near = fc.string({
      unit: fc.constantFrom("a", ".", "@", "\n", " ", '"', ",", "<", ">", "(", ";", ":", "\\", "b.co"),
      maxLength: 20,
    });
    fc.assert(
      fc.property(near, (address) => {
        if (checkEmail(address) === null) expect(address).toMatch(/^[a-z.]+@[a-z.]+$/);
      }),
    );
  });

  test("a megabyte is refused as fast as a line", () => {
    expect(checkEmail(`${"a.".repeat(500_000)}@example.com`)).toBe("email-invalid");
  });
});

describe("contact details", () => {
  const fields = [
    { id: "name" as const, required: false },
    { id: "email" as const, required: true },
    { id: "company" as const, required: true },
    { id: "phone" as const, required: false },
  ];
  const ada = { name: "Ada Lovelace", email: "ada@example.com", company: "Engines" };

  test("name and email are required whatever the form says, others as it says", () => {
    expect(checkContact(fields, {})).toEqual([
      { code: "required", path: "contact.name" },
      { code: "required", path: "contact.email" },
      { code: "required", path: "contact.company" },
    ]);
    expect(checkContact(fields, ada)).toEqual([]);
    expect(checkContact(fields, { ...ada, phone: "  " })).toEqual([]);
  });

  test.each(["+33 6 12 34 56 78", "06.12.34.56.78", "(555) 123-4567", "06\u202f12\u202f34\u202f56\u202f78"])(
    "the phone number %s is plausible",
    (phone) => expect(checkContact(fields, { ...ada, phone })).toEqual([]),
  );

  test.each(["12345", "call me", "06 12 34 56 78 ext 4", "1".repeat(21), "+"])(
    "the phone number %s is not",
    (phone) =>
      expect(checkContact(fields, { ...ada, phone })).toEqual([
        { code: "phone-invalid", path: "contact.phone" },
      ]),
  );

  test.each([
    ["name", "a".repeat(201), { code: "too-long", limit: 200 }],
    ["name", "a".repeat(1_000_000), { code: "too-long", limit: 200 }],
    ["name", "Ada\nBcc: x", { code: "bad-characters" }],
    ["name", "Ada\u2028x", { code: "bad-characters" }],
    ["name", "Ada\ud800", { code: "bad-characters" }],
    ["name", ["Ada"], { code: "wrong-type" }],
    ["email", { a: 1 }, { code: "wrong-type" }],
    ["email", "ada", { code: "email-no-at" }],
    ["company", "a\u0007b", { code: "bad-characters" }],
    ["phone", "06 12\n34 56 78", { code: "bad-characters" }],
  ])("%s %j", (field, value, issue) => {
    expect(checkContact(fields, { ...ada, [field]: value })).toEqual([
      { ...issue, path: `contact.${field}` },
    ]);
  });

  test.each(["Zoë 😀 שלום", "=cmd()|'x'!A0", "{{name}}", "<b>Ada</b>"])(
    "the name %s is only a name",
    (name) => expect(checkContact(fields, { ...ada, name })).toEqual([]),
  );

  test("a field that the form does not ask for is named", () => {
    expect(
      checkContact(
        fields,
        JSON.parse('{"name":"A","email":"a@b.co","company":"C","jobTitle":"x","__proto__":1}'),
      ),
    ).toEqual([
      { code: "unknown-field", path: "contact.jobTitle" },
      { code: "unknown-field", path: "contact.__proto__" },
    ]);
  });
});
