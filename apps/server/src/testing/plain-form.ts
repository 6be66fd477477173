import type { Submission } from "@aimant/core/ports";
import type { AppUnderTest } from "./app-under-test.ts";
import { formFields } from "./html.ts";

/** What a visitor without scripts fills in, complete. */
export function goodForm(email: string): Record<string, string | string[]> {
  return {
    "answers.feedback": "always",
    "answers.channels": "phone",
    "answers.recovery": "5",
    "contact.name": "Zoé Lambert",
    "contact.email": email,
    "consents.results": "yes",
  };
}

/** The landing page's form as it arrives, hidden fields included. */
export async function openForm(
  under: AppUnderTest,
  query = "",
  headers: Record<string, string> = {},
): Promise<URLSearchParams> {
  return formFields(await (await under.app.request(`/f/sample${query}`, { headers })).text());
}

/** Fills fields in, each replacing what was there. */
export function fill(fields: URLSearchParams, values: Record<string, string | string[]>): URLSearchParams {
  for (const [name, value] of Object.entries(values)) {
    fields.delete(name);
    for (const one of [value].flat()) fields.append(name, one);
  }
  return fields;
}

/** Posts the form, as fields or as raw text. */
export async function sendForm(
  under: AppUnderTest,
  fields: URLSearchParams | string,
): Promise<{ status: number; html: string }> {
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    accept: "text/html",
    "accept-language": "fr",
  };
  const response = await under.app.request("/f/sample", { method: "POST", headers, body: fields.toString() });
  return { status: response.status, html: await response.text() };
}

/** What was kept of this person, newest first. */
export async function submissionsOf(under: AppUnderTest, email: string): Promise<Submission[]> {
  const lead = await under.services.store.leads.byEmail(email);
  return under.services.store.submissions.ofLead(lead?.id ?? "");
}
