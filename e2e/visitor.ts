import type { Locator, Page } from "playwright-core";

/** What somebody types into a form. */
export type Details = { name: string; email: string; jobTitle?: string; company?: string; phone?: string };

const labels = {
  name: "Nom",
  email: "Adresse e-mail",
  jobTitle: "Fonction",
  company: "Entreprise",
  phone: "Téléphone",
};

/** The text field of one detail, on a page of ours or in the widget. */
export function fieldOf(page: Page, field: keyof Details): Locator {
  return page.getByRole("textbox", { name: labels[field] });
}

/** Fills in the fields that are given. */
export async function leaveDetails(page: Page, details: Partial<Details>): Promise<void> {
  for (const [field, value] of Object.entries(details) as [keyof Details, string][]) {
    await fieldOf(page, field).fill(value);
  }
}

/** Takes the time that `pick` chooses, a leaf of the calendar away or not, and returns when the call would begin. */
export async function takeTime(
  page: Page,
  pick: (slots: Locator) => Locator = (slots) => slots.first(),
): Promise<string> {
  const slot = pick(page.locator('input[type=radio][name$="start"]'));
  await slot.waitFor({ state: "attached" });
  const start = (await slot.getAttribute("value")) ?? "";
  const day = page.locator(`.day:has(input[value="${start}"])`);
  // One day's times are shown at a time.
  if ((await day.count()) > 0 && !(await day.isVisible()))
    await page.locator(`label[for="pick-${await day.getAttribute("id")}"]`).click();
  await page
    .locator(`label:has(input[value="${start}"])`)
    .or(page.locator(`label[for="${await slot.getAttribute("id")}"]`))
    .first()
    .click();
  return start;
}

/** Takes the time that `pick` chooses, leaves a number, and returns when the call begins. */
export async function bookSlot(
  page: Page,
  phone: string,
  pick?: (slots: Locator) => Locator,
): Promise<string> {
  const start = await takeTime(page, pick);
  await page.getByRole("textbox", { name: /téléphone/i }).fill(phone);
  await page.getByRole("button", { name: /confirmer|réserver/i }).click();
  return start;
}
