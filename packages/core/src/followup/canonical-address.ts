import { normaliseEmail } from "../collect/upsert-lead.ts";

/** Providers whose users read one mailbox under any placing of dots, with the name that it goes by. */
const dotless = new Map([
  ["gmail.com", "gmail.com"],
  ["googlemail.com", "gmail.com"],
]);

/** The mailbox behind an address, for limits only: `a.b+news@gmail.com` and `ab@gmail.com` are read by the same person. */
export function canonicalAddress(email: string): string {
  const normal = normaliseEmail(email);
  const at = normal.lastIndexOf("@");
  const domain = normal.slice(at + 1);
  const [local = ""] = normal.slice(0, at).split("+");
  const known = dotless.get(domain);
  return known === undefined ? `${local}@${domain}` : `${local.replaceAll(".", "")}@${known}`;
}
