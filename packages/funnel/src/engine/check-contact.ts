import type { FieldId } from "../schema/form.ts";
import { checkText } from "./check-text.ts";
import { isBlank, own } from "./known.ts";
import type { Issue, IssueCode } from "./types.ts";

/** The longest name, job title, company or phone number. */
const maxLength = 200;
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domainPart =
  /^([\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+(?!\p{N}+$)[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}]$/u;

/**
 * A grammar narrower than RFC 5322 on purpose: quoted local parts, comments and groups have sent mail to other
 * addresses than the one shown (CVE-2025-14874 and its kin), and no prospect has them.
 */
export function checkEmail(value: string): IssueCode | null {
  const at = value.lastIndexOf("@");
  if (at < 0) return "email-no-at";
  const local = value.slice(0, at);
  const domain = value.slice(at + 1);
  const valid =
    value.length <= 254 &&
    local.length <= 64 &&
    localPart.test(local) &&
    domainPart.test(domain) &&
    // A look-alike that mail software would turn into another domain.
    domain.normalize("NFKC") === domain;
  return valid ? null : "email-invalid";
}

/** What is wrong with the contact details, in the order of the form; name and email are always required. */
export function checkContact(
  fields: { id: FieldId; required: boolean }[],
  contact: Record<string, unknown>,
): (Issue & { path: string })[] {
  const found: (Issue & { path: string })[] = [];
  for (const { id, required } of fields) {
    const issue = checkField(id, required, own(contact, id));
    if (issue) found.push({ ...issue, path: `contact.${id}` });
  }
  for (const id of Object.keys(contact)) {
    if (!fields.some((field) => field.id === id))
      found.push({ code: "unknown-field", path: `contact.${id}` });
  }
  return found;
}

function checkField(id: FieldId, required: boolean, value: unknown): Issue | null {
  if (isBlank(value)) return required || id === "name" || id === "email" ? { code: "required" } : null;
  if (typeof value !== "string") return { code: "wrong-type" };
  if (id === "email") {
    const code = checkEmail(value);
    return code && { code };
  }
  return checkText(value, maxLength, "one") ?? (id === "phone" ? checkPhone(value) : null);
}

/** Only whether it could be a number: the server knows the numbering plans. */
export function checkPhone(value: string): Issue | null {
  const digits = value.replace(/\D/g, "").length;
  return /^[\d\s+.()-]+$/.test(value) && digits >= 6 && digits <= 20 ? null : { code: "phone-invalid" };
}
