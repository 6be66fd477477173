import { create } from "content-disposition";
import { cleanName } from "./clean-name.ts";

/** French titles stay readable where only ASCII is understood. */
const plain: Record<string, string> = { œ: "oe", Œ: "OE", æ: "ae", Æ: "AE", "’": "'", "–": "-", "—": "-" };

/** The header (RFC 6266) for this name, whatever it holds: real name in RFC 8187 form, and an ASCII one for old clients. */
export function contentDisposition(filename: string, type: "attachment" | "inline"): string {
  const name = cleanName(filename);
  const ascii = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\x20-\x7e]/gu, (character) => plain[character] ?? "_")
    // Clients differ on escapes inside quotes, and some decode percent signs there (RFC 6266, appendix D).
    .replaceAll(/["\\%]/g, "_");
  return create(name, { type, fallback: ascii });
}
