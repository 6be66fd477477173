import { create } from "content-disposition";
import { cleanName } from "./clean-name.ts";

/** The header (RFC 6266) for this name, whatever it holds: real name in RFC 8187 form, and an ASCII one for old clients. */
export function contentDisposition(filename: string, type: "attachment" | "inline"): string {
  const name = cleanName(filename);
  const ascii = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\x20-\x7e]/gu, "_")
    // Clients differ on escapes inside quotes, and some decode percent signs there (RFC 6266, appendix D).
    .replaceAll(/["\\%]/g, "_");
  return create(name, { type, fallback: ascii });
}
