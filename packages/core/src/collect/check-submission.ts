import type { Answers, Consent, Funnel } from "@aimant/funnel";
import {
  askedOf,
  asksForCall,
  checkAnswers,
  checkChoices,
  checkContact,
  keepShown,
} from "@aimant/funnel/engine";
import { Invalid, type InputIssue } from "../errors.ts";
import { standingConsent } from "../followup/facts.ts";
import type { Contact, Phones } from "../ports/index.ts";
import type { KnownPerson } from "./known-person.ts";
import type { SubmitInput } from "./submit.ts";

/** A submission that holds everything its funnel asks for, cleaned. */
export type CheckedSubmission = {
  /** Answers to the questions that this visitor was shown, and no others. */
  answers: Answers;
  contact: Contact;
  /** Every consent of the funnel, given or refused. */
  consents: { consent: Consent; given: boolean }[];
  choices: Record<string, string>;
};

/** Checks answers, contact, consents and choices against one version of a funnel; throws `Invalid` with every issue. */
export function checkSubmission(
  funnel: Funnel,
  input: SubmitInput,
  phones: Phones,
  known: KnownPerson | undefined,
): CheckedSubmission {
  const choices = input.choices ?? {};
  const typed = cleanContact(input.contact);
  const contact = { ...contactOf(known), ...typed };
  const phone =
    contact.phone === undefined
      ? undefined
      : phones.normalise(contact.phone, countryOf(input.locale ?? funnel.locale));
  const issues: InputIssue[] = [
    ...checkAnswers(askedOf(funnel.magnet), input.answers),
    ...checkContact(requiredFields(funnel, choices), contact),
    ...checkConsents(funnel, input.consents, known),
    ...checkChoices(funnel.choices, choices),
  ];
  if (contact.phone !== undefined && phone === undefined && !issues.some(isAbout("contact.phone"))) {
    issues.push({ path: "contact.phone", code: "phone-invalid" });
  }
  if (issues.length > 0) throw new Invalid(issues);
  // A number that we know stays with the lead: what is shown later of this pass is what was typed in it.
  const { phone: _, ...details } = contact as Contact;
  return {
    answers: keepShown(askedOf(funnel.magnet), input.answers as Answers),
    contact: { ...details, ...(typed.phone === undefined || phone === undefined ? {} : { phone }) },
    consents: funnel.consents
      .filter((consent) => isAsked(consent, input.consents, known))
      .map((consent) => ({
        consent,
        given: Object.hasOwn(input.consents, consent.id) && input.consents[consent.id] === true,
      })),
    choices,
  };
}

/** Where most of a language's readers telephone, as far as our pages are read; a locale may name another country. */
const homes: Record<string, string> = {
  ar: "MA",
  de: "DE",
  en: "GB",
  es: "ES",
  it: "IT",
  nl: "NL",
  pt: "PT",
};

/** The country that a number without prefix belongs to, by the language: `fr-CH` says Switzerland, `fr` France. */
export function countryOf(locale: string): string {
  const [language = "", ...rest] = locale.split("-");
  return rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? homes[language] ?? "FR";
}

function isAbout(path: string) {
  return (issue: InputIssue) => issue.path === path;
}

/** Trimmed and composed (NFC), empty values left out. */
function cleanContact(contact: SubmitInput["contact"]): Partial<Contact> {
  return Object.fromEntries(
    Object.entries(contact)
      .map(([field, value]) => [field, value?.normalize("NFC").trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ""),
  );
}

function requiredFields(funnel: Funnel, choices: Record<string, string>) {
  const asked = (id: string) => funnel.form.fields.find((field) => field.id === id)?.required === true;
  return (["name", "email", "jobTitle", "company", "phone"] as const).map((id) => ({
    id,
    // A call that is asked for needs a number to call.
    required:
      id === "name" ||
      id === "email" ||
      asked(id) ||
      (id === "phone" && asksForCall(funnel.choices, choices)),
  }));
}

function checkConsents(
  funnel: Funnel,
  given: Record<string, boolean>,
  known: KnownPerson | undefined,
): InputIssue[] {
  const unknown = Object.keys(given)
    .filter((id) => !funnel.consents.some((consent) => consent.id === id))
    .map((id): InputIssue => ({ path: `consents.${id}`, code: "unknown-consent" }));
  const missing = funnel.consents
    .filter((consent) => consent.required && isAsked(consent, given, known) && given[consent.id] !== true)
    .map((consent): InputIssue => ({ path: `consents.${consent.id}`, code: "consent-required" }));
  return [...unknown, ...missing];
}

/** What was agreed to already is not asked again, so that silence about it changes nothing. */
function isAsked(consent: Consent, given: Record<string, boolean>, known: KnownPerson | undefined): boolean {
  return (
    Object.hasOwn(given, consent.id) ||
    known === undefined ||
    standingConsent(known.consents, consent) === undefined
  );
}

function contactOf(known: KnownPerson | undefined): Partial<Contact> {
  if (known === undefined) return {};
  const { name, email, jobTitle, company, phone } = known.lead;
  return {
    name,
    email,
    ...(jobTitle === null ? {} : { jobTitle }),
    ...(company === null ? {} : { company }),
    ...(phone === null ? {} : { phone }),
  };
}
