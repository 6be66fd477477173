/** One address with the name shown for it; the name is empty where there is none. */
export type MailboxAddress = { name: string; address: string };

// Deliberately narrower than RFC 5322: no quotes, comments, groups or spaces, since parsers disagree on those and a
// quoted local part has sent mail to another domain before (nodemailer below 7.0.7).
const ADDRESS = /^[^\s"'(),:;<>@[\]\\][^\s"(),:;<>@[\]\\]{0,63}@[^\s"(),:;<>@[\]\\]{1,253}$/u;
const LONGEST_ADDRESS = 254;

/** Reads `a@b.test` or `Name <a@b.test>`; `null` where it is not exactly one plain address. */
export function parseMailboxAddress(value: string): MailboxAddress | null {
  const angled = /^(.*?)\s*<([^<>]*)>$/su.exec(value.trim());
  const address = angled ? (angled[2] ?? "") : value.trim();
  if (!ADDRESS.test(address) || address.length > LONGEST_ADDRESS) return null;
  const name = (angled?.[1] ?? "").trim();
  const quoted = /^".*"$/su.test(name);
  // Brackets outside quotes belong to a second address.
  if (!quoted && /[<>]/.test(name)) return null;
  return { name: quoted ? name.slice(1, -1).replace(/\\(.)/gsu, "$1") : name, address };
}

/** The inverse, with the name quoted so that a comma in it cannot start a second address. */
export function formatMailboxAddress({ name, address }: MailboxAddress): string {
  return name === "" ? address : `"${name.replace(/["\\]/g, "\\$&")}" <${address}>`;
}
