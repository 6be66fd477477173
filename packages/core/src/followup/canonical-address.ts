import { normaliseEmail } from "../collect/upsert-lead.ts";

/** Providers whose users read one mailbox under any placing of dots. */
const dotless = new Set(["gmail.com", "googlemail.com"]);

/** The mailbox behind an address: `a.b+news@gmail.com` and `ab@gmail.com` are read by the same person. */
export function canonicalAddress(email: string): string {
  const normal = normaliseEmail(email);
  const at = normal.lastIndexOf("@");
  const domain = normal.slice(at + 1);
  const [local = ""] = normal.slice(0, at).split("+");
  return `${dotless.has(domain) ? local.replaceAll(".", "") : local}@${domain}`;
}
