import { expect, test } from "vitest";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

const render = (locale: string, parts: object = {}) => {
  const email = renderEmail("endpoint-off", { ...sampleEmails(locale)["endpoint-off"], ...parts });
  return { ...email, shown: [readHtml(email.html).text, foldBlanks(email.text)] };
};

test("says which system, since when, why, and what to type", () => {
  const { shown, subject } = render("fr");
  expect(subject).toBe("CRM ne reçoit plus rien");
  for (const part of shown) {
    expect(part).toContain("Depuis le mardi 24 novembre à 14 h 30");
    expect(part).toContain("hooks.lumen.test");
    expect(part).toContain("aimant webhooks enable 01K0SAMPLE");
  }
});

test("tells an address that is gone from one that fails", () => {
  for (const part of render("en", { reason: "gone" }).shown) expect(part).toContain("address is gone");
  for (const part of render("en", { reason: "failing" }).shown) expect(part).toContain("four days");
});
