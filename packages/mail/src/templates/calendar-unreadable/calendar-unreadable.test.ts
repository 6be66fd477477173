import { expect, test } from "vitest";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

const render = (locale: string, parts: object = {}) => {
  const data = { ...sampleEmails(locale)["calendar-unreadable"], ...parts };
  const email = renderEmail("calendar-unreadable", data);
  return { ...email, shown: [readHtml(email.html).text, foldBlanks(email.text)] };
};

test("says which calendar, since when, why, and what to type", () => {
  const { shown, subject } = render("fr");
  expect(subject).toBe("Votre agenda cloud.lumen.test ne se lit plus");
  for (const part of shown) {
    expect(part).toContain("Depuis le mardi 24 novembre à 14 h 30");
    expect(part).toContain("sans doute été changé ou révoqué");
    expect(part).toContain("aimant calendar check 01K0SAMPLE");
  }
});

test("says what the owner chose for the meantime", () => {
  for (const part of render("en", { whenUnreadable: "offer" }).shown) {
    expect(part).toContain("your usual hours are still offered");
  }
  for (const part of render("en", { whenUnreadable: "stop" }).shown) {
    expect(part).toContain("no times are offered in your name");
  }
});
